import { patchBody } from '../../src/client/patchBody.js'
import { payload } from '../../src/client/payload.js'
import { pathOf, type Scim } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { pathEquals } from '../../src/scim/filter.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { isObject, valuesAt } from '../../src/scim/valueAt.js'
import { patchAndRead } from '../words/patchAndRead.js'

/** Where Entra keeps the work address. */
export const workValue = 'emails[type eq "work"].value'

/** The work entries of a user as it was read. */
export const workEntries = (user: Json | undefined): JsonObject[] =>
  valuesAt(user, 'emails[type eq "work"]').filter(isObject)

const lookUp = (scim: Scim, address: string) => scim.list('User', { filter: pathEquals(workValue, address) })

/** The only e-mail of a user is changed in every wording. */
export const changed = scenario('the work e-mail of a user is changed', async ({ given, scim, profile }) => {
  const address = given.email()
  const user = await given.user({ emails: [{ type: 'work', value: address, primary: true }] })
  const created = await scim.get(user)
  const [byReplace, byLegacy, byKey, byList] = [given.email(), given.email(), given.email(), given.email()]
  const legacy = profile.patch.dialects.includes('entra-legacy')
  const modern = profile.patch.dialects.includes('entra-modern')
  return {
    user,
    address,
    created,
    byReplace,
    replaced: await patchAndRead(scim, user, patchBody({ op: 'replace', path: workValue, value: byReplace })),
    findNew: profile.filterable.includes(workValue) ? await lookUp(scim, byReplace) : undefined,
    findOld: profile.filterable.includes(workValue) ? await lookUp(scim, address) : undefined,
    byLegacy,
    legacy: legacy
      ? await patchAndRead(scim, user, patchBody({ op: 'Replace', path: workValue, value: byLegacy }))
      : undefined,
    byKey,
    key: modern
      ? await patchAndRead(scim, user, patchBody({ op: 'replace', value: { [workValue]: byKey } }))
      : undefined,
    byList,
    list: await patchAndRead(
      scim,
      user,
      patchBody({ op: 'replace', value: { emails: [{ type: 'work', value: byList, primary: true }] } }),
    ),
  }
})

/** A user with two addresses loses the work one and gets another. */
export const siblings = scenario(
  'a user with a home e-mail loses and gets a work e-mail',
  async ({ given, scim }) => {
    const home = given.email()
    const body = given.userBody({
      emails: [
        { type: 'work', value: given.email(), primary: true },
        { type: 'home', value: home },
      ],
    })
    const created = await scim.create('User', body)
    if (!created.ok) return { created, home }
    const user = { path: pathOf('User', created.resource.id) }
    if (valuesAt(created.json, 'emails[type eq "home"]').length === 0) return { created, home }
    const [replacement, restored, other] = [given.email(), given.email(), given.email()]
    const steps = {
      replaced: await patchAndRead(
        scim,
        user,
        patchBody({ op: 'replace', path: workValue, value: replacement }),
      ),
      removed: await patchAndRead(scim, user, patchBody({ op: 'remove', path: 'emails[type eq "work"]' })),
      added: await patchAndRead(scim, user, payload('entra-add-missing-email', { email: restored })),
      cleared: await patchAndRead(scim, user, patchBody({ op: 'remove', path: workValue })),
      listed: await patchAndRead(
        scim,
        user,
        patchBody({ op: 'replace', path: 'emails', value: [{ type: 'work', value: other, primary: true }] }),
      ),
    }
    return { created, home, replacement, restored, other, steps }
  },
)

/** A user without any e-mail gets one by replace, as Entra words it when the address was empty in its cache. */
export const missing = scenario('a user without e-mail gets one', async ({ given, scim }) => {
  const user = await given.minimalUser()
  if (user.sent.emails !== undefined) return { user }
  const address = given.email()
  const step = await patchAndRead(scim, user, patchBody({ op: 'Replace', path: workValue, value: address }))
  return { user, address, step }
})
