import type { Level } from './Level.js'
import type { Profile } from './Profile.js'
import type { Requirement } from './Requirement.js'

/** The level that a requirement has for a profile, `OFF` if the profile does not look at it. */
export function levelFor(
  id: string,
  profile: Pick<Profile, 'ledgers' | 'levels'>,
  requirements: ReadonlyMap<string, Requirement>,
): Level | 'OFF' {
  const requirement = requirements.get(id)
  if (!requirement) throw new Error(`no requirement has the id ${id}`)
  if (!profile.ledgers.includes(requirement.ledger)) return 'OFF'
  // An exact id is at least as long as any prefix that fits it, and counts one more to win a tie.
  let best: Level | 'OFF' = requirement.level
  let bestLength = -1
  for (const [key, level] of Object.entries(profile.levels)) {
    const length = matchLength(key, id)
    if (length > bestLength) [best, bestLength] = [level, length]
  }
  return best
}

function matchLength(key: string, id: string): number {
  if (!key.endsWith('*')) return key === id ? id.length + 1 : -1
  const prefix = key.slice(0, -1)
  return id.startsWith(prefix) ? prefix.length : -1
}
