import { suites } from '../../suites/index.js'
import type { Check } from '../kit/check.js'
import type { Invariant } from '../kit/invariant.js'
import type { Suite } from '../kit/suite.js'
import { idOf } from '../run/plan.js'

/** A check with its place. */
export interface CatalogueEntry {
  id: string
  suite: Suite
  check: Check | Invariant
}

/** The check that has an id, or had it before. */
export const entryOf = (id: string): CatalogueEntry | undefined =>
  catalogue().find((one) => one.id === id) ?? catalogue().find(({ check }) => check.formerly?.includes(id))

/** All checks in reading order. */
export const catalogue = (): CatalogueEntry[] =>
  suites.flatMap((suite) => suite.checks.map((check) => ({ id: idOf(suite, check), suite, check })))
