import type { Exchange } from '../../../src/scim/Exchange.js'
import type { RunEvent } from '../../../src/verdict/RunEvent.js'
import type { ShownExchange } from './ShownExchange.js'
import { showBody } from './showBody.js'

/** The exchanges with these ids out of a stream, of which nothing else is kept. */
export async function pickExchanges(
  events: AsyncIterable<RunEvent>,
  ids: ReadonlySet<number>,
): Promise<Map<number, ShownExchange>> {
  const found = new Map<number, ShownExchange>()
  if (ids.size === 0) return found
  for await (const event of events) {
    if (event.type !== 'exchange' || !ids.has(event.exchange.id)) continue
    found.set(event.exchange.id, show(event.exchange))
    if (found.size === ids.size) break
  }
  return found
}

function show(exchange: Exchange): ShownExchange {
  const { request, response } = exchange
  return {
    // The whole bodies are let go here; they may be megabytes.
    exchange: {
      ...exchange,
      request: { ...request, body: null },
      response: response && { ...response, body: '' },
    },
    requestBody: showBody(request.body),
    responseBody: showBody(response?.body ?? null),
  }
}
