import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suites } from '../../suites/index.js'
import { loadProfile } from '../requirements/loadProfile.js'
import { loadRequirements } from '../requirements/loadRequirements.js'
import { idOf, matches } from '../run/plan.js'
import type { RunOptions } from '../run/RunOptions.js'
import { assertSchema } from '../settings/assertSchema.js'
import { ConfigError } from '../settings/ConfigError.js'
import { didYouMean } from '../settings/didYouMean.js'
import { readConfigJson } from '../settings/readConfigJson.js'
import type { Baseline } from '../verdict/Baseline.js'
import type { Level } from '../verdict/Report.js'
import { BaseUrl } from '../wire/BaseUrl.js'
import type { CliOptions } from './options/CliOptions.js'

/**
 * Turns command-line options into those of the engine.
 * @throws ConfigError for anything that is wrong with them
 */
export async function runOptions(
  options: CliOptions,
  out: string,
  ids?: string[],
): Promise<Omit<RunOptions, 'url'>> {
  if (options.url) assertUrl(options.url)
  assertKnown(options)
  if (options.fuzzPath && !ids && (options.only?.length !== 1 || /[*?]/.test(options.only[0] ?? '')))
    throw new ConfigError(
      '--fuzz-path repeats one example of one property: name it with --only <check id>, or use replay <check id>',
    )
  const failed = options.failed ? failedIn(join(out, 'report.json')) : undefined
  return {
    suites,
    profile: loadProfile(options.profile ?? 'entra'),
    outDir: out,
    selection: {
      only: options.only,
      skip: options.skip,
      requirements: options.requirement,
      levels: options.level?.map((one) => one.toUpperCase() as Level),
      ids: ids ?? failed,
      readOnly: options.readOnly,
      noFuzz: options.fuzz === false,
    },
    seed: options.seed,
    fuzzRuns: options.fuzzRuns,
    fuzzPath: options.fuzzPath,
    rate: options.rate === 'off' ? null : options.rate,
    concurrency: options.concurrency,
    timeoutMs: options.timeout === undefined ? undefined : options.timeout * 1000,
    maxResponseBytes: options.maxResponseBytes,
    ca: options.ca === undefined ? undefined : readText(options.ca, '--ca'),
    insecure: options.insecure,
    proxy: options.proxy,
    failOn: options.failOn,
    baseline: readBaseline(options),
    bail: options.bail,
  }
}

/** @throws ConfigError when it is no base URL of a provider */
export function assertUrl(url: string): void {
  try {
    new BaseUrl(url)
  } catch (error) {
    throw new ConfigError((error as Error).message)
  }
}

/** Every glob and id must name something, so that a slip does not pass for a clean run. */
export function assertKnown({ only = [], skip = [], requirement = [] }: CliOptions): void {
  const ids = suites.flatMap((suite) => suite.checks.map((check) => idOf(suite, check)))
  for (const glob of [...only, ...skip])
    if (!ids.some((id) => matches(glob, id)))
      throw new ConfigError(
        `no check has an id like "${glob}"${didYouMean(glob, [...ids, ...suites.map(({ id }) => id)])} \`scim-conform list\` prints all.`,
      )
  for (const id of requirement)
    if (!loadRequirements().has(id))
      throw new ConfigError(
        `no requirement has the id "${id}"${didYouMean(id, [...loadRequirements().keys()])}`,
      )
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

/** Reads a file that an option names. */
export function readText(file: string, option: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError(`${option} ${file} cannot be read: ${(error as Error).message}`)
  }
}
