import { field, isObject, type Json, type JsonObject, sameJson } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import { type Attribute, named } from '../schema/Attribute.js'

const MAX_LENGTH = 10_000
const BASE64 = /^(?:[A-Za-z0-9+/_-]{4})*(?:[A-Za-z0-9+/_-]{2}(?:==)?|[A-Za-z0-9+/_-]{3}=?)?$/

/**
 * Reads what a client wrote for an attribute; undefined means unassigned, which null, [] and "" are too
 * (RFC 7643 section 2.5). A single object stands for a list of one, and a list of one for its element. Unknown and
 * readOnly sub-attributes are dropped.
 */
export function readAttribute(
  seams: Seams,
  attribute: Attribute,
  value: Json,
  where = attribute.name,
): Json | undefined {
  if (value === null) return undefined
  if (!attribute.multiValued) {
    if (Array.isArray(value) && value.length > 1) {
      throw badRequest('invalidValue', `${where} takes one value, not ${value.length}`)
    }
    const single = Array.isArray(value) ? value[0] : value
    return single === undefined || single === null ? undefined : readSingle(seams, attribute, single, where)
  }
  if (!Array.isArray(value) && !isObject(value)) throw badRequest('invalidValue', `${where} must be an array`)
  const list = (Array.isArray(value) ? value : [value]).flatMap((item) => {
    const element = item === null ? undefined : readSingle(seams, attribute, item, where)
    return element === undefined ? [] : [element]
  })
  if (list.filter((item) => isObject(item) && item.primary === true).length > 1) {
    throw badRequest('invalidValue', `${where} has more than one primary value`)
  }
  return list.length === 0 ? undefined : seams.distinct(attribute, list)
}

/** Drops repeated values: the same (type, value) pair is not returned twice (RFC 7643 section 2.4). */
export function distinct(attribute: Attribute, list: Json[]): Json[] {
  const seen = new Set<string>()
  return list.filter((item) => {
    const key = identity(attribute, item)
    return !seen.has(key) && seen.add(key)
  })
}

/** What makes two values of a multi-valued attribute the same: value and type, or all of it without a value. */
export function identity(attribute: Attribute, item: Json): string {
  if (!isObject(item)) return JSON.stringify(item)
  if (attribute.name === 'members') return String(item.value)
  if (item.value === undefined)
    return JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify([item.value, item.type ?? null])
}

function readSingle(seams: Seams, attribute: Attribute, value: Json, where: string): Json | undefined {
  switch (attribute.type) {
    case 'complex':
      return readComplex(seams, attribute, value, where)
    case 'boolean':
      return value === '' ? undefined : seams.coerceBoolean(value, where)
    case 'integer':
    case 'decimal':
      if (typeof value === 'number' && (attribute.type === 'decimal' || Number.isInteger(value))) return value
      throw badRequest('invalidValue', `${where} must be a number`)
    default:
      return readText(seams, attribute, value, where)
  }
}

function readText(seams: Seams, attribute: Attribute, value: Json, where: string): string | undefined {
  if (typeof value !== 'string') throw badRequest('invalidValue', `${where} must be a string`)
  if (value.length > MAX_LENGTH)
    throw badRequest('invalidValue', `${where} is longer than ${MAX_LENGTH} characters`)
  if (attribute.type === 'binary' && !BASE64.test(value))
    throw badRequest('invalidValue', `${where} is not base64`)
  return value === '' ? undefined : seams.readString(attribute, value)
}

function readComplex(seams: Seams, attribute: Attribute, value: Json, where: string): JsonObject | undefined {
  const object = isObject(value) ? value : wrapped(attribute, value)
  if (!object) throw badRequest('invalidValue', `${where} must be an object`)
  const result: JsonObject = {}
  for (const sub of attribute.subAttributes ?? []) {
    const given = field(object, sub.name)
    // The provider knows the address of a referenced resource better than the client does.
    if (given === undefined || sub.mutability === 'readOnly' || sub.name === '$ref') continue
    const read = readAttribute(seams, sub, given, `${where}.${sub.name}`)
    if (read !== undefined) result[sub.name] = read
  }
  if (attribute.name === 'members') return seams.readMember(result)
  return sameJson(result, {}) ? undefined : result
}

/** A bare string for a single-valued reference, as in `"manager": "{id}"`. */
function wrapped(attribute: Attribute, value: Json): JsonObject | undefined {
  const lone = typeof value === 'string' && !attribute.multiValued && named(attribute.subAttributes, 'value')
  return lone ? { value } : undefined
}
