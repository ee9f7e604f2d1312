import type { Invariant } from '../kit/invariant.js'
import type { Suite } from '../kit/suite.js'

/** The invariants of suites. */
export const invariantsIn = (suites: Suite[]): Invariant[] =>
  suites.flatMap(({ checks }) => checks).filter((one) => one.type === 'invariant')
