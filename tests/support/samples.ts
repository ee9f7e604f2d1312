import { type Check, type CheckSpec, check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { loadProfile } from '../../src/requirements/loadProfile.js'
import type { Profile } from '../../src/requirements/Profile.js'
import type { Level } from '../../src/verdict/Report.js'

/** A requirement of each level, as {@link leveled} sees them. */
export const requirement: Record<Level | 'OFF', string> = {
  MUST: 'RFC7644-3.6-02',
  SHOULD: 'RFC7644-3.6-03',
  MAY: 'ENTRA-E2',
  OFF: 'ENTRA-A1',
}

/** The Entra profile with levels that tests can rely on, whatever the ledger says. */
export const leveled = (): Profile => ({
  ...loadProfile('entra'),
  levels: Object.fromEntries(Object.entries(requirement).map(([level, id]) => [id, level as Level | 'OFF'])),
})

/** A check of the level MUST unless it says otherwise. */
export const sample = (title: string, run: CheckSpec['run'], spec: Partial<CheckSpec> = {}): Check =>
  check(title, { verifies: [requirement.MUST], run, ...spec })

/** A suite of samples; their ids begin with `sample/`. */
export const samples = (...checks: Check[]) => [suite('sample', 'Samples', checks)]
