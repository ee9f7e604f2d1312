import type { Exchange } from '../scim/Exchange.js'
import type { Counterexample } from '../verdict/Report.js'

/** What a failed expectation knows. */
export interface FailureDetails {
  /** One line: what is wrong. */
  message: string
  /** All acceptable answers, one each. */
  expected: string[]
  actual: string
  /** The exchanges that show the fault. */
  evidence?: Exchange[]
  counterexample?: Counterexample
}

/** The provider did not do what the check states. */
export class CheckFailure extends Error {
  override name = 'CheckFailure'
  constructor(readonly details: FailureDetails) {
    super(details.message)
  }
}
