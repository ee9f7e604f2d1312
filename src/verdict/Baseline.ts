import type { CheckResult, Verdict } from './Report.js'

/** A known failure that a team has accepted (`fixtures/schemas/baseline.schema.json`). */
export interface BaselineEntry {
  check: string
  verdict: Extract<Verdict, 'failed' | 'warned' | 'error'>
  reason: string
  requirement?: string
}

/** The accepted failures of one target. */
export interface Baseline {
  target?: string
  profile?: string
  entries: BaselineEntry[]
}

/** What a run looks like beside its baseline. New *and* stale entries fail the gate. */
export interface BaselineComparison {
  /** Check ids whose shortcoming is accepted. */
  accepted: Map<string, string>
  /** Shortcomings at the gate that no entry accepts. */
  fresh: string[]
  /** Entries whose check ran and no longer falls short in that way. */
  stale: string[]
}

/** @param gated verdicts that the gate counts; an entry for a lesser one is kept but not demanded */
export function compareWithBaseline(
  baseline: Baseline,
  checks: CheckResult[],
  gated: Verdict[],
): BaselineComparison {
  const accepted = new Map<string, string>()
  for (const { check, verdict, reason } of baseline.entries) {
    if (checks.some((one) => one.id === check && one.verdict === verdict)) accepted.set(check, reason)
  }
  const fresh = checks
    .filter(({ id, verdict }) => gated.includes(verdict) && !accepted.has(id))
    .map(({ id }) => id)
  const stale = baseline.entries
    .filter(({ check }) => !accepted.has(check) && ran(checks.find(({ id }) => id === check)))
    .map(({ check }) => check)
  return { accepted, fresh, stale }
}

const ran = (result: CheckResult | undefined): boolean => result !== undefined && result.verdict !== 'skipped'
