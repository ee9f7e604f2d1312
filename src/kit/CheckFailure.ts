import type { Exchange } from '../scim/Exchange.js'
import type { Counterexample, Story } from '../verdict/Report.js'

/**
 * What about the answer is at fault, for the search for causes:
 * `status` (another one was due), `error-body` (the status is right, the body is no SCIM error), `scim-type` (its
 * keyword is missing or another), `value` (something in an answer, or its absence).
 */
export type Fault = 'status' | 'error-body' | 'scim-type' | 'value'

/** What a failed expectation knows. */
export interface FailureDetails {
  /** One line: what is wrong. */
  message: string
  /** All acceptable answers, one each. */
  expected: string[]
  actual: string
  /** `wrong` unless said otherwise. */
  story?: Story
  /** `value` unless said otherwise. */
  fault?: Fault
  /** Path of the attribute, or the label, that is at fault. */
  subject?: string
  /** The exchanges that show the fault, the telling one last. */
  evidence?: Exchange[]
  counterexample?: Counterexample
}

/** The provider did not do what the check states. */
export class CheckFailure extends Error {
  override name = 'CheckFailure'
  constructor(
    readonly details: FailureDetails,
    /** Id of the requirement that is broken; the one that the check proves unless said otherwise. */
    readonly requirement?: string,
  ) {
    super(details.message)
  }
}
