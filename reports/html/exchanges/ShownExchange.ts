import type { Exchange } from '../../../src/scim/Exchange.js'

/** A body as the report shows it. */
export interface ShownBody {
  text: string
  /** How many characters are left out at the end; 0 for none. */
  cut: number
}

/** An exchange with its bodies made readable and cut to a size that a page can carry. */
export interface ShownExchange {
  exchange: Exchange
  requestBody: ShownBody
  responseBody: ShownBody
}
