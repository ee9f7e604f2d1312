import { type Baseline, compareWithBaseline } from './Baseline.js'
import type { CheckResult, Report, Verdict } from './Report.js'

/** From which level on a shortcoming fails the run. */
export type FailOn = 'must' | 'should' | 'never'

const gatedBy: Record<FailOn, Verdict[]> = {
  must: ['failed', 'error'],
  should: ['failed', 'error', 'warned'],
  never: [],
}

/** What the gate says: whether the provider conforms, and what the baseline has to do with it. */
export interface GateOutcome {
  conformant: boolean
  checks: CheckResult[]
  baseline?: Report['baseline']
}

/**
 * Decides whether a run passes. An `error` counts as a failure: what could not be told is not conformance.
 * @param file where the baseline is from, for the report
 */
export function gate(checks: CheckResult[], failOn: FailOn, baseline?: Baseline, file = ''): GateOutcome {
  const gated = gatedBy[failOn]
  if (!baseline) return { checks, conformant: !checks.some(({ verdict }) => gated.includes(verdict)) }
  const { accepted, fresh, stale } = compareWithBaseline(baseline, checks, gated)
  return {
    checks: checks.map((one) => (accepted.has(one.id) ? { ...one, baseline: accepted.get(one.id) } : one)),
    conformant: failOn === 'never' || (fresh.length === 0 && stale.length === 0),
    baseline: { file, accepted: accepted.size, new: fresh, stale },
  }
}
