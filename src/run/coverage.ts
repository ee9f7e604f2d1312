import { levelFor } from '../requirements/levelFor.js'
import type { Profile } from '../requirements/Profile.js'
import type { Requirement } from '../requirements/Requirement.js'
import type { CheckResult, Level, Report } from '../verdict/Report.js'

const decided = new Set(['passed', 'failed', 'warned', 'info'])

/**
 * Which requirements of the profile the checks of a run stated something about, which of them were found broken, and
 * why nothing is known of the others. A breach counts for the requirement that it breaks, not for the check.
 */
export function coverage(
  checks: CheckResult[],
  profile: Profile,
  requirements: ReadonlyMap<string, Requirement>,
): Report['requirements'] {
  const levelOf = (id: string) => levelFor(id, profile, requirements)
  const ours = [...requirements.values()].filter(
    ({ id, role }) => role !== 'simulator' && levelOf(id) !== 'OFF',
  )
  const testable = ours.filter(({ testable }) => testable !== 'no')
  const findings = checks.flatMap(({ findings = [] }) => findings)
  const stated = new Set(checks.filter(({ verdict }) => decided.has(verdict)).flatMap(statedBy))
  const broken = new Set(
    findings.filter(({ level }) => level === 'MUST').map(({ requirement }) => requirement),
  )
  const reasons = new Map<string, string>()
  for (const { verifies, reason } of checks)
    for (const id of verifies) if (reason && !reasons.has(id)) reasons.set(id, reason)
  const named = [
    ...checks.flatMap(({ verifies }) => verifies),
    ...findings.map(({ requirement }) => requirement),
  ]
  const left = testable.filter(({ id }) => !stated.has(id))
  return {
    total: ours.length,
    testable: testable.length,
    verified: testable.length - left.length,
    violated: ours.filter(({ id }) => broken.has(id)).map(({ id }) => id),
    notCovered: left.map(({ id }) => ({
      id,
      why: reasons.get(id) ?? 'no check of this run verifies it',
    })),
    texts: requirementTexts([...new Set(named)], profile, requirements),
  }
}

/** What a check stated something about: its own sentence, in all the documents that say it, and what it touched. */
const statedBy = ({ proves, verifies, stated = [] }: CheckResult): string[] =>
  proves !== undefined && stated.includes(proves) ? [...verifies, ...stated] : stated

/** What the requirements say, with the level that the profile gives them. */
export function requirementTexts(
  ids: string[],
  profile: Profile,
  requirements: ReadonlyMap<string, Requirement>,
): Report['requirements']['texts'] {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const one = requirements.get(id)
      if (!one) return []
      const level = levelFor(id, profile, requirements)
      return [
        [
          id,
          {
            id,
            statement: one.statement,
            source: one.source,
            level: (level === 'OFF' ? one.level : level) as Level,
          },
        ],
      ]
    }),
  )
}
