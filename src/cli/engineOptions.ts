import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { suites } from '../../suites/index.js'
import { loadProfile } from '../requirements/loadProfile.js'
import type { RunOptions } from '../run/RunOptions.js'
import { assertSchema } from '../settings/assertSchema.js'
import { ConfigError } from '../settings/ConfigError.js'
import { readConfigJson } from '../settings/readConfigJson.js'
import type { Baseline } from '../verdict/Baseline.js'
import { BaseUrl } from '../wire/BaseUrl.js'
import { assertKnown } from './options/assertKnown.js'
import type { CliOptions } from './options/CliOptions.js'
import { selectionOf } from './options/selectionOf.js'
import { rateOf, transportOptions } from './options/targetOptions.js'

/**
 * Turns the options of a run into those of the engine, but for the target, which is opened last.
 * @param ids restricts it to exactly these checks
 * @throws ConfigError for anything that is wrong with them
 */
export async function engineOptions(
  options: CliOptions,
  out: string,
  ids?: string[],
): Promise<Omit<RunOptions, 'url'>> {
  if (options.url) new BaseUrl(options.url)
  assertKnown(options)
  if (options.fuzzPath && !ids && (options.only?.length !== 1 || /[*?]/.test(options.only[0] ?? '')))
    throw new ConfigError(
      '--fuzz-path repeats one example of one property: name it with --only <check id>, or use replay <check id>',
    )
  const failed = options.failed ? failedIn(join(out, 'report.json')) : undefined
  const { seed, fuzzRuns, fuzzPath, concurrency, failOn, bail } = options
  return {
    suites,
    profile: loadProfile(options.profile ?? 'entra'),
    outDir: out,
    selection: { ...selectionOf(options), ids: ids ?? failed },
    ...transportOptions(options),
    ...{ seed, fuzzRuns, fuzzPath, concurrency, failOn, bail },
    rate: rateOf(options),
    baseline: readBaseline(options),
  }
}

function failedIn(file: string): string[] {
  if (!existsSync(file))
    throw new ConfigError(`--failed needs the report of an earlier run, and ${file} does not exist`)
  const report = readConfigJson(file) as { checks?: { id: string; verdict: string }[] }
  const ids = (report.checks ?? [])
    .filter(({ verdict }) => ['failed', 'warned', 'error'].includes(verdict))
    .map(({ id }) => id)
  if (ids.length === 0) throw new ConfigError(`--failed has nothing to do: nothing fell short in ${file}`)
  return ids
}

function readBaseline({ baseline, updateBaseline }: CliOptions): RunOptions['baseline'] {
  if (baseline === undefined || (updateBaseline && !existsSync(baseline))) return undefined
  const content = readConfigJson(baseline)
  assertSchema('baseline', content, baseline)
  return { file: baseline, content: content as Baseline }
}
