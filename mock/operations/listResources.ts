import type { Predicate } from '../filter/compileFilter.js'
import { type Call, type Reply, reply } from '../http/Call.js'
import type { JsonObject } from '../json.js'
import type { Parameters } from '../query/Query.js'
import { type SortKey, sortKey } from '../query/sortKey.js'
import { badRequest } from '../ScimFault.js'
import type { StoredResource } from '../Store.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Served } from './Served.js'

interface Hit {
  type: ResourceType
  resource: StoredResource
  view: JsonObject
}

/** A query (RFC 7644 section 3.4.2): filter, then sort, then page; over one type, or over all at the root. */
export function listResources(
  { seams }: Served,
  call: Call,
  types: ResourceType[],
  parameters: Parameters,
): Reply {
  const { base } = call
  const query = seams.readQuery(parameters)
  const filters = query.filter === undefined ? undefined : compileAll(query.filter)
  const hits = types.flatMap((type): Hit[] => {
    const matches = filters ? filters.get(type) : () => true
    if (!matches) return []
    return seams
      .listed(call, type)
      .map((resource) => ({ type, resource, view: seams.filterView(resource, base) }))
      .filter((hit) => matches(hit.view))
  })
  const sorted =
    query.sortBy === undefined ? hits : seams.sort(hits, keyOf(types, query.sortBy), query.descending)
  const resources = seams.page(sorted, query.startIndex, query.count).map(({ type, resource }) => {
    return seams.project(type, seams.toOutput(seams.represent(resource, base), type), query)
  })
  return reply(200, seams.listEnvelope(resources, hits.length, query.startIndex, query.count))

  /** One test for each type; at the root an attribute of another type has no value (RFC 7644 section 3.4.2.1). */
  function compileAll(text: string): Map<ResourceType, Predicate> {
    const node = seams.parseFilter(text)
    const compiled = new Map<ResourceType, Predicate>()
    for (const type of types) compiled.set(type, seams.compileFilter(type, node, types))
    return compiled
  }
}

function keyOf(types: ResourceType[], sortBy: string): (hit: Hit) => SortKey {
  const keys = new Map(types.map((type) => [type, sortKey(type, sortBy)]))
  if (![...keys.values()].some(Boolean))
    throw badRequest('invalidValue', `sortBy ${sortBy} is not an attribute`)
  return ({ type, view }) => keys.get(type)?.(view)
}
