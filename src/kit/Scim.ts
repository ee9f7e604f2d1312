import { endpoints } from '../scim/endpoints.js'
import { type Filter, writeFilter } from '../scim/filter.js'
import { type QueryEncoding, type QueryValue, writeQuery } from '../scim/query.js'
import { scimJson } from '../scim/scimJson.js'
import type { Json, JsonObject, PatchOperation, ResourceKind } from '../scim/types.js'
import { urns } from '../scim/urns.js'
import type { Courier, SendOptions } from '../wire/Courier.js'
import { Answer } from './Answer.js'
import { NoAnswer } from './NoAnswer.js'

export { endpoints, pathOf } from '../scim/endpoints.js'

/** Something on the provider that has a path: what `given` returns, or `{ path: '/Users/123' }`. */
export interface Located {
  path: string
}

/** Query parameters of a read; `filter` may be a value or text that is sent as it is. */
export interface Query {
  filter?: Filter | string
  attributes?: string
  excludedAttributes?: string
  sortBy?: string
  sortOrder?: string
  startIndex?: QueryValue
  count?: QueryValue
  [parameter: string]: Filter | QueryValue | undefined
}

/** How a request departs from the ordinary. */
export interface RequestOptions extends SendOptions {
  headers?: Record<string, string>
  encoding?: QueryEncoding
}

/**
 * The protocol's verbs. GETs carry neither Accept nor Content-Type, as Entra's do (ENTRA-A2, ENTRA-K2).
 * Each throws {@link NoAnswer} when nothing came back.
 */
export class Scim {
  constructor(private readonly courier: Courier) {}

  /** `GET` of one resource. */
  get(resource: Located, query: Query = {}, options: RequestOptions = {}): Promise<Answer> {
    return this.send('GET', resource.path, { ...options, query })
  }

  /** `GET` of a resource type's list, e.g. `scim.list('User', { filter: eq('userName', name) })`. */
  list(kind: ResourceKind, query: Query = {}, options: RequestOptions = {}): Promise<Answer> {
    return this.send('GET', endpoints[kind], { ...options, query })
  }

  /** `POST` of a new resource. It is journalled before it leaves and removed after the check. */
  create(kind: ResourceKind, body: Json, options: RequestOptions & { query?: Query } = {}): Promise<Answer> {
    return this.send('POST', endpoints[kind], { ...options, body })
  }

  /** `PATCH` with the given operations in a standard envelope (RFC 7644 §3.5.2). */
  patch(
    resource: Located,
    operations: PatchOperation[],
    options: RequestOptions & { query?: Query } = {},
  ): Promise<Answer> {
    return this.send('PATCH', resource.path, {
      ...options,
      body: { schemas: [urns.patchOp], Operations: operations },
    })
  }

  /** `PUT` of a whole resource. */
  put(resource: Located, body: Json, options: RequestOptions & { query?: Query } = {}): Promise<Answer> {
    return this.send('PUT', resource.path, { ...options, body })
  }

  /** `DELETE` of a resource. */
  delete(resource: Located, options: RequestOptions = {}): Promise<Answer> {
    return this.send('DELETE', resource.path, options)
  }

  /** `POST …/.search` (RFC 7644 §3.4.3). */
  search(kind: ResourceKind, request: JsonObject, options: RequestOptions = {}): Promise<Answer> {
    return this.send('POST', `${endpoints[kind]}/.search`, {
      ...options,
      body: { schemas: [urns.searchRequest], ...request },
    })
  }

  /**
   * Any request. `body` is sent as JSON, `rawBody` as the text that it is; a Content-Type is added to a body unless
   * given. `path` may already hold an encoded query.
   */
  async send(
    method: string,
    path: string,
    options: RequestOptions & { query?: Query; body?: Json; rawBody?: string } = {},
  ): Promise<Answer> {
    const { headers = {}, encoding, query = {}, body, rawBody, ...sending } = options
    const content = rawBody ?? (body === undefined ? null : JSON.stringify(body))
    const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
    const exchange = await this.courier.send(
      {
        method,
        path: withQuery(path, query, encoding),
        headers: content === null || hasType ? headers : { 'content-type': scimJson, ...headers },
        body: content,
      },
      sending,
    )
    if (!exchange.response && !sending.unpaced) throw new NoAnswer(exchange)
    return new Answer(exchange)
  }
}

function withQuery(path: string, query: Query, encoding?: QueryEncoding): string {
  const { filter, ...rest } = query
  const text = typeof filter === 'object' && filter !== null ? writeFilter(filter) : filter
  const written = writeQuery({ ...(rest as Record<string, QueryValue>), filter: text }, encoding)
  return written ? `${path}${path.includes('?') ? '&' : '?'}${written}` : path
}
