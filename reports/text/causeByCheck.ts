import type { ToldCause } from './causesOf.js'

/** The cause of each check that falls short or could not begin, by the id of the check. */
export function causeByCheck(causes: readonly ToldCause[]): Map<string, ToldCause> {
  const found = new Map<string, ToldCause>()
  for (const cause of causes) for (const id of cause.skipped) found.set(id, cause)
  for (const cause of causes) for (const id of cause.checks) found.set(id, cause)
  return found
}
