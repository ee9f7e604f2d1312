import { exitCodes } from '../exitCodes.js'
import { rateOf } from '../options/targetOptions.js'
import { loadDefects, mockToken, startMock } from '../startMock.js'

/** Options of `scim-conform mock`. */
export interface MockCommandOptions {
  port?: number
  host?: string
  token?: string
  defect?: string[]
  rate?: number | 'off'
  listDefects?: boolean
  json?: boolean
}

/** `scim-conform mock [profile]`: serves the mock provider until Ctrl-C. */
export async function mockCommand(profile: string | undefined, options: MockCommandOptions): Promise<number> {
  if (options.listDefects) return listDefects(options.json ?? false)
  const token = options.token ?? mockToken
  const { url, close, ratePerSecond } = await startMock(profile ?? 'fuze', {
    defects: options.defect,
    port: options.port ?? 8643,
    host: options.host,
    token,
    rate: rateOf(options),
  })
  const lines = [
    `Mock provider (${profile ?? 'fuze'}): ${url}`,
    `Bearer token: ${token}`,
    `Limit: ${ratePerSecond === undefined ? 'none' : `${ratePerSecond} requests a second`}`,
    ...(options.defect?.length ? [`Planted: ${options.defect.join(', ')}`] : []),
    'Ctrl-C stops it.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await close()
  return exitCodes.conforms
}

async function listDefects(json: boolean): Promise<number> {
  const defects = await loadDefects()
  if (json) {
    const rows = defects.map(({ id, area, suite, title, ledger, requirements }) => ({
      id,
      area,
      suite,
      title,
      ledger,
      requirements,
    }))
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
    return exitCodes.conforms
  }
  const areas = [...new Set(defects.map(({ area }) => area))]
  const width = Math.max(...defects.map(({ id }) => id.length))
  for (const area of areas) {
    const rows = defects
      .filter((one) => one.area === area)
      .map(({ id, title }) => `  ${id.padEnd(width)}  ${title}`)
    process.stdout.write(`${area}\n${rows.join('\n')}\n\n`)
  }
  process.stdout.write(
    `${defects.length} defects. Plant one: scim-conform mock --defect <id>, or scim-conform --mock --defect <id>\n`,
  )
  return exitCodes.conforms
}
