import type { Exchange } from '../../scim/Exchange.js'
import type { CheckResult } from '../../verdict/Report.js'
import type { Sighting } from '../judge.js'

/** A check that falls short or could not begin, as far as it concerns one cause. */
export interface Member {
  result: CheckResult
  /** What it saw; absent where it could not begin or could not tell. */
  sighting?: Sighting
  /** What kept it from beginning or telling. */
  obstacle?: Exchange
  /** It is made to settle whether this can be done at all. */
  owns?: boolean
}
