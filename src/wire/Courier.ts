import type { Exchange } from '../scim/Exchange.js'
import type { WireRequest } from '../scim/types.js'
import type { Together } from './Together.js'

/** Exceptions from how the run sends requests. */
export interface SendOptions {
  /** Leave out Authorization and the configured headers. */
  withoutCredentials?: boolean
  /** Do not wait for the pace: only for checks of the limits. */
  unpaced?: boolean
  /** Hand a 429 to the check instead of waiting and repeating the request. */
  keep429?: boolean
  /** Leave at the same moment as the others of the group, so that the provider has to cope with all at once. */
  together?: Together
}

/** What carries the requests of one check. The run implements it: pace, journal, evidence, invariants. */
export interface Courier {
  send(request: WireRequest, options?: SendOptions): Promise<Exchange>
}
