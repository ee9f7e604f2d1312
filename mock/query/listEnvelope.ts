import type { JsonObject } from '../json.js'
import { LIST_RESPONSE } from '../urns.js'
import { compareKeys, type SortKey } from './sortKey.js'

/** A ListResponse (RFC 7644 section 3.4.2); itemsPerPage is the number of resources on this page. */
export function listEnvelope(resources: JsonObject[], total: number, startIndex: number): JsonObject {
  return {
    schemas: [LIST_RESPONSE],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  }
}

/** One page: startIndex counts from 1 (RFC 7644 section 3.4.2.4). */
export function page<T>(items: T[], startIndex: number, count: number): T[] {
  return items.slice(startIndex - 1, startIndex - 1 + count)
}

/** Orders resources by a key, keeping the order of creation between equals. */
export function sortResources<T>(items: T[], key: (item: T) => SortKey, descending: boolean): T[] {
  const keyed = items.map((item) => ({ item, key: key(item) }))
  keyed.sort((a, b) => (descending ? compareKeys(b.key, a.key) : compareKeys(a.key, b.key)))
  return keyed.map(({ item }) => item)
}
