import type { PatchDialect } from '../requirements/Profile.js'
import type { JsonObject } from '../scim/types.js'
import { ownDialect, type Speaking } from './ownDialect.js'
import { patchBody } from './patchBody.js'
import { payload } from './payload.js'

const wordings: Record<PatchDialect, (active: boolean) => JsonObject> = {
  rfc: (active) => patchBody({ op: 'replace', path: 'active', value: active }),
  'entra-legacy': (active) => payload(`entra-legacy-${active ? 'enable' : 'disable'}-user`, {}),
  'entra-modern': (active) => payload(`entra-modern-${active ? 'enable' : 'disable'}-user`, {}),
  okta: (active) => payload(`okta-${active ? 're' : 'de'}activate-user`, {}),
}

/** The body of the PATCH by which the client enables a user, or disables one (ENTRA-E1). */
export const setActive = (profile: Speaking, active: boolean): JsonObject =>
  wordings[ownDialect(profile)](active)
