import type { Exchange } from '../scim/Exchange.js'

/** The provider sent no (whole) answer, so that the harness cannot tell. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
  constructor(readonly exchange: Exchange) {
    super(
      `no answer to ${exchange.request.method} ${exchange.request.url}: ${exchange.error?.message ?? 'nothing came'}`,
    )
  }
}
