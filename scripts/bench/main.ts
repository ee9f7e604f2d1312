import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { throughput } from './throughput.js'
import { wholeRun } from './wholeRun.js'

const bin = join(process.cwd(), 'dist', 'bin.js')
const token = 'bench-token'

/**
 * Measures and prints; exits with 1 where an aim is missed.
 * @param folder for reports
 * @param slack by how much an aim may be missed, where the machine is not ours alone: 2 allows twice the time
 */
export async function main(folder: string, slack = 1): Promise<void> {
  const startUp = median(Array.from({ length: 15 }, () => time([bin, '--help']) / time(['-e', '0'])))
  // The limits take seconds on purpose.
  const entra = ['--profile', 'entra', '--skip', 'rate-limit/*,capacity/*']
  const mocked = Array.from({ length: 5 }, () => wholeRun(bin, folder, ['--mock', ...entra]).seconds)
  const mock = await startMock()
  try {
    const target = ['--url', mock.url, '--token', token, ...entra]
    wholeRun(bin, folder, target)
    const plain = wholeRun(bin, folder, target)
    const long = wholeRun(bin, folder, [...target, '--fuzz-runs', '80'])
    const speed = await throughput(mock.url, token)
    const { requests } = plain.report.run
    const growth = round(long.report.run.requests / requests)
    const rows = [
      row('size of the package, packed: KB', packedKilobytes(), 'at most', 450),
      row('start-up of --help to node -e 0', startUp, 'at most', 1.5, slack),
      row('entra run on the mock, rate off, limits aside: seconds', median(mocked), 'at most', 3, slack),
      row('the same against a mock in another process: seconds', plain.seconds, 'at most', 5, slack),
      row('requests per check', requests / plain.report.checks.length, 'at most', 1.5),
      row('requests a second, client to bare undici', speed, 'at least', 0.7, slack),
      row(`peak memory at ${growth} times the requests`, long.memory / plain.memory, 'at most', 1.5, slack),
    ]
    for (const { text } of rows) console.log(text)
    console.log(`(${plain.report.checks.length} checks, ${requests} requests)`)
    if (rows.some(({ kept }) => !kept)) process.exitCode = 1
  } finally {
    mock.process.kill()
  }
}

/** Milliseconds that a process takes. */
function time(args: string[]): number {
  const start = performance.now()
  execFileSync(process.execPath, args)
  return performance.now() - start
}

function packedKilobytes(): number {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { size: number }[]
  return (packed?.size ?? Number.NaN) / 1000
}

async function startMock(): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [bin, 'mock', '--port', '0', '--token', token, '--rate', 'off'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the mock ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const match = /(http:\S+)/.exec(chunk.toString())
      if (match?.[1]) resolve(match[1])
    })
  })
  return { url, process: child }
}

function row(what: string, value: number, bound: 'at most' | 'at least', aim: number, slack = 1) {
  const kept = bound === 'at most' ? value <= aim * slack : value >= aim / slack
  return { kept, text: `${kept ? 'ok  ' : 'MISS'} ${what.padEnd(58)} ${round(value)} (${bound} ${aim})` }
}

const round = (value: number) => Math.round(value * 100) / 100

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
