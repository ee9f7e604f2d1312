import type { JsonObject } from '../scim/types.js'

/**
 * A body with other values at some top-level attributes; `null` leaves one out. `T` promises the names that callers
 * rely on: who overrides one with null must not read it back.
 */
export function withOverrides<T extends JsonObject>(body: T, overrides: JsonObject): T {
  const merged = { ...body, ...overrides }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as T
}
