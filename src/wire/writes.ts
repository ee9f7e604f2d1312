import { parseJson } from '../scim/parseJson.js'
import type { Json, WireRequest } from '../scim/types.js'
import { isObject, member } from '../scim/valueAt.js'
import type { BaseUrl } from './BaseUrl.js'
import { type Place, placeOf } from './placeOf.js'

/** One write: a request, or one operation of a bulk request (RFC 7644 §3.7). */
export interface Write {
  method: string
  /** As it was written. */
  path: string
  /** Where that is; `undefined` where it cannot be told for certain. */
  place: Place | undefined
  body: Json | undefined
  /** Given for operations of a bulk request. */
  bulkId?: string
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The writes that a request asks for; none for those that only read. */
export function writesIn({ method, path, headers, body }: WireRequest, baseUrl: BaseUrl): Write[] {
  const verb = (overrideIn(headers) ?? method).toUpperCase()
  // Without its slash it would be a neighbour of the base.
  const place = path.startsWith('/') ? placeOf(path) : undefined
  if (reads.has(verb) && reads.has(method.toUpperCase())) return []
  if (verb === 'POST' && isSearch(place)) return []
  const content = parseJson(body ?? '')
  if (!isBulk(verb, place)) return [{ method: verb, path, place, body: content }]
  // What cannot be read here might be read there.
  if (!isObject(content)) return body ? [{ method: verb, path, place: undefined, body: content }] : []
  return operationsIn(content)
    .map((one) => operation(one, baseUrl))
    .filter((one) => !reads.has(one.method))
}

/** Some frameworks let a header say another method than the request line. */
const overrideIn = (headers: Record<string, string>): string | undefined =>
  Object.entries(headers).find(([name]) => /^x-(http-)?method(-override)?$/i.test(name))?.[1]

const isSearch = (place: Place | undefined): boolean =>
  place?.rest.length === 0 && (place.id ?? place.collection) === '.search'

const isBulk = (verb: string, place: Place | undefined): boolean =>
  verb === 'POST' && place?.collection.toLowerCase() === 'bulk' && place.id === undefined

/** All members of that name, however it is written: a provider may take the one or the other. */
const operationsIn = (content: { [key: string]: Json | undefined }): Json[] =>
  Object.entries(content).flatMap(([name, value]) =>
    name.toLowerCase() === 'operations' && Array.isArray(value) ? value : [],
  )

function operation(one: Json, baseUrl: BaseUrl): Write {
  const path = member(one, 'path')
  const bulkId = member(one, 'bulkId')
  return {
    method: String(member(one, 'method')).toUpperCase(),
    path: typeof path === 'string' ? path : JSON.stringify(path ?? null),
    place: typeof path === 'string' ? placeOf(below(path, baseUrl)) : undefined,
    body: member(one, 'data'),
    bulkId: String(bulkId),
  }
}

/** A path below the base: that of an absolute URL too, if it is below; else one that is nowhere. */
function below(path: string, { origin, path: base }: BaseUrl): string {
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return path
  if (!URL.canParse(path, origin)) return '..'
  const url = new URL(path, origin)
  return url.origin === origin && url.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : '..'
}
