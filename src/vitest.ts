import { afterAll, beforeAll, describe, test } from 'vitest'
import { failureText } from '../reports/text/failureText.js'
import { suites as allSuites } from '../suites/index.js'
import type { CheckResult, Profile, Report, RunOptions, Suite } from './index.js'
import { loadProfile } from './requirements/loadProfile.js'
import { idOf, isSelected, type Selection } from './run/plan.js'
import { run } from './run/run.js'

/** What {@link scimConform} needs to know; everything else is as for `run`. */
export interface VitestOptions extends Partial<Omit<RunOptions, 'url' | 'profile' | 'onEvent'>> {
  /** Base URL, or a function that starts the server and gives it. */
  url: string | (() => string | Promise<string>)
  /** Bearer token, or a function that gives it. */
  token?: string | (() => string | Promise<string>)
  /** Name, file, or the profile itself. Default: entra. */
  profile?: string | Profile
  /** Warnings fail their tests too. */
  strict?: boolean
  /** How long the whole run may take, in ms. Default: five minutes. */
  runTimeoutMs?: number
  /** Is given the report when the run is over. */
  onReport?(report: Report): void
}

/**
 * Registers the checks in a Vitest file, one test a check, inside a `describe` for each suite. The run itself is one:
 * one pace, one clean-up. Checks that do not apply are skipped with their reason.
 * @example
 * import { scimConform } from 'scim-conform/vitest'
 * scimConform({ url: 'http://localhost:3000/scim/v2', token: 'secret', rate: null })
 */
export function scimConform({
  url,
  token,
  profile = 'entra',
  strict = false,
  runTimeoutMs = 300_000,
  onReport,
  ...options
}: VitestOptions): void {
  const suites = selected(options.suites ?? allSuites, options.selection)
  const results = new Map<string, CheckResult>()
  let report: Report | undefined
  const controller = new AbortController()

  beforeAll(async () => {
    const bearer = typeof token === 'function' ? await token() : token
    report = await run({
      ...options,
      suites,
      url: typeof url === 'function' ? await url() : url,
      profile: typeof profile === 'string' ? loadProfile(profile) : profile,
      headers: { ...options.headers, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
      secrets: [...(options.secrets ?? []), ...(bearer ? [bearer] : [])],
      signal: options.signal ?? controller.signal,
    })
    for (const one of report.checks) results.set(one.id, one)
    onReport?.(report)
  }, runTimeoutMs)

  // A runner that gives up on the file must not leave users behind.
  afterAll(() => controller.abort())

  for (const suite of suites)
    describe(suite.title, () => {
      for (const one of suite.checks)
        test(one.title, ({ skip }) => {
          const result = results.get(idOf(suite, one))
          if (!result) return skip('it was not selected')
          if (result.verdict === 'skipped' || result.verdict === 'unsupported')
            return skip(`${result.verdict}: ${result.reason}`)
          const bad = strict ? ['failed', 'error', 'warned'] : ['failed', 'error']
          if (report && bad.includes(result.verdict)) throw failure(failureText(report, result))
        })
    })
}

/** A failed test, told in the words of the report. A stack would lead into this file and nowhere else. */
function failure(text: string): Error {
  const error = new Error(text)
  error.name = 'DoesNotConform'
  error.stack = `${error.name}: ${text}`
  return error
}

/** The suites with the checks that may run: those that the tests are registered for. */
function selected(suites: Suite[], { levels: _, ...selection }: Selection = {}): Suite[] {
  return suites
    .map((suite) => ({
      ...suite,
      checks: suite.checks.filter((check) => isSelected({ id: idOf(suite, check), check }, selection)),
    }))
    .filter(({ checks }) => checks.length > 0)
}
