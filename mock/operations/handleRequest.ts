import { HttpResponse } from 'msw'
import { type Exchange, type Reply, reply } from '../http/Exchange.js'
import { splitQuery } from '../query/Query.js'
import { ScimFault } from '../ScimFault.js'
import type { Provider } from './Provider.js'
import { route } from './route.js'

const CONTENT_TYPE = 'application/scim+json;charset=utf-8'

/** Serves one request from its URL to its answer. Whatever goes wrong inside, the client gets a SCIM Error. */
export async function handleRequest(provider: Provider, request: Request): Promise<Response> {
  const { seams } = provider
  const url = new URL(request.url)
  const exchange: Exchange = {
    method: request.method,
    headers: request.headers,
    segments: [],
    search: url.search,
    parameters: new Map(),
    base: url.origin + provider.basePath,
    text: () => request.text(),
  }
  let answer = await guarded(provider, async () => {
    exchange.segments = seams.splitPath(url.pathname.slice(provider.basePath.length))
    seams.authorize(exchange)
    const serve = () =>
      guarded(provider, () => {
        exchange.parameters = splitQuery(url.search, seams.decodeQueryValue)
        return route(provider, exchange)
      })
    const wait = seams.limit(exchange)
    return wait > 0 ? seams.overLimit(exchange, wait, serve) : serve()
  })
  answer = await seams.respond(exchange, answer)
  return toResponse(answer)
}

async function guarded(provider: Provider, work: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await work()
  } catch (error) {
    return refuse(provider, error)
  }
}

function refuse({ seams }: Provider, error: unknown): Reply {
  const fault = error instanceof ScimFault ? error : new ScimFault(500, 'the mock failed inside')
  return reply(fault.status, seams.errorBody(fault), fault.headers)
}

function toResponse({ status, headers, body, dropped }: Reply): Response {
  if (dropped) return HttpResponse.error()
  if (body === undefined) return new HttpResponse(null, { status, headers })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new HttpResponse(text, { status, headers: { 'content-type': CONTENT_TYPE, ...headers } })
}
