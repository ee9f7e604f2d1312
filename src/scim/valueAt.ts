import type { Json, JsonObject } from './types.js'

/**
 * Reads the value at an attribute path of a resource, names compared without case (RFC 7643 §2.1).
 * @param path `userName`, `name.givenName`, `emails[type eq "work"].value`, `urn:…:User:department`, `members`
 * @returns `undefined` where there is none; for a value path, that of the first element that fits
 */
export function valueAt(resource: Json | undefined, path: string): Json | undefined {
  return valuesAt(resource, path)[0]
}

/** Like {@link valueAt}, but all values: one per fitting element of a multi-valued attribute. */
export function valuesAt(resource: Json | undefined, path: string): Json[] {
  const urn = /^(urn:.+?:\d+(?:\.\d+)*:\w+)(?::(.+))?$/i.exec(path)
  if (urn) {
    const [, schema = '', rest] = urn
    const extension = member(resource, schema)
    if (extension === undefined && rest && /:core:2\.0:/i.test(schema)) return valuesAt(resource, rest)
    return rest ? valuesAt(extension, rest) : defined([extension])
  }
  const element = /^([\w$-]+)\[(\w+) eq "((?:[^"\\]|\\.)*)"\](?:\.([\w$-]+))?$/.exec(path)
  if (element) {
    const [, name = '', key = '', wanted = '', sub] = element
    const found = list(member(resource, name)).filter(
      (one) => String(member(one, key)).toLowerCase() === wanted.toLowerCase(),
    )
    return sub ? defined(found.map((one) => member(one, sub))) : found
  }
  const [head = '', ...tail] = path.split('.')
  const value = member(resource, head)
  if (tail.length === 0) return defined([value])
  return list(value).flatMap((one) => valuesAt(one, tail.join('.')))
}

/** The member of an object by a name in any letter case. */
export function member(value: Json | undefined, name: string): Json | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  if (Object.hasOwn(value, name)) return value[name]
  const lower = name.toLowerCase()
  const key = Object.keys(value).find((candidate) => candidate.toLowerCase() === lower)
  return key === undefined ? undefined : value[key]
}

const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : defined([value]))

const defined = (values: (Json | undefined)[]): Json[] =>
  values.filter((value): value is Json => value !== undefined)

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
