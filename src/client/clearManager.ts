import type { JsonObject } from '../scim/types.js'
import { ownDialect, type Speaking } from './ownDialect.js'
import { payload } from './payload.js'

/** The body of the PATCH by which the client takes the manager of a user away (ENTRA-D19). */
export const clearManager = (profile: Speaking): JsonObject =>
  payload(
    ownDialect(profile).startsWith('entra') ? 'entra-clear-manager-string' : 'entra-clear-manager-remove',
    {},
  )
