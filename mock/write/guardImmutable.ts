import { covers, isObject, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { ResourceType } from '../schema/ResourceType.js'

/**
 * Keeps immutable attributes that already have a value (RFC 7643 section 7): the same value again is accepted and
 * leaves the stored one as it is, another is 400 mutability. Without a value yet, the first one may be set later.
 */
export function guardImmutable(type: ResourceType, before: JsonObject, after: JsonObject): void {
  for (const schema of [type.core, ...type.extensions]) {
    const core = schema === type.core
    const was = core ? before : before[schema.id]
    if (!isObject(was)) continue
    for (const attribute of schema.attributes) {
      const old = was[attribute.name]
      if (attribute.mutability !== 'immutable' || old === undefined) continue
      const now = core ? after : after[schema.id]
      if (!isObject(now) || !covers(old, now[attribute.name])) {
        throw badRequest(
          'mutability',
          `${attribute.name} is immutable: it is set on create and cannot be changed`,
        )
      }
      now[attribute.name] = old
    }
  }
}

/** Carries immutable values over into a replacement that leaves them out (RFC 7644 section 3.5.1). */
export function keepImmutable(type: ResourceType, before: JsonObject, after: JsonObject): void {
  for (const schema of [type.core, ...type.extensions]) {
    const core = schema === type.core
    const was = core ? before : before[schema.id]
    if (!isObject(was)) continue
    for (const { name, mutability } of schema.attributes) {
      const old = was[name]
      if (mutability !== 'immutable' || old === undefined) continue
      if (!core) after[schema.id] ??= {}
      const now = core ? after : after[schema.id]
      if (isObject(now)) now[name] ??= old
    }
  }
}
