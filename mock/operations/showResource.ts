import { type Exchange, type Reply, reply } from '../http/Exchange.js'
import { readProjection } from '../query/Query.js'
import { ScimFault } from '../ScimFault.js'
import type { StoredResource } from '../Store.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Provider } from './Provider.js'

/** The answer that shows one resource, with the attributes that were asked for (RFC 7644 section 3.9). */
export function showResource(
  { seams, types }: Provider,
  exchange: Exchange,
  resource: StoredResource,
  status = 200,
): Reply {
  const type = types[resource.type]
  const location = seams.locate(exchange.base, type, resource.id)
  const shown = seams.toOutput(seams.represent(resource, exchange.base), type)
  return reply(status, seams.project(type, shown, readProjection(exchange.parameters)), {
    ...(status === 201 ? { location } : {}),
    'content-location': location,
    etag: seams.etag(resource),
  })
}

/** The resource with this id, or 404 (RFC 7644 section 3.4.1). */
export function requireResource({ seams }: Provider, type: ResourceType, id: string): StoredResource {
  const resource = seams.found(type, id)
  if (!resource) throw new ScimFault(404, `there is no ${type.name} with the id ${id}`)
  return resource
}
