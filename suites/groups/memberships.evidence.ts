import { setActive } from '../../src/client/setActive.js'
import { scenario } from '../../src/kit/scenario.js'
import { renamed } from './groups.evidence.js'

/** A user joins a group, is disabled, comes back and is deleted at last. */
export const membership = scenario(
  'a member goes, comes back and is deleted',
  async ({ given, scim, profile, discovery }) => {
    const user = await given.user()
    const created = await given.group([user])
    const group = await scim.get(created)
    const inside = await scim.get(user)
    const turns = []
    for (const active of profile.disable === 'active' ? [false, true] : [])
      turns.push(await scim.send('PATCH', user.path, { body: setActive(profile, active) }))
    const back = await scim.get(created)
    const attributes = discovery.attributes('User')
    const advertised = attributes.length === 0 || attributes.some(({ path }) => path === 'groups')
    const seen = { user, created, group, inside, turns, back, advertised }
    if (!profile.hardDelete) return { ...seen, end: undefined }
    const deletion = await scim.delete(user)
    return { ...seen, end: { deletion, after: await scim.get(created) } }
  },
)

/** A group with members of its own is made a member of another. */
export const nested = scenario(
  'a group becomes a member of a group',
  async ({ given, scim, from, discovery }) => {
    const inner = (await from(renamed)).group
    const outer = await given.group()
    const patch = await scim.patch(outer, [{ op: 'add', path: 'members', value: [{ value: inner.id }] }])
    const definitions = discovery.attributes('Group').filter(({ path }) => path.startsWith('members.'))
    const declared = JSON.stringify(definitions).includes('"Group"')
    return { inner, patch, read: await scim.get(outer), declared }
  },
)
