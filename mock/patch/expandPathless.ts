import { isObject, type Json, type JsonObject } from '../json.js'
import type { ResourceType } from '../schema/ResourceType.js'
import { resolveSchema } from '../schema/resolveAttribute.js'

/** One member of the value of an operation without path, as a path of its own. */
export interface PathlessPart {
  path: string
  value: Json
}

/**
 * Reads the value of an operation without path (RFC 7644 section 3.5.2.1) member by member. Each key may be an
 * attribute, a dotted or value path, a URN with an attribute, or the URN of an extension with an object.
 */
export function expandPathless(type: ResourceType, value: JsonObject): PathlessPart[] {
  return Object.entries(value).flatMap(([key, part]) => {
    const schema = resolveSchema(type, key)
    if (!schema || !isObject(part)) return [{ path: key, value: part }]
    return Object.entries(part).map(([name, inner]) => ({ path: `${schema.id}:${name}`, value: inner }))
  })
}
