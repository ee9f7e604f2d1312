import type { Profile } from '../requirements/Profile.js'
import type { Discovery } from '../scim/Discovery.js'
import type { Measurement } from '../verdict/Report.js'
import type { Answer } from './Answer.js'
import type { CreateOnlyAttribute } from './createOnlyAttributes.js'
import type { Expect } from './expect/expect.js'
import type { Given } from './Given.js'
import type { Random } from './Random.js'
import type { Scim } from './Scim.js'
import type { Scenario } from './scenario.js'

/** All that a check works with. */
export interface CheckContext {
  given: Given
  scim: Scim
  expect: Expect
  /** The client's data: mapping, matching, rate, test data. Checks never branch on its name. */
  profile: Profile
  /** The provider's own discovery documents, fetched once by the preflight. */
  discovery: Discovery
  /** The run's own credentials, as they are now: only to leave them out or to change them; they are sent anyway. */
  readonly credentials: {
    /** The token, where the run has one. */
    readonly bearer?: string
    /** Authorization and whatever else was configured. */
    readonly headers: Readonly<Record<string, string>>
  }
  /** Repeatable randomness of this check. */
  random: Random
  /** The evidence of a scenario, gathered on first use. */
  from<T>(scenario: Scenario<T>): Promise<T>
  /** A remark for the reader that changes no verdict. */
  note(remark: string): void
  /** A number for the report. */
  measure(measurement: Measurement): void
  /** Ends the check as `unsupported`. @param quote where the provider says so */
  unsupported(quote: string | Answer): never
  /** Attributes that are set on create and fixed from then on: the profile's, else those that /Schemas calls immutable. */
  createOnly: CreateOnlyAttribute[]
  /** How long and with what seed to fuzz. `path` replays one example. */
  fuzz: { seed: number; runs: number; path?: string }
  /** Numbers of the run so far. */
  statistics(): import('../wire/Statistics.js').Statistics
  /** Resolves after so long, sooner when the run is interrupted. Only for a wait that the provider asked for. */
  wait(milliseconds: number): Promise<void>
}
