import type { Call, Reply } from '../http/Call.js'
import { readBody } from '../http/readBody.js'
import type { JsonObject } from '../json.js'
import type { PatchOperation } from '../patch/PatchOperation.js'
import { readPatch } from '../patch/readPatch.js'
import { readProjection } from '../query/Query.js'
import type { StoredResource } from '../Store.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Served } from './Served.js'
import { requireResource, showResource } from './showResource.js'

/** PATCH of one resource (RFC 7644 section 3.5.2): all operations in their order, or none. */
export async function patchResource(
  served: Served,
  call: Call,
  type: ResourceType,
  id: string,
): Promise<Reply> {
  const { seams } = served
  readProjection(call.parameters)
  requireResource(served, call, type, id)
  const body = await readBody(seams, call)
  // Read again: another request may have come in between, and from here on nothing waits.
  const before = requireResource(served, call, type, id)
  seams.checkPreconditions(call, before)
  const operations = readPatch(seams, body)
  const attributes = structuredClone(before.attributes)
  try {
    applyAll(served, call, before, attributes, operations)
    seams.checkRequired(call, type, attributes)
    seams.checkMembers(call, attributes)
    seams.checkUnique(call, type, attributes, id)
  } catch (error) {
    seams.abandonPatch(call, before, attributes)
    throw error
  }
  if (seams.unchanged(call, before.attributes, attributes)) return showResource(served, call, before)
  const after = seams.touch(call, before, attributes)
  const others = seams.beforeSave(call, after)
  if (others) await others
  seams.save(call, after)
  return showResource(served, call, after)
}

function applyAll(
  { seams, types }: Served,
  call: Call,
  before: StoredResource,
  attributes: JsonObject,
  operations: PatchOperation[],
): void {
  const type = types[before.type]
  const target = { call, type, attributes, current: seams.represent(before, call.base) }
  for (const operation of operations) {
    const earlier = structuredClone(frozen(type, attributes))
    seams.applyOperation(target, operation)
    seams.guardImmutable(call, type, earlier, attributes, operation)
  }
}

/** Only the immutable part, since a copy of a large group for each operation would be slow. */
function frozen(type: ResourceType, attributes: JsonObject): JsonObject {
  const result: JsonObject = {}
  for (const schema of [type.core, ...type.extensions]) {
    const holder = schema === type.core ? attributes : attributes[schema.id]
    for (const { name, mutability } of schema.attributes) {
      if (
        mutability !== 'immutable' ||
        typeof holder !== 'object' ||
        holder === null ||
        Array.isArray(holder)
      )
        continue
      const value = holder[name]
      if (value === undefined) continue
      if (schema === type.core) result[name] = value
      else result[schema.id] = { ...(result[schema.id] as JsonObject | undefined), [name]: value }
    }
  }
  return result
}
