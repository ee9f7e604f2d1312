import { existsSync, readFileSync } from 'node:fs'
import { Journal } from '../../run/Journal.js'
import { sweep } from '../../run/sweep.js'
import { ConfigError } from '../../scim/ConfigError.js'
import { exitCodes } from '../exitCodes.js'
import { openTarget } from '../openTarget.js'
import { type CliOptions, defaultOut } from '../options/CliOptions.js'
import { resolveOptions } from '../options/resolveOptions.js'

/** `scim-conform sweep`: deletes what killed runs left, by their journals. */
export async function sweepCommand(given: CliOptions & { journal?: string[] }): Promise<number> {
  const options = await resolveOptions(given)
  const out = options.out ?? defaultOut
  const files = given.journal ?? Journal.filesIn(out)
  for (const file of files) if (!existsSync(file)) throw new ConfigError(`the journal ${file} does not exist`)
  if (files.length === 0) {
    process.stdout.write(`Nothing to sweep: ${out} holds no journal of an unfinished run.\n`)
    return exitCodes.conforms
  }
  const url = options.url ?? urlIn(files)
  const target = await openTarget({ ...options, url, mock: undefined })
  const { removed, left } = await sweep({
    files,
    url: target.url,
    headers: target.headers,
    rate: options.rate === 'off' ? null : (options.rate ?? 10),
    timeoutMs: options.timeout === undefined ? undefined : options.timeout * 1000,
    ca: options.ca === undefined ? undefined : readFileSync(options.ca, 'utf8'),
    insecure: options.insecure,
    proxy: options.proxy,
  })
  process.stdout.write(`Removed ${removed} resources from ${target.url}.\n`)
  for (const one of left) process.stdout.write(`Left: ${one.location} (${one.why})\n`)
  return left.length ? exitCodes.doesNotConform : exitCodes.conforms
}

/** The target that all the journals name. */
function urlIn(files: string[]): string {
  const urls = [...new Set(files.flatMap((file) => Journal.read(file).head?.url ?? []))]
  if (urls.length === 1 && urls[0]) return urls[0]
  throw new ConfigError('the journals are about several targets: give --url and --journal for one of them')
}
