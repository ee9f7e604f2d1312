import type { Exchange } from '../src/scim/Exchange.js'
import type { RunEvent } from '../src/verdict/RunEvent.js'
import { readLines } from './readLines.js'

/**
 * The events of a run from its events.ndjson, one at a time. There are none where there is no file; a line that a crash
 * cut off is left out.
 */
export async function* readEvents(path: string): AsyncGenerator<RunEvent> {
  for await (const value of readValues(path)) if (isEvent(value)) yield value
}

/** The exchanges of a run from its exchanges.ndjson, as events. */
export async function* readExchanges(path: string): AsyncGenerator<RunEvent> {
  for await (const value of readValues(path))
    if (isExchange(value)) yield { type: 'exchange', exchange: value }
}

async function* readValues(path: string): AsyncGenerator<unknown> {
  try {
    for await (const line of readLines(path)) {
      const value = parse(line)
      if (value !== undefined) yield value
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isEvent = (value: unknown): value is RunEvent => typeof (value as RunEvent | null)?.type === 'string'

const isExchange = (value: unknown): value is Exchange =>
  typeof (value as Exchange | null)?.id === 'number' && Boolean((value as Exchange).request)
