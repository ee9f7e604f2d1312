import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/verdict/Report.js'
import { throughput } from './throughput.js'

const bin = join(process.cwd(), 'dist', 'bin.js')
const token = 'fuze-mock-token'

/**
 * Measures and prints; exits with 1 where an aim is missed.
 * @param folder for reports
 * @param slack by how much an aim may be missed, where the machine is not ours alone: 2 allows twice the time
 */
export async function main(folder: string, slack = 1): Promise<void> {
  const startUp = startUpRatio()
  const mock = await startMock()
  try {
    wholeRun(mock.url, join(folder, 'warm-up'), [])
    const plain = wholeRun(mock.url, join(folder, 'a'), [])
    const long = wholeRun(mock.url, join(folder, 'b'), ['--fuzz-runs', '80'])
    const speed = await throughput(mock.url, token)
    const { report } = plain
    const growth = round(long.report.run.requests / report.run.requests)
    const rows = [
      row('start-up of --help to node -e 0', startUp, 'at most', 2.5, slack),
      row('entra run, limiter and rate off, limits aside: seconds', plain.seconds, 'at most', 5, slack),
      row('requests per check', report.run.requests / report.checks.length, 'at most', 1.5),
      row('requests a second, client to bare undici', speed, 'at least', 0.7, slack),
      row(`peak memory at ${growth} times the requests`, long.memory / plain.memory, 'at most', 1.5, slack),
    ]
    for (const { text } of rows) console.log(text)
    console.log(`(${plain.report.checks.length} checks, ${plain.report.run.requests} requests)`)
    if (rows.some(({ kept }) => !kept)) process.exitCode = 1
  } finally {
    mock.process.kill()
  }
}

function startUpRatio(): number {
  const time = (args: string[]) => {
    const start = performance.now()
    execFileSync(process.execPath, args)
    return performance.now() - start
  }
  const pairs = Array.from({ length: 15 }, () => time([bin, '--help']) / time(['-e', '0']))
  return median(pairs)
}

function wholeRun(url: string, out: string, options: string[]) {
  const skip = 'rate-limit/*,capacity/*'
  const args = [
    bin,
    '--url',
    url,
    '--token',
    token,
    '--profile',
    'entra',
    '--rate',
    'off',
    '--skip',
    skip,
    '--out',
    out,
    '--quiet',
    '--fail-on',
    'never',
  ]
  const start = performance.now()
  // Node prints its peak memory at exit when it is asked to by this preload.
  const preload = `data:text/javascript,process.on('exit',()=>process.stderr.write('rss='+process.resourceUsage().maxRSS))`
  const child = execWithStderr([`--import=${preload}`, ...args, ...options])
  const seconds = (performance.now() - start) / 1000
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report
  return { seconds, memory: Number(/rss=(\d+)/.exec(child)?.[1]), report }
}

function execWithStderr(args: string[]): string {
  return execFileSync('sh', ['-c', '"$0" "$@" 2>&1 >/dev/null', process.execPath, ...args], {
    encoding: 'utf8',
  })
}

async function startMock(): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [bin, 'mock', '--port', '0', '--rate', 'off'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve) => {
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
