import { parseJson } from '../scim/parseJson.js'
import type { Json, WireRequest } from '../scim/types.js'
import { isObject, member } from '../scim/valueAt.js'

/** One write: a request, or one operation of a bulk request (RFC 7644 §3.7). */
export interface Write {
  method: string
  path: string
  body: Json | undefined
  /** Given for operations of a bulk request. */
  bulkId?: string
}

/** The writes that a request asks for; none for those that only read. */
export function writesIn({ method, path, body }: WireRequest): Write[] {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method) || /\/\.search(\?|$)/.test(path)) return []
  const content = parseJson(body ?? '')
  const operations = /^\/Bulk\/?(\?|$)/i.test(path) ? member(content, 'Operations') : undefined
  if (!Array.isArray(operations)) return [{ method, path, body: content }]
  return operations.filter(isObject).map((one) => ({
    method: String(one.method).toUpperCase(),
    path: String(one.path),
    body: one.data,
    bulkId: String(one.bulkId),
  }))
}

/** Collection and id of a path below the base: `/Users/123?x` → `['Users', '123']`. */
export function placeOf(path: string): { collection: string; id?: string; rest: string[] } {
  const [collection = '', id, ...rest] = (path.split('?')[0] ?? '').split('/').filter(Boolean)
  return { collection, id, rest }
}
