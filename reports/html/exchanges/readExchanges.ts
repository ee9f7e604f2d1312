import type { Exchange } from '../../../src/scim/Exchange.js'
import { readLines } from './readLines.js'
import type { ShownExchange } from './ShownExchange.js'
import { showBody } from './showBody.js'

/**
 * Reads the exchanges with these ids from exchanges.ndjson, line by line, and keeps nothing else in memory. A missing
 * file or a line cut off by a crash leaves exchanges out; the report is written nevertheless.
 */
export async function readExchanges(
  path: string,
  ids: ReadonlySet<number>,
): Promise<Map<number, ShownExchange>> {
  const found = new Map<number, ShownExchange>()
  if (ids.size === 0) return found
  try {
    for await (const line of readLines(path)) {
      const exchange = parse(line)
      if (exchange && ids.has(exchange.id)) found.set(exchange.id, show(exchange))
      if (found.size === ids.size) break
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return found
}

function parse(line: string): Exchange | undefined {
  try {
    const value = JSON.parse(line) as Exchange | null
    return typeof value?.id === 'number' && value.request ? value : undefined
  } catch {
    return undefined
  }
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
