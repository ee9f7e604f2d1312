import { type Exchange, type Reply, reply } from '../http/Exchange.js'
import type { JsonObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import { LIST_RESPONSE } from '../urns.js'
import type { Provider } from './Provider.js'

export const discoveryEndpoints = ['ServiceProviderConfig', 'ResourceTypes', 'Schemas']

/** The discovery endpoints (RFC 7644 section 4): paging and sorting are ignored, a filter is forbidden. */
export function discover({ seams }: Provider, exchange: Exchange): Reply {
  const [endpoint = '', id, ...more] = exchange.segments
  if (exchange.parameters.has('filter')) throw new ScimFault(403, `${endpoint} cannot be filtered`)
  if (more.length > 0) throw nothingAt(exchange)
  if (endpoint === 'ServiceProviderConfig') {
    if (id !== undefined) throw nothingAt(exchange)
    return reply(200, seams.serviceProviderConfig(exchange.base))
  }
  const documents =
    endpoint === 'Schemas' ? seams.describeSchemas(exchange.base) : seams.describeTypes(exchange.base)
  if (id === undefined) return reply(200, listOf(documents))
  const wanted = id.toLowerCase()
  const found = documents.find((document) => String(document.id ?? document.name).toLowerCase() === wanted)
  if (!found) throw nothingAt(exchange)
  return reply(200, found)
}

export function nothingAt(exchange: Exchange): ScimFault {
  return new ScimFault(404, `there is nothing at /${exchange.segments.join('/')}`)
}

function listOf(documents: JsonObject[]): JsonObject {
  return {
    schemas: [LIST_RESPONSE],
    totalResults: documents.length,
    startIndex: 1,
    itemsPerPage: documents.length,
    Resources: documents,
  }
}
