import { isObject, type JsonObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import { memberIds, type Store } from '../Store.js'
import type { ResourceType } from '../schema/ResourceType.js'

/** Required attributes have a value, or 400 invalidValue (RFC 7644 table 9). */
export function checkRequired(type: ResourceType, attributes: JsonObject): void {
  for (const { name, required } of type.core.attributes) {
    if (required && attributes[name] === undefined) throw badRequest('invalidValue', `${name} is required`)
  }
}

/** The unique name is not somebody else's, or 409 uniqueness (RFC 7644 section 3.3). */
export function checkUnique(store: Store, type: ResourceType, attributes: JsonObject, ownId?: string): void {
  const owner = store.ownerOfName(type.name, attributes)
  if (owner === undefined || owner === ownId) return
  const name = type.name === 'User' ? 'userName' : 'displayName'
  throw new ScimFault(409, `${name} ${JSON.stringify(attributes[name])} is already in use`, 'uniqueness')
}

/** Every member exists, or 400: a dangling member would hide a failure from the identity provider. */
export function checkMembers(store: Store, attributes: JsonObject): void {
  for (const id of memberIds(attributes)) {
    if (!store.any(id))
      throw badRequest('invalidValue', `members: there is no user or group with the id ${id}`)
  }
}

/** The form in which names are unique: without regard to case (RFC 7643 section 4.1.1). */
export function uniqueName(type: 'User' | 'Group', attributes: JsonObject): string {
  const name = type === 'User' ? attributes.userName : attributes.displayName
  return typeof name === 'string' ? name : isObject(name) ? JSON.stringify(name) : ''
}
