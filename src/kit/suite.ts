import type { Check } from './check.js'
import type { Invariant } from './invariant.js'

/** The checks of one topic, in one file. */
export interface Suite {
  /** First half of the ids of its checks. */
  id: string
  title: string
  checks: (Check | Invariant)[]
}

/** A suite. @param id a gerund or a topic: `filtering`, `deleting` */
export const suite = (id: string, title: string, checks: (Check | Invariant)[]): Suite => ({
  id,
  title,
  checks,
})
