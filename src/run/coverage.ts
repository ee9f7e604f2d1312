import { levelFor } from '../requirements/levelFor.js'
import type { Profile } from '../requirements/Profile.js'
import type { Requirement } from '../requirements/Requirement.js'
import type { CheckResult, Level, Report } from '../verdict/Report.js'

const decided = new Set(['passed', 'failed', 'warned', 'info'])

/** Which requirements of the profile the checks of a run decided about, and why not the others. */
export function coverage(
  checks: CheckResult[],
  profile: Profile,
  requirements: ReadonlyMap<string, Requirement>,
): Report['requirements'] {
  const ours = [...requirements.values()].filter(
    ({ id, role }) => role !== 'simulator' && levelFor(id, profile, requirements) !== 'OFF',
  )
  const testable = ours.filter(({ testable }) => testable !== 'no')
  const by = new Map<string, CheckResult[]>()
  for (const check of checks) for (const id of check.verifies) by.set(id, [...(by.get(id) ?? []), check])
  const verified = testable.filter(({ id }) => by.get(id)?.some(({ verdict }) => decided.has(verdict)))
  const violated = ours.filter(
    ({ id }) =>
      levelFor(id, profile, requirements) === 'MUST' &&
      by.get(id)?.some(({ verdict }) => verdict === 'failed'),
  )
  const left = testable.filter((one) => !verified.includes(one))
  return {
    total: ours.length,
    testable: testable.length,
    verified: verified.length,
    violated: violated.map(({ id }) => id),
    notCovered: left.map(({ id }) => ({
      id,
      why: by.get(id)?.find(({ reason }) => reason)?.reason ?? 'no check of this run verifies it',
    })),
    texts: requirementTexts([...by.keys()], profile, requirements),
  }
}

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
