/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject

/** A JSON object; reading an unknown member gives undefined. */
export interface JsonObject {
  [name: string]: Json
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads a member whatever the case of its name: attribute names are case-insensitive in bodies too
 * (RFC 7643 section 2.1). The exact spelling wins where both are present.
 */
export function field(object: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name]
  const wanted = name.toLowerCase()
  for (const key of Object.keys(object)) if (key.toLowerCase() === wanted) return object[key]
  return undefined
}

/** Deep equality; the order of object members does not count, the order of arrays does. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => sameJson(a[key], b[key]))
}

/** True when everything that `part` says is also said by `whole`; arrays are compared as sets. */
export function covers(whole: Json | undefined, part: Json | undefined): boolean {
  if (Array.isArray(whole) && Array.isArray(part)) {
    return whole.length === part.length && part.every((p) => whole.some((w) => covers(w, p)))
  }
  if (isObject(whole) && isObject(part)) {
    return Object.keys(part).every((key) => covers(field(whole, key), part[key]))
  }
  return whole === part
}
