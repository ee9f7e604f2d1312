import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suites } from '../../../suites/index.js'
import { currentIds } from '../../run/checkIds.js'
import { ConfigError } from '../../settings/ConfigError.js'
import { didYouMean } from '../../settings/didYouMean.js'
import { readConfigJson } from '../../settings/readConfigJson.js'
import type { CheckResult, Report } from '../../verdict/Report.js'
import { catalogue, entryOf } from '../catalogue.js'
import { type CliOptions, defaultOut } from '../options/CliOptions.js'
import { resolveOptions } from '../options/resolveOptions.js'
import { isShownUrlOf, usable } from '../shownUrl.js'
import { perform } from './run.js'

/**
 * `scim-conform replay <id>`: one check again, with the seed and the counterexample of the last run where there is one.
 * `scim-conform replay <report.json>`: everything in it that fell short.
 * Results go to `replay/` in the output directory, so that the report that is replayed stays.
 */
export async function replayCommand(what: string, given: CliOptions): Promise<number> {
  const options = await resolveOptions(given)
  const isFile = what.endsWith('.json')
  const out = options.out ?? (isFile ? dirname(what) : defaultOut)
  const report = readReport(isFile ? what : join(out, 'report.json'), isFile)
  const wanted = isFile ? shortIn(report) : [find(what)]
  const one = wanted.length === 1 ? report?.checks.find(({ id }) => id === wanted[0]) : undefined
  const same = !options.url || isShownUrlOf(report?.target.url, options.url)
  const url = options.mock || options.url ? undefined : report && usable(report.target.url)
  return perform(
    {
      ...(same
        ? { seed: report?.run.seed, fuzzPath: one?.counterexample?.path, profile: report?.target.profile }
        : {}),
      ...(url === undefined ? {} : { url }),
      ...options,
      out: join(out, 'replay'),
    },
    [...new Set(wanted.flatMap((id) => [id, ...carriersOf(id, report)]))],
  )
}

function find(id: string): string {
  const entry = entryOf(id)
  if (entry) return entry.id
  const ids = catalogue().map((one) => one.id)
  throw new ConfigError(`no check has the id "${id}"${didYouMean(id, ids)}`)
}

function readReport(file: string, needed: boolean): Report | undefined {
  if (!existsSync(file)) {
    if (needed) throw new ConfigError(`${file} does not exist`)
    return undefined
  }
  const report = readConfigJson(file) as Report
  if (report?.schemaVersion !== 1 || !Array.isArray(report.checks))
    throw new ConfigError(`${file} is no report of scim-conform (schema version 1)`)
  const current = currentIds(suites)
  return { ...report, checks: report.checks.map((check) => ({ ...check, id: current(check.id) })) }
}

function shortIn(report: Report | undefined): string[] {
  const short = (report?.checks ?? []).filter(({ verdict }) =>
    ['failed', 'warned', 'error'].includes(verdict),
  )
  if (short.length === 0)
    throw new ConfigError('there is nothing to replay: nothing fell short in that report')
  return short.map(({ id }) => id)
}

/** An invariant sends nothing itself: what showed its fault is repeated. Without a report, everything is. */
function carriersOf(id: string, report: Report | undefined): string[] {
  const entries = catalogue()
  if (entryOf(id)?.check.type !== 'invariant') return []
  const faulty = new Set(report?.checks.find((one) => one.id === id)?.faulty ?? [])
  const carriers = (report?.checks ?? []).filter(
    (one: CheckResult) => one.id !== id && one.exchanges.some((exchange) => faulty.has(exchange)),
  )
  return carriers.length ? carriers.map((one) => one.id) : entries.map((one) => one.id)
}
