import type { Suite } from '../kit/suite.js'
import type { Baseline } from '../verdict/Baseline.js'
import { idOf } from './plan.js'

/** Finds the id that a check has now by one that it has or had. What no check ever had stays as it is. */
export function currentIds(suites: Suite[]): (id: string) => string {
  const current = new Map<string, string>()
  for (const suite of suites)
    for (const check of suite.checks)
      for (const id of check.formerly ?? []) current.set(id, idOf(suite, check))
  for (const suite of suites) for (const check of suite.checks) current.delete(idOf(suite, check))
  return (id) => current.get(id) ?? id
}

/** A baseline by the ids that its checks have now. */
export function withCurrentIds(baseline: Baseline, suites: Suite[]): Baseline {
  const current = currentIds(suites)
  return {
    ...baseline,
    entries: baseline.entries.map((entry) =>
      entry.check === undefined ? entry : { ...entry, check: current(entry.check) },
    ),
  }
}
