import { byMatching } from '../../src/client/byMatching.js'
import { patchBody } from '../../src/client/patchBody.js'
import { setActive } from '../../src/client/setActive.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { patchAndRead } from './patchAndRead.js'

/** A user with a group leaves, is hired again and comes back. */
export const leaver = scenario(
  'a user leaves and comes back',
  async ({ given, scim, profile, discovery }) => {
    const user = await given.user()
    const hasGroups = profile.resources.includes('Group') && discovery.resourceType('Group').supported
    const group = hasGroups
      ? await scim.create('Group', given.groupBody({ members: [{ value: user.id }] }))
      : undefined
    const off = await patchAndRead(scim, user, setActive(profile, false), user.answer)
    const found = await scim.list('User', { filter: byMatching(profile, user) })
    const again = await patchAndRead(scim, user, setActive(profile, false), off.read)
    const hired = await scim.create('User', user.sent)
    const familyName = `Renamed ${given.name()}`
    const edited = await patchAndRead(
      scim,
      user,
      patchBody({ op: 'replace', path: 'name.familyName', value: familyName }),
      again.read,
    )
    const on = await patchAndRead(scim, user, setActive(profile, true))
    const groupAfter = group?.ok ? await scim.get({ path: pathOf('Group', group.resource.id) }) : undefined
    return { user, group, off, found, again, hired, familyName, edited, on, groupAfter }
  },
)
