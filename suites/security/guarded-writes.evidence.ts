import { patchBody } from '../../src/client/patchBody.js'
import { scenario } from '../../src/kit/scenario.js'
import { valueAt } from '../../src/scim/valueAt.js'

/** A user of the run is read, disabled and deleted by strangers. */
export const strangers = scenario(
  'a user is read, changed and deleted without credentials and with wrong ones',
  async ({ given, scim, random }) => {
    const user = await given.minimalUser()
    const before = await scim.get(user)
    const active = valueAt(before.json, 'active') !== false
    const wrong = { authorization: `Bearer ${random.guid()}` }
    const body = patchBody({ op: 'replace', path: 'active', value: !active })
    return {
      before,
      reading: await scim.get(user, {}, { withoutCredentials: true }),
      change: await scim.send('PATCH', user.path, { body, withoutCredentials: true }),
      wrongChange: await scim.send('PATCH', user.path, { body, headers: wrong, withoutCredentials: true }),
      changed: await scim.get(user),
      deletion: await scim.delete(user, { withoutCredentials: true }),
      wrongDeletion: await scim.delete(user, { headers: wrong, withoutCredentials: true }),
      left: await scim.get(user),
    }
  },
)
