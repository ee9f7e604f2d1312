import type { CheckResult, Verdict } from './Report.js'

/**
 * Something known to fall short that a team has accepted (`fixtures/schemas/baseline.schema.json`): one check, with
 * exactly this verdict; or all that one cause explains, with this verdict or a lesser one.
 */
export interface BaselineEntry {
  /** Id of the check. Beside a cause: a check that shows it, by which to tell whether it was mended. */
  check?: string
  /** Id of the cause. */
  cause?: string
  verdict: Extract<Verdict, 'failed' | 'warned' | 'error'>
  reason: string
  requirement?: string
}

/** What is accepted of one target. */
export interface Baseline {
  target?: string
  profile?: string
  entries: BaselineEntry[]
}

/** What a run looks like beside its baseline. New *and* stale entries fail the gate. */
export interface BaselineComparison {
  /** Check ids whose shortcoming is accepted, with the reason. */
  accepted: Map<string, string>
  /** Shortcomings at the gate that no entry accepts. */
  fresh: string[]
  /** What an entry names that no longer falls short in that way, though the run could have seen it. */
  stale: string[]
}

/**
 * @param gated verdicts that the gate counts; an entry for a lesser one is kept but not demanded
 * @param whole nothing was left out of the run, so that a cause that is not there is mended
 */
export function compareWithBaseline(
  { entries }: Baseline,
  checks: CheckResult[],
  gated: Verdict[],
  whole = true,
): BaselineComparison {
  const accepted = new Map<string, string>()
  const stale: string[] = []
  for (const entry of entries) {
    const known = checks.filter((check) => accepts(entry, check))
    for (const { id } of known) if (!accepted.has(id)) accepted.set(id, entry.reason)
    const witness = checks.find(({ id }) => id === entry.check)
    const decided = entry.check === undefined ? whole : witness !== undefined && witness.verdict !== 'skipped'
    if (known.length === 0 && decided) stale.push(nameOf(entry))
  }
  const fresh = checks
    .filter(({ id, verdict }) => gated.includes(verdict) && !accepted.has(id))
    .map(({ id }) => id)
  return { accepted, fresh, stale }
}

/** From the lesser to the graver. */
const gravest: Verdict[] = ['warned', 'error', 'failed']

/** Whether an entry accepts that a check falls short as it does. */
export function accepts({ cause, check, verdict }: BaselineEntry, result: CheckResult): boolean {
  if (cause === undefined) return result.id === check && result.verdict === verdict
  const gravity = gravest.indexOf(result.verdict)
  return result.cause === cause && gravity >= 0 && gravity <= gravest.indexOf(verdict)
}

/** What an entry is about: the id of a cause or of a check. */
export const nameOf = ({ cause, check }: BaselineEntry): string => cause ?? check ?? ''

/** The graver of verdicts that fall short. */
export const gravestOf = (verdicts: Verdict[]): BaselineEntry['verdict'] => {
  const [worst = 'warned'] = gravest.filter((one) => verdicts.includes(one)).reverse()
  return worst as BaselineEntry['verdict']
}
