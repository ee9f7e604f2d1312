import type { Check, Consequence } from './check.js'
import type { Invariant } from './invariant.js'
import type { Need } from './needs.js'

/** The checks of one topic, in one file. */
export interface Suite {
  /** First half of the ids of its checks, and name of its file. */
  id: string
  title: string
  checks: (Check | Invariant)[]
}

/** What all checks of a suite have in common, unless they say otherwise. */
export interface SuiteSpec {
  /** Needed by every check, before its own needs. */
  needs?: Need[]
  /** No check sends a write, unless it says `readOnly: false`. */
  readOnly?: boolean
  /** For checks that name none. */
  consequence?: Consequence
}

/** A suite. @param id a gerund or a topic: `filtering`, `deleting` @param common of all its checks */
export function suite(id: string, title: string, checks: Suite['checks']): Suite
export function suite(id: string, title: string, common: SuiteSpec, checks: Suite['checks']): Suite
export function suite(
  id: string,
  title: string,
  first: Suite['checks'] | SuiteSpec,
  second?: Suite['checks'],
): Suite {
  const [common, checks] = Array.isArray(first) ? [{}, first] : [first, second ?? []]
  return { id, title, checks: checks.map((one) => withCommon(one, common)) }
}

function withCommon<T extends Check | Invariant>(
  one: T,
  { needs = [], readOnly, consequence }: SuiteSpec,
): T {
  const common = { ...one, consequence: one.consequence ?? consequence }
  if (one.type === 'invariant') return common
  return {
    ...common,
    ...(readOnly ? { readOnly: one.readOnly ?? true } : {}),
    ...(needs.length > 0 ? { needs: [...new Set([...needs, ...(one.needs ?? [])])] } : {}),
  }
}
