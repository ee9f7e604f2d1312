import { existsSync } from 'node:fs'
import { oneLine } from '../../../reports/text/inert.js'
import { ConfigError } from '../../settings/ConfigError.js'
import { BaseUrl } from '../../wire/BaseUrl.js'
import { Journal } from '../../wire/Journal.js'
import { sweep } from '../../wire/sweep.js'
import { exitCodes } from '../exitCodes.js'
import { openTarget } from '../openTarget.js'
import { type CliOptions, defaultOut } from '../options/CliOptions.js'
import { resolveOptions } from '../options/resolveOptions.js'
import { rateOf, transportOptions } from '../options/targetOptions.js'
import { isShownUrlOf, usable } from '../shownUrl.js'

/** `scim-conform sweep`: deletes what killed runs left, by their journals. */
export async function sweepCommand(given: CliOptions & { journal?: string[] }): Promise<number> {
  const options = await resolveOptions(given)
  const out = options.out ?? defaultOut
  const files = given.journal ?? journalsAbout(options.url, out)
  for (const file of files) if (!existsSync(file)) throw new ConfigError(`the journal ${file} does not exist`)
  if (files.length === 0) {
    process.stdout.write(`Nothing to sweep: ${out} holds no journal of an unfinished run.\n`)
    return exitCodes.conforms
  }
  const url = options.url ?? urlIn(files)
  const target = await openTarget({ ...options, url, mock: undefined })
  const rate = rateOf(options)
  const { removed, left } = await sweep({
    files,
    url: target.url,
    headers: target.headers,
    secrets: target.secrets,
    grant: target.grant,
    rate: rate === undefined ? 10 : rate,
    ...transportOptions(options),
  })
  process.stdout.write(`Removed ${removed} resources from ${new BaseUrl(target.url)}.\n`)
  for (const one of left) process.stdout.write(`Left: ${oneLine(`${one.location} (${one.why})`)}\n`)
  return left.length ? exitCodes.doesNotConform : exitCodes.conforms
}

/** The journals in the output directory; where a target is named, only those about it: ids mean nothing elsewhere. */
function journalsAbout(url: string | undefined, out: string): string[] {
  const all = Journal.filesIn(out)
  if (url === undefined) return all
  const about = (file: string) => Journal.read(file).head?.url
  const files = all.filter((file) => isShownUrlOf(about(file), url))
  if (files.length > 0 || all.length === 0) return files
  throw new ConfigError(
    `the journals in ${out} are about ${[...new Set(all.map(about))].join(', ')}, not about ${url}. If that is the same provider, name them with --journal.`,
  )
}

/** The target that all the journals name. */
function urlIn(files: string[]): string {
  const urls = [...new Set(files.flatMap((file) => Journal.read(file).head?.url ?? []))]
  if (urls.length === 1 && urls[0]) return usable(urls[0])
  throw new ConfigError('the journals are about several targets: give --url and --journal for one of them')
}
