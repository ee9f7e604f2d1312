import type { Call, Reply } from '../http/Call.js'
import { readBody } from '../http/readBody.js'
import { readProjection } from '../query/Query.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Served } from './Served.js'
import { requireResource, showResource } from './showResource.js'

/** PUT of one resource (RFC 7644 section 3.5.1): what is left out is cleared, unless it is immutable or never shown. */
export async function replaceResource(
  served: Served,
  call: Call,
  type: ResourceType,
  id: string,
): Promise<Reply> {
  const { seams } = served
  readProjection(call.parameters)
  requireResource(served, call, type, id)
  const body = await readBody(seams, call)
  const before = requireResource(served, call, type, id)
  seams.checkPreconditions(call, before)
  seams.checkSchemas(call, type, body)
  const attributes = seams.readResource(call, type, body)
  // A client that writes back what it read cannot send a password.
  if (before.attributes.password !== undefined) attributes.password ??= before.attributes.password
  seams.keepImmutable(call, type, before.attributes, attributes)
  seams.guardImmutable(call, type, before.attributes, attributes)
  seams.checkRequired(call, type, attributes)
  seams.checkMembers(call, attributes)
  seams.checkUnique(call, type, attributes, id)
  if (seams.unchanged(call, before.attributes, attributes)) return showResource(served, call, before)
  const after = seams.touch(call, before, attributes)
  const others = seams.beforeSave(call, after)
  if (others) await others
  seams.save(call, after)
  return showResource(served, call, after)
}
