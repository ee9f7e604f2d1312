import { patchBody } from '../../src/client/patchBody.js'
import { payload } from '../../src/client/payload.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { patchAndRead } from '../words/patchAndRead.js'

/** Six users who come and go as members; nothing of themselves changes. */
export const team = scenario('six users are created as members', async ({ given }) => {
  const users = []
  for (let count = 0; count < 6; count += 1) users.push(await given.minimalUser())
  const [a, b, c, d, e, f] = users
  if (!a || !b || !c || !d || !e || !f) throw new Error('a team has six users')
  return { all: users, a, b, c, d, e, f }
})

/** Entra's group, from its creation to its deletion and its return. */
export const entraGroup = scenario(
  'a group is created, deleted and created again as Entra does it',
  async ({ given, scim, random, profile }) => {
    const body = payload('entra-create-group', { marker: given.name(), externalId: random.guid() })
    const created = await scim.create('Group', body)
    if (!created.ok) return { body, created }
    const group = { id: created.resource.id, path: pathOf('Group', created.resource.id) }
    const read = await scim.get(group)
    const duplicate = await scim.create('Group', body)
    // An accepted duplicate would be found by the lookup below, which is about the group itself.
    if (duplicate.ok && profile.hardDelete)
      await scim.delete({ path: pathOf('Group', duplicate.resource.id) })
    if (!profile.hardDelete) return { body, created, group, read, duplicate }
    const deletion = await scim.delete(group)
    const gone = await scim.get(group)
    const lookup = await scim.list('Group', { filter: eq('displayName', body.displayName ?? '') })
    const again = await scim.delete(group)
    const recreated = await scim.create('Group', body)
    return { body, created, group, read, duplicate, end: { deletion, gone, lookup, again, recreated } }
  },
)

/** A group with two members gets other names and another externalId. */
export const renamed = scenario(
  'a group with members is renamed in every wording',
  async ({ given, scim, from, random, profile }) => {
    const { a, b } = await from(team)
    const group = await given.group([a, b])
    const read = await scim.get(group)
    const names = { path: given.name(), legacy: given.name(), pathless: given.name(), withId: given.name() }
    const externalId = random.guid()
    const byPath = await patchAndRead(
      scim,
      group,
      patchBody({ op: 'replace', path: 'displayName', value: names.path }),
      read,
    )
    const findNew = await scim.list('Group', { filter: eq('displayName', names.path) })
    const findOld = await scim.list('Group', { filter: eq('displayName', group.displayName) })
    const legacy = profile.patch.dialects.includes('entra-legacy')
      ? await patchAndRead(
          scim,
          group,
          payload('entra-legacy-rename-group', { marker: names.legacy }),
          byPath.read,
        )
      : undefined
    const pathless = await patchAndRead(
      scim,
      group,
      payload('entra-validator-rename-group', { marker: names.pathless }),
      (legacy ?? byPath).read,
    )
    const withId = await patchAndRead(
      scim,
      group,
      patchBody({ op: 'replace', value: { id: group.id, displayName: names.withId } }),
      pathless.read,
    )
    const joined = await patchAndRead(
      scim,
      group,
      patchBody({ op: 'replace', value: { externalId } }),
      withId.read,
    )
    const steps = [byPath, legacy, pathless, withId, joined].filter((step) => step !== undefined)
    return {
      ...{ a, b, group, read, names, externalId },
      ...{ byPath, findNew, findOld, legacy, pathless, withId, joined, steps },
    }
  },
)

/** The wordings of a rename, and under what name in {@link renamed} its step and the new name stand. */
export const renames = [
  {
    title: 'a rename of a group by path arrives',
    by: 'byPath',
    name: 'path',
    verifies: [R['ENTRA-F3'], R['RFC7644-3.5.2.3-02'], R['ENTRA-GAL-09'], R['ENTRA-GAL-20']],
  },
  {
    title: "a rename of a group in Entra's default wording arrives",
    by: 'legacy',
    name: 'legacy',
    verifies: [R['ENTRA-F3'], R['ENTRA-GAL-09']],
    dialect: 'entra-legacy',
  },
  {
    title: 'a rename of a group without path arrives',
    by: 'pathless',
    name: 'pathless',
    verifies: [R['ENTRA-VAL-G09'], R['ENTRA-F3'], R['RFC7644-3.5.2.3-01']],
  },
] as const

/** The lookups after the first rename. */
export const lookups = [
  {
    title: 'a renamed group is found by its new name',
    by: 'findNew',
    verifies: [R['ENTRA-F3'], R['ENTRA-GAL-09']],
    consequence: 'Entra does not find the group and creates it a second time.',
  },
  {
    title: 'a renamed group is no longer found by its old name',
    by: 'findOld',
    verifies: [R['ENTRA-F3']],
    consequence:
      'The next group of that name is linked to this one and hands its access to the wrong people.',
  },
] as const

/** The renamed group is replaced as a whole: another name, another member. */
export const replaced = scenario('a group is replaced by PUT', async ({ given, scim, from }) => {
  const { group, b } = await from(renamed)
  const { c } = await from(team)
  const name = given.name()
  const put = await scim.put(group, {
    schemas: [urns.group],
    id: group.id,
    displayName: name,
    members: [{ value: b.id }, { value: c.id }],
  })
  return { name, members: [b.id, c.id], put, read: await scim.get(group) }
})
