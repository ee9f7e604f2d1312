import type { JsonObject } from '../scim/types.js'
import { ownDialect, type Speaking } from './ownDialect.js'
import { patchBody } from './patchBody.js'
import { payload } from './payload.js'

/** The body of the PATCH by which the client gives a group another displayName. @param id of the group */
export function renameGroup(profile: Speaking, id: string, displayName: string): JsonObject {
  const placeholders = { id, marker: displayName }
  switch (ownDialect(profile)) {
    case 'okta':
      return payload('okta-rename-group', placeholders)
    case 'entra-legacy':
      return payload('entra-legacy-rename-group', placeholders)
    case 'entra-modern':
      return payload('entra-validator-rename-group', placeholders)
    default:
      return patchBody({ op: 'replace', path: 'displayName', value: displayName })
  }
}
