import type { JsonObject } from '../scim/types.js'

/** Lays `over` on `base`: objects are merged key by key, everything else (arrays too) is replaced. */
export function mergeDeep(base: JsonObject, over: JsonObject): JsonObject {
  const merged = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key]
    merged[key] = isObject(below) && isObject(value) ? mergeDeep(below, value) : value
  }
  return merged
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
