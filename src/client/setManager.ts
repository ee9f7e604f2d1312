import type { JsonObject } from '../scim/types.js'
import { urns } from '../scim/urns.js'
import { ownDialect, type Speaking } from './ownDialect.js'
import { patchBody } from './patchBody.js'
import { payload } from './payload.js'

/** The body of the PATCH by which the client sets the manager of a user (ENTRA-D8). @param managerId id of a user */
export const setManager = (profile: Speaking, managerId: string): JsonObject =>
  ownDialect(profile).startsWith('entra')
    ? payload('entra-set-manager-string', { managerId })
    : patchBody({ op: 'replace', path: `${urns.enterpriseUser}:manager`, value: { value: managerId } })
