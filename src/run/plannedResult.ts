import type { CheckResult } from '../verdict/Report.js'
import type { Planned } from './plan.js'

/** The part of a result that is known before a check runs, with the verdict of those that do not. */
export function plannedResult({ id, suite, check, level, verifies, proves, excuse }: Planned): CheckResult {
  return {
    id,
    ...(check.formerly ? { formerly: check.formerly } : {}),
    suite: suite.id,
    title: check.title,
    verdict: excuse?.verdict ?? 'passed',
    level,
    verifies,
    proves,
    ...(excuse ? { reason: excuse.reason } : {}),
    durationMs: 0,
    exchanges: [],
  }
}
