import { suites } from '../../suites/index.js'
import type { Check } from '../kit/check.js'
import type { Invariant } from '../kit/invariant.js'
import type { Suite } from '../kit/suite.js'
import { currentIds } from '../run/checkIds.js'
import { idOf } from '../run/plan.js'

/** A check with its place. */
export interface CatalogueEntry {
  id: string
  suite: Suite
  check: Check | Invariant
}

/** The check that has an id, or had it before. */
export function entryOf(id: string): CatalogueEntry | undefined {
  const current = currentIds(suites)(id)
  return catalogue().find((one) => one.id === current)
}

/** All checks in reading order. */
export const catalogue = (): CatalogueEntry[] =>
  suites.flatMap((suite) => suite.checks.map((check) => ({ id: idOf(suite, check), suite, check })))
