import { type Baseline, compareWithBaseline } from './Baseline.js'
import type { Cause, CheckResult, Report, Verdict } from './Report.js'

/** From which level on a shortcoming fails the run. */
export type FailOn = 'must' | 'should' | 'never'

const gatedBy: Record<FailOn, Verdict[]> = {
  must: ['failed', 'error'],
  should: ['failed', 'error', 'warned'],
  never: [],
}

/** What the gate goes by. */
export interface GateInput {
  checks: CheckResult[]
  causes?: Cause[]
  failOn: FailOn
  /** What a team has accepted, and where that is from. */
  baseline?: { file: string; content: Baseline }
  /** Nothing was left out of the run. */
  whole?: boolean
}

/** What the gate says: whether the provider conforms, and what the baseline has to do with it. */
export interface GateOutcome {
  conformant: boolean
  checks: CheckResult[]
  causes: Cause[]
  baseline?: Report['baseline']
}

/** Decides whether a run passes. An `error` counts as a failure: what could not be told is not conformance. */
export function gate({ checks, causes = [], failOn, baseline, whole }: GateInput): GateOutcome {
  const gated = gatedBy[failOn]
  if (!baseline) return { checks, causes, conformant: !checks.some(({ verdict }) => gated.includes(verdict)) }
  const { accepted, fresh, stale } = compareWithBaseline(baseline.content, checks, gated, whole)
  return {
    checks: checks.map((one) => (accepted.has(one.id) ? { ...one, baseline: accepted.get(one.id) } : one)),
    causes: causes.map((one) =>
      one.checks.every((id) => accepted.has(id)) ? { ...one, accepted: true } : one,
    ),
    conformant: failOn === 'never' || (fresh.length === 0 && stale.length === 0),
    baseline: { file: baseline.file, accepted: accepted.size, new: fresh, stale },
  }
}
