import type { FilterNode } from '../filter/FilterNode.js'
import { covers, isObject, type Json, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import { type Attribute, named } from '../schema/Attribute.js'
import { identity } from '../write/readAttribute.js'

/**
 * Appends values to a multi-valued attribute (RFC 7644 section 3.5.2.1). One that is there already is not repeated, but
 * takes over what else is said about it, such as primary.
 */
export function addValues(attribute: Attribute, existing: Json[], incoming: Json[]): Json[] {
  const result = [...existing]
  const places = new Map(existing.map((item, index) => [identity(attribute, item), index]))
  for (const item of incoming) {
    const place = places.get(identity(attribute, item))
    const old = place === undefined ? undefined : result[place]
    if (place === undefined) {
      places.set(identity(attribute, item), result.push(item) - 1)
    } else if (isObject(old) && isObject(item) && !covers(old, item)) {
      result[place] = { ...old, ...item }
    }
  }
  return result
}

/**
 * Removes the listed values only: Entra removes members by value instead of by filter. A listed value fits when its
 * value and type agree with the stored one, or, without a value, everything it says.
 */
export function removeValues(attribute: Attribute, existing: Json[], listed: Json): Json[] {
  const unwanted = Array.isArray(listed) ? listed : [listed]
  return existing.filter((item) => !unwanted.some((given) => fits(attribute, item, given)))
}

function fits(attribute: Attribute, item: Json, given: Json): boolean {
  if (!isObject(item) || !isObject(given)) return item === given || (isObject(item) && item.value === given)
  if (given.value === undefined) return Object.keys(given).length > 0 && covers(item, given)
  const sameType = attribute.name === 'members' || given.type === undefined || given.type === null
  return item.value === given.value && (sameType || item.type === given.type)
}

/**
 * The new element that a value path without match stands for, filled in from its filter: Entra replaces
 * `emails[type eq "work"].value` on users that have no e-mail yet. Only equality says what to fill in, and an element
 * named by its own value cannot be missing and meant at once; there undefined means noTarget.
 */
export function createFromFilter(attribute: Attribute, filter: FilterNode): JsonObject | undefined {
  if (filter.kind === 'and') {
    const left = createFromFilter(attribute, filter.left)
    const right = createFromFilter(attribute, filter.right)
    return left && right && { ...left, ...right }
  }
  if (filter.kind !== 'compare' || filter.operator !== 'eq' || filter.value === null) return undefined
  const sub = named(attribute.subAttributes, filter.path)
  return !sub || sub.name === 'value' ? undefined : { [sub.name]: filter.value }
}

/** A value that becomes primary takes this from the one that was (RFC 7644 section 3.5.2). */
export function settlePrimary(attribute: Attribute, after: Json[], before: Json[]): Json[] {
  const primary = (item: Json) => isObject(item) && item.primary === true
  if (after.filter(primary).length < 2) return after
  const old = new Set(before.filter(primary).map((item) => identity(attribute, item)))
  const settled = after.map((item) =>
    isObject(item) && primary(item) && old.has(identity(attribute, item))
      ? { ...item, primary: false }
      : item,
  )
  if (settled.filter(primary).length < 2) return settled
  throw badRequest('invalidValue', `${attribute.name} has more than one primary value`)
}
