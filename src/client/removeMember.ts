import type { JsonObject } from '../scim/types.js'
import { ownDialect, type Speaking } from './ownDialect.js'
import { patchBody } from './patchBody.js'
import { payload } from './payload.js'

/** The body of the PATCH by which the client takes a user out of a group: by a filter, or by value as Entra does (ENTRA-D7). */
export function removeMember(profile: Speaking, member: { id: string }): JsonObject {
  const dialect = ownDialect(profile)
  return dialect === 'rfc'
    ? patchBody({ op: 'remove', path: `members[value eq "${member.id}"]` })
    : payload(`${dialect}-remove-member`, { memberId: member.id })
}
