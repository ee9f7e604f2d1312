import type { JsonObject } from '../scim/types.js'
import { ownDialect, type Speaking } from './ownDialect.js'
import { patchBody } from './patchBody.js'
import { payload } from './payload.js'

/** The body of the PATCH by which the client gives a user another userName (ENTRA-D27). */
export function renameUser(profile: Speaking, userName: string): JsonObject {
  const dialect = ownDialect(profile)
  if (dialect === 'entra-legacy') return payload('entra-legacy-rename-user', { email: userName })
  if (dialect === 'rfc') return patchBody({ op: 'replace', path: 'userName', value: userName })
  return patchBody({ op: 'replace', value: { userName } })
}
