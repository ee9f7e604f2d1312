import { type Call, type Reply, reply } from '../http/Call.js'
import { holdsTag } from '../http/preconditions.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Served } from './Served.js'
import { requireResource, showResource } from './showResource.js'

/** GET of one resource (RFC 7644 section 3.4.1), with 304 for a version that is known already (3.14). */
export function getResource(served: Served, call: Call, type: ResourceType, id: string): Reply {
  const resource = requireResource(served, call, type, id)
  const shown = showResource(served, call, resource)
  const known = call.headers.get('if-none-match')
  if (known === null || !holdsTag(known, served.seams.etag(resource))) return shown
  return reply(304, undefined, shown.headers)
}
