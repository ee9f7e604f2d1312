import { type Call, type Reply, reply } from '../http/Call.js'
import { splitQuery } from '../query/Query.js'
import { ScimFault } from '../ScimFault.js'
import { route } from './route.js'
import type { Served } from './Served.js'

/** Leaves a byte order mark where it is, so that the parser gets to see it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const CONTENT_TYPE = 'application/scim+json;charset=utf-8'

/** Serves one request from its URL to its answer. Whatever goes wrong inside, the client gets a SCIM Error. */
export async function handleRequest(served: Served, request: Request): Promise<Response> {
  const { seams, basePath } = served
  const url = new URL(request.url)
  const call: Call = {
    method: request.method,
    headers: request.headers,
    segments: [],
    search: url.search,
    parameters: new Map(),
    base: url.origin + basePath,
    text: async () => decoder.decode(await request.arrayBuffer()),
  }
  const answer = await guarded(served, async () => {
    if (!`${url.pathname}/`.startsWith(`${basePath}/`))
      throw new ScimFault(404, `there is nothing at ${url.pathname}`)
    call.segments = seams.splitPath(url.pathname.slice(basePath.length))
    seams.authorize(call)
    const serve = () =>
      guarded(served, () => {
        call.parameters = splitQuery(url.search, seams.decodeQueryValue)
        return route(served, call)
      })
    const wait = seams.limit(call)
    return wait > 0 ? seams.overLimit(call, wait, serve) : serve()
  })
  return toResponse(call, await seams.respond(call, answer))
}

async function guarded(served: Served, work: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await work()
  } catch (error) {
    return refuse(served, error)
  }
}

function refuse({ seams }: Served, error: unknown): Reply {
  const fault = error instanceof ScimFault ? error : new ScimFault(500, 'the mock failed inside')
  return reply(fault.status, seams.errorBody(fault), fault.headers)
}

/** Writes a reply; the answer to HEAD has the length of the body that GET would have (RFC 9110 section 9.3.2). */
function toResponse({ method }: Call, { status, headers, body, dropped }: Reply): Response {
  if (dropped) return Response.error()
  if (body === undefined) return new Response(null, { status, headers })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const described = { 'content-type': CONTENT_TYPE, ...headers }
  if (method !== 'HEAD') return new Response(text, { status, headers: described })
  const length = { 'content-length': String(Buffer.byteLength(text)) }
  return new Response(null, { status, headers: { ...described, ...length } })
}
