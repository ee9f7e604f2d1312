import type { IncomingMessage, ServerResponse } from 'node:http'
import { ScimFault } from '../ScimFault.js'
import { errorBody } from './errorBody.js'
import { bodyTooLarge, MAX_BODY } from './readBody.js'

/** Methods that a fetch Request refuses to carry. */
const FORBIDDEN = new Set(['CONNECT', 'TRACE', 'TRACK'])

/**
 * Serves a function on a real socket; where it gives `Response.error()`, the connection is closed without an answer.
 * Never rejects: what cannot be served is answered with a SCIM Error.
 */
export async function bridge(
  fetch: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const response = await fetch(await toRequest(incoming))
    if (response.type === 'error') {
      incoming.socket.destroy()
      return
    }
    const { status, headers } = response
    const body = Buffer.from(await response.arrayBuffer())
    const sized = status === 204 || status === 304 || headers.has('content-length')
    outgoing.writeHead(status, [
      ...[...headers].flat(),
      ...(sized ? [] : ['content-length', String(body.length)]),
    ])
    outgoing.end(body)
  } catch (error) {
    refuse(outgoing, error)
  }
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const method = incoming.method ?? 'GET'
  const body = await readBytes(incoming)
  if (FORBIDDEN.has(method)) throw new ScimFault(501, `${method} is not supported`)
  const headers = new Headers()
  for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
    headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '')
  }
  const bodiless = method === 'GET' || method === 'HEAD' || body.length === 0
  try {
    const url = target(incoming)
    return new Request(url, { method, headers, ...(bodiless ? {} : { body: new Uint8Array(body) }) })
  } catch {
    throw new ScimFault(400, 'the request line or the Host header cannot be read')
  }
}

/** The URL that was called. The target is appended as it came: the URL parser copes with raw quotes and the like. */
function target(incoming: IncomingMessage): URL {
  const path = incoming.url ?? '/'
  if (/^https?:\/\//i.test(path)) return new URL(path)
  return new URL(`http://${incoming.headers.host ?? 'localhost'}${path.startsWith('/') ? path : `/${path}`}`)
}

async function readBytes(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    size += chunk.length
    // Read on without keeping: a client that is still sending would not see the answer.
    if (size <= MAX_BODY) chunks.push(chunk)
    if (size > 16 * MAX_BODY) break
  }
  if (size > MAX_BODY) throw bodyTooLarge()
  return Buffer.concat(chunks)
}

function refuse(outgoing: ServerResponse, error: unknown): void {
  if (outgoing.headersSent || outgoing.destroyed) {
    outgoing.destroy()
    return
  }
  const fault = error instanceof ScimFault ? error : new ScimFault(500, 'the mock failed inside')
  outgoing.writeHead(fault.status, {
    ...fault.headers,
    'content-type': 'application/scim+json;charset=utf-8',
  })
  outgoing.end(JSON.stringify(errorBody(fault)))
}
