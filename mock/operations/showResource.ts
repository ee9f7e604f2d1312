import { type Call, type Reply, reply } from '../http/Call.js'
import { readProjection } from '../query/Query.js'
import { ScimFault } from '../ScimFault.js'
import type { StoredResource } from '../Store.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Served } from './Served.js'

/** The answer that shows one resource, with the attributes that were asked for (RFC 7644 section 3.9). */
export function showResource(
  { seams, types }: Served,
  call: Call,
  resource: StoredResource,
  status = 200,
): Reply {
  const type = types[resource.type]
  const location = seams.locate(call.base, type, resource.id)
  const shown = seams.toOutput(seams.represent(resource, call.base), type)
  return reply(status, seams.project(type, shown, readProjection(call.parameters)), {
    ...(status === 201 ? { location } : {}),
    'content-location': location,
    etag: seams.etag(resource),
  })
}

/** The resource with this id, or 404 (RFC 7644 section 3.4.1). */
export function requireResource(
  { seams }: Served,
  call: Call,
  type: ResourceType,
  id: string,
): StoredResource {
  const resource = seams.found(call, type, id)
  if (!resource) throw new ScimFault(404, `there is no ${type.name} with the id ${id}`)
  return resource
}
