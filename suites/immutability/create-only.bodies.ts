import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'

/** A user body with a value at a path; the extension that the path names is declared. */
export function bodyWith<T extends JsonObject>(body: T, path: string, value: Json): T {
  const filled = withValue(body, path, value)
  return { ...body, ...filled, schemas: [urns.user, ...extensionsOf(filled)] }
}

/** The same user body with nothing at a path: not null, but as if nobody had heard of the attribute. */
export function bodyWithout<T extends JsonObject>(body: T, path: string): T {
  const { schemas: _, ...rest } = withValue(body, path, null)
  const left = isObject(rest) ? withoutNulls(rest) : {}
  return { ...(left as T), schemas: [urns.user, ...extensionsOf(left)] }
}

/** The value with a word that nobody can know in place of every `value`. */
export function unknownValue(value: Json, word: string): Json {
  if (typeof value === 'string') return word
  if (Array.isArray(value)) return value.map((one) => unknownValue(one, word))
  return isObject(value) ? { ...value, value: word } : value
}

const extensionsOf = (body: JsonObject) => Object.keys(body).filter((key) => key.startsWith('urn:'))

const withoutNulls = (body: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(body)
      .map(([name, value]) => [name, isObject(value) ? withoutNulls(value) : value] as const)
      .filter(([, value]) => value !== null && !(isObject(value) && Object.keys(value).length === 0)),
  )
