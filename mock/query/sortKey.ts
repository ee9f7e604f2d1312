import { fold } from '../filter/fold.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import { named } from '../schema/Attribute.js'
import type { ResourceType } from '../schema/ResourceType.js'
import { resolveAttribute } from '../schema/resolveAttribute.js'

export type SortKey = string | number | undefined

/**
 * What resources are ordered by (RFC 7644 section 3.4.2.3): the primary or first value of a multi-valued attribute,
 * dates by time, strings by their caseExact.
 */
export function sortKey(type: ResourceType, sortBy: string): ((resource: JsonObject) => SortKey) | undefined {
  const ref = resolveAttribute(type, sortBy)
  if (!ref) return undefined
  const { urn, attribute } = ref
  const leaf = ref.sub ?? (attribute.type === 'complex' ? named(attribute.subAttributes, 'value') : attribute)
  if (!leaf) throw badRequest('invalidValue', `sortBy ${sortBy} is complex, name one of its sub-attributes`)
  return (resource) => {
    const holder = urn === undefined ? resource : resource[urn]
    const value = isObject(holder) ? preferred(holder[attribute.name]) : undefined
    const key = leaf !== attribute && isObject(value) ? value[leaf.name] : value
    if (typeof key === 'boolean') return key ? 1 : 0
    if (typeof key === 'number' || typeof key !== 'string') return typeof key === 'number' ? key : undefined
    return leaf.type === 'dateTime' ? Date.parse(key) : leaf.caseExact ? key : fold(key)
  }
}

/** Orders two keys; a missing one comes last ascending and first descending. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -1 : 1
}

function preferred(value: Json | undefined): Json | undefined {
  if (!Array.isArray(value)) return value
  return value.find((item) => isObject(item) && item.primary === true) ?? value[0]
}
