import { accepts, type Baseline, type BaselineEntry, gravestOf, nameOf } from './Baseline.js'
import type { CheckResult, Report } from './Report.js'
import { withoutIds } from './withoutIds.js'

/**
 * The baseline after a run: what still falls short keeps its entry and its reason, as does what the run was not about;
 * what was mended goes; what is new comes in, with a reason to be filled in.
 *
 * A cause behind several checks becomes one entry, since teams accept causes ("no PATCH until May"), and a new check of
 * a later version that only shows it once more should not break the build. A single check becomes an entry of its own:
 * it accepts the least.
 */
export function updateBaseline(old: Baseline | undefined, report: Report): Baseline {
  const { checks, causes = [], target } = report
  const stale = new Set(report.baseline?.stale)
  const kept = (old?.entries ?? []).filter(
    (entry) => checks.some((check) => accepts(entry, check)) || !stale.has(nameOf(entry)),
  )
  const isNew = (check: CheckResult) => isShort(check) && !kept.some((entry) => accepts(entry, check))
  const byId = new Map(checks.map((check) => [check.id, check]))
  const shared: BaselineEntry[] = causes.flatMap((cause) => {
    const known = cause.checks.flatMap((id) => byId.get(id) ?? [])
    if (cause.checks.length < 2 || isOurs(cause.id) || !known.some(isNew)) return []
    const verdict = gravestOf(known.map((check) => check.verdict))
    return [{ cause: cause.id, check: cause.checks[0], verdict, reason: toBeExplained(cause.title) }]
  })
  const single = checks
    .filter((check) => isNew(check) && !shared.some((entry) => accepts(entry, check)))
    .map(({ id, verdict, message, reason }): BaselineEntry => {
      return { check: id, verdict: gravestOf([verdict]), reason: toBeExplained(message ?? reason ?? verdict) }
    })
  return { target: target.url, profile: target.profile, entries: [...kept, ...shared, ...single] }
}

const isShort = ({ verdict }: CheckResult): boolean => ['failed', 'warned', 'error'].includes(verdict)

/** Faults of the harness have nothing in common but that; each is accepted by itself. */
const isOurs = (cause: string): boolean => cause.startsWith('harness/')

/** Ids of resources are others in every run; they would only blur what changed. */
const toBeExplained = (seen: string): string => `To be explained. Seen: ${withoutIds(seen)}`
