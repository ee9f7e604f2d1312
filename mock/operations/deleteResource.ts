import { type Call, type Reply, reply } from '../http/Call.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Served } from './Served.js'
import { requireResource } from './showResource.js'

/** DELETE of one resource (RFC 7644 section 3.6): gone for good, and its name free again. */
export function deleteResource(served: Served, call: Call, type: ResourceType, id: string): Reply {
  const resource = requireResource(served, call, type, id)
  served.seams.checkPreconditions(call, resource)
  served.seams.remove(call, resource)
  return reply(204)
}
