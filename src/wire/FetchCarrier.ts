import { setImmediate } from 'node:timers/promises'
import type { Arrived, Carried, Carrier } from './Carrier.js'

/** A provider in this process. `Response.error()` or a rejection is a connection that was dropped. */
export type Fetch = (request: Request) => Promise<Response>

/**
 * Carries requests to a function, without sockets. What a `Request` cannot say departs from a socket: the URL is in
 * its WHATWG form (raw quotes and angle brackets are percent-encoded, dot segments resolved), a GET has no body, and
 * there are no headers of the connection. What undici refuses to send (spaces in the target) is refused here, too.
 */
export class FetchCarrier implements Carrier {
  constructor(private readonly fetch: Fetch) {}

  async carry({ origin, target, method, headers, body, signal }: Carried): Promise<Arrived> {
    if (/[^\u0021-\u00ff]/.test(target)) throw new TypeError('invalid request path')
    const bodiless = body === null || method === 'GET' || method === 'HEAD'
    const request = new Request(origin + target, { method, headers, signal, ...(bodiless ? {} : { body }) })
    // A text body would bring a Content-Type of its own.
    if (!bodiless && !new Headers(headers).has('content-type')) request.headers.delete('content-type')
    // A function that answers at once must not keep timers, signals and files from their turn.
    await setImmediate()
    const abandoned = aborted(signal)
    const response = await Promise.race([this.fetch(request), abandoned])
    if (response.type === 'error') throw dropped()
    return {
      status: response.status,
      headers: joined(response.headers),
      body: method === 'HEAD' || response.body === null ? nothing() : chunks(response.body, abandoned),
    }
  }

  async close(): Promise<void> {}
}

const dropped = () => Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })

/** Rejects once the request is given up. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function joined(headers: Headers): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [name, value] of headers) all[name] = name in all ? `${all[name]}, ${value}` : value
  return all
}

async function* chunks(
  stream: ReadableStream<Uint8Array>,
  abandoned: Promise<never>,
): AsyncIterable<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), abandoned])
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

async function* nothing(): AsyncIterable<Uint8Array> {}
