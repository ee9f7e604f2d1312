import type { JsonObject } from '../scim/types.js'
import { ownDialect, type Speaking } from './ownDialect.js'
import { patchBody } from './patchBody.js'
import { payload } from './payload.js'

/** The body of the PATCH by which the client puts a user into a group. */
export function addMember(profile: Speaking, member: { id: string; name?: string }): JsonObject {
  const placeholders = { memberId: member.id, memberName: member.name ?? member.id }
  const dialect = ownDialect(profile)
  return dialect === 'rfc'
    ? patchBody({ op: 'add', path: 'members', value: [{ value: member.id }] })
    : payload(`${dialect}-add-member`, placeholders)
}
