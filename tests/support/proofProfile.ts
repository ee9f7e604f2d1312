import { loadProfile } from '../../src/requirements/loadProfile.js'
import { type Profile, patchDialects } from '../../src/requirements/Profile.js'

/** A client that asks for everything: all ledgers at their own levels, all dialects, so that every check runs. */
export function proofProfile(): Profile {
  const entra = loadProfile('entra')
  const { createOnly } = loadProfile('fuze')
  return {
    ...entra,
    name: 'proof',
    title: 'everything at once',
    ledgers: ['rfc', 'entra', 'fuze'],
    levels: {},
    createOnly,
    patch: { dialects: [...patchDialects] },
    rate: { perSecond: 40 },
  }
}
