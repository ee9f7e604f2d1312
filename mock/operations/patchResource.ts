import type { Exchange, Reply } from '../http/Exchange.js'
import { readBody } from '../http/readBody.js'
import type { JsonObject } from '../json.js'
import type { PatchOperation } from '../patch/PatchOperation.js'
import { readPatch } from '../patch/readPatch.js'
import { readProjection } from '../query/Query.js'
import type { StoredResource } from '../Store.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Provider } from './Provider.js'
import { requireResource, showResource } from './showResource.js'

/** PATCH of one resource (RFC 7644 section 3.5.2): all operations in their order, or none. */
export async function patchResource(
  provider: Provider,
  exchange: Exchange,
  type: ResourceType,
  id: string,
): Promise<Reply> {
  const { seams } = provider
  readProjection(exchange.parameters)
  requireResource(provider, type, id)
  const body = await readBody(seams, exchange)
  // Read again: another request may have come in between, and from here on nothing waits.
  const before = requireResource(provider, type, id)
  seams.checkPreconditions(exchange, before)
  const operations = readPatch(seams, body)
  const attributes = structuredClone(before.attributes)
  try {
    applyAll(provider, exchange, before, attributes, operations)
    seams.checkRequired(type, attributes)
    seams.checkMembers(attributes)
    seams.checkUnique(type, attributes, id)
  } catch (error) {
    seams.abandonPatch(before, attributes)
    throw error
  }
  if (seams.unchanged(before.attributes, attributes)) return showResource(provider, exchange, before)
  const after = seams.touch(before, attributes)
  const others = seams.beforeSave(after)
  if (others) await others
  seams.save(after)
  return showResource(provider, exchange, after)
}

function applyAll(
  { seams, types }: Provider,
  exchange: Exchange,
  before: StoredResource,
  attributes: JsonObject,
  operations: PatchOperation[],
): void {
  const type = types[before.type]
  const target = { type, attributes, current: seams.represent(before, exchange.base) }
  for (const operation of operations) {
    const earlier = structuredClone(frozen(type, attributes))
    seams.applyOperation(target, operation)
    seams.guardImmutable(type, earlier, attributes, operation)
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
