import type { JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'

/** A member is kept as its id only; its type, name and address are looked up when it is shown. */
export function readMember(member: JsonObject): JsonObject {
  if (typeof member.value !== 'string') throw badRequest('invalidValue', 'members.value is required')
  return { value: member.value }
}
