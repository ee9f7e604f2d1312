import type { Call, Reply } from '../http/Call.js'
import { readBody } from '../http/readBody.js'
import { readProjection } from '../query/Query.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Served } from './Served.js'
import { showResource } from './showResource.js'

/** POST to a type endpoint (RFC 7644 section 3.3). */
export async function createResource(served: Served, call: Call, type: ResourceType): Promise<Reply> {
  const { seams, now } = served
  // Refused here already, since an error after the write would leave the resource behind.
  readProjection(call.parameters)
  const body = await readBody(seams, call)
  // From here on nothing waits, so that of two equal creates at once only one wins.
  seams.checkSchemas(call, type, body)
  const attributes = seams.readResource(call, type, body)
  seams.checkRequired(call, type, attributes)
  seams.checkMembers(call, attributes)
  seams.checkUnique(call, type, attributes)
  const at = now()
  const id = seams.newId(body)
  const resource = { id, type: type.name, attributes, created: at, lastModified: at, version: 1 }
  const others = seams.beforeSave(call, resource)
  if (others) await others
  seams.save(call, resource)
  return showResource(served, call, resource, 201)
}
