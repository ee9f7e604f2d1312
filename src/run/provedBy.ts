import type { Check } from '../kit/check.js'
import type { Invariant } from '../kit/invariant.js'
import type { Level } from '../verdict/Report.js'

const order: Level[] = ['MUST', 'SHOULD', 'MAY']

/** What a check is about in the eyes of a profile. */
export interface Proved {
  /** The first of the gravest of its requirements that the profile asks for; empty where it names none. */
  proves: string
  /** Level of that requirement; `undefined` where the profile asks for none of them. */
  level: Level | undefined
  /** All of them that the profile asks for; all there are where it asks for none. */
  verifies: string[]
}

/** What a check proves to a profile. @param levelOf how binding a requirement is to it */
export function provedBy(
  { verifies }: Pick<Check | Invariant, 'verifies'>,
  levelOf: (requirement: string) => Level | 'OFF',
): Proved {
  // A check of somebody's own that names no requirement is binding: why else would they bring it?
  if (verifies.length === 0) return { proves: '', level: 'MUST', verifies }
  const asked = verifies.filter((one) => levelOf(one) !== 'OFF')
  for (const level of order) {
    const proves = asked.find((one) => levelOf(one) === level)
    if (proves !== undefined) return { proves, level, verifies: asked }
  }
  return { proves: verifies[0] ?? '', level: undefined, verifies }
}
