import type { Cause, CheckResult, Report, Verdict } from '../../src/verdict/Report.js'

/** A cause as a reader is told it. */
export interface ToldCause extends Cause {
  /** The gravest verdict among the checks that it explains. */
  verdict: Verdict
  /** The check that shows it best, where the report has it. */
  best?: CheckResult
}

/** Verdicts of checks that fall short, the gravest first. */
export const shortVerdicts: readonly Verdict[] = ['failed', 'error', 'warned']

/**
 * What is behind all that falls short, worst first and what the baseline accepts last. A shortcoming without a cause,
 * as in a report of 0.1.0, is one of its own.
 */
export function causesOf({ causes = [], checks }: Report): ToldCause[] {
  const byId = new Map(checks.map((check) => [check.id, check]))
  const known = new Set(causes.flatMap((cause) => cause.checks))
  const others = checks.filter(({ id, verdict }) => shortVerdicts.includes(verdict) && !known.has(id))
  const told = [...causes, ...others.map(ownCause)].map((cause) => {
    const found = cause.checks.flatMap((id) => byId.get(id) ?? [])
    const verdict = shortVerdicts.find((one) => found.some((check) => check.verdict === one))
    return { ...cause, verdict: verdict ?? 'failed', best: found[0] }
  })
  return [...told.filter(({ accepted }) => !accepted), ...told.filter(({ accepted }) => accepted)]
}

function ownCause(check: CheckResult): Cause {
  const { id, level, title, message, reason, expected = [], actual = '', consequence, curl, replay } = check
  const said = message ?? reason ?? title
  return {
    id: `check/${id}`,
    title: said,
    requirement: check.proves ?? check.verifies[0] ?? '',
    level,
    story: 'wrong',
    message: said,
    expected,
    actual,
    consequence,
    exchange: check.faulty?.at(-1),
    curl: curl?.at(-1),
    replay,
    checks: [id],
    skipped: [],
    ...(check.baseline === undefined ? {} : { accepted: true }),
  }
}
