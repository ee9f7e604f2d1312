import { type Call, type Reply, reply } from '../http/Call.js'
import type { JsonObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import { LIST_RESPONSE } from '../urns.js'
import type { Served } from './Served.js'

export const discoveryEndpoints = ['ServiceProviderConfig', 'ResourceTypes', 'Schemas']

/** The discovery endpoints (RFC 7644 section 4): paging and sorting are ignored, a filter is forbidden. */
export function discover({ seams }: Served, call: Call): Reply {
  const [endpoint = '', id, ...more] = call.segments
  if (call.parameters.has('filter')) throw new ScimFault(403, `${endpoint} cannot be filtered`)
  if (more.length > 0) throw nothingAt(call)
  if (endpoint === 'ServiceProviderConfig') {
    if (id !== undefined) throw nothingAt(call)
    return reply(200, seams.serviceProviderConfig(call.base))
  }
  const documents = endpoint === 'Schemas' ? seams.describeSchemas(call.base) : seams.describeTypes(call.base)
  if (id === undefined) return reply(200, listOf(documents))
  const wanted = id.toLowerCase()
  const found = documents.find((document) => String(document.id ?? document.name).toLowerCase() === wanted)
  if (!found) throw nothingAt(call)
  return reply(200, found)
}

export function nothingAt(call: Call): ScimFault {
  return new ScimFault(404, `there is nothing at /${call.segments.join('/')}`)
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
