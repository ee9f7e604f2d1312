import { scenario } from '../../src/kit/scenario.js'
import { and, eq, pathEquals } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'
import { crowd, leaver, people } from './specimens.js'

/** Ada is looked up by each attribute that the client filters on, and so is somebody who does not exist. */
export const lookups = scenario(
  'users are looked up as the client does it',
  async ({ from, scim, profile, given, random }) => {
    const { ada } = (await from(people)).user
    const evidence = []
    for (const path of new Set([...profile.matching, ...profile.filterable])) {
      const value = valueAt(ada.resource, path) ?? valueAt(ada.sent, path) ?? ada.id
      const absent = path.startsWith('emails') ? given.email(random.guid()) : random.guid()
      const hit = await scim.list('User', { filter: pathEquals(path, value) })
      const miss = await scim.list('User', { filter: pathEquals(path, absent) })
      evidence.push({ path, value, hit, miss, matching: profile.matching.includes(path) })
    }
    return { ada, evidence }
  },
)

/** The lookups by userName. */
export const userNameLookups = scenario(
  'a user is looked up by userName in several ways',
  async ({ from, scim }) => {
    const { user, all } = await from(people)
    const { bea } = user
    const shouted = bea.userName.replace(/[a-z]/gi, (letter) =>
      letter < 'a' ? letter.toLowerCase() : letter.toUpperCase(),
    )
    const gone = await from(leaver)
    return {
      bea,
      all,
      otherCase: await scim.list('User', { filter: eq('userName', shouted) }),
      gone,
      disabled: await scim.list('User', { filter: eq('userName', gone.user.userName) }),
      read: await scim.get(gone.user),
    }
  },
)

/** A user is looked up by userName with the schema before it. */
export const qualified = scenario('a user is looked up by a qualified name', async ({ from, scim }) => {
  const { ada } = (await from(people)).user
  return { ada, answer: await scim.list('User', { filter: eq(`${urns.user}:userName`, ada.userName) }) }
})

/** The group is looked up by displayName, and so is one that does not exist. */
export const groupLookups = scenario(
  'groups are looked up as the client does it',
  async ({ from, scim, random }) => {
    const group = await from(crowd)
    const bare = { excludedAttributes: 'members' }
    const [name, absent] = [group.displayName, random.guid()]
    const swapped = name.endsWith('MiXed') ? `${name.slice(0, -5).toUpperCase()}mIxED` : name
    return {
      group,
      hit: await scim.list('Group', { filter: eq('displayName', name) }),
      withoutMembers: await scim.list('Group', { ...bare, filter: eq('displayName', name) }),
      read: await scim.get(group, bare),
      otherCase: await scim.list('Group', { filter: eq('displayName', swapped) }),
      miss: await scim.list('Group', { filter: eq('displayName', absent) }),
      missWithoutMembers: await scim.list('Group', { ...bare, filter: eq('displayName', absent) }),
    }
  },
)

/** Entra asks whether a group has a member and whether a user has a manager, with the clauses in either order. */
export const memberChecks = scenario(
  "a group's members are asked for by two clauses",
  async ({ from, scim }) => {
    const group = await from(crowd)
    const { user } = await from(people)
    const [self, member, other] = [eq('id', group.id), eq('members', user.ada.id), eq('members', user.cyn.id)]
    const ask = (filter: ReturnType<typeof and>) => scim.list('Group', { filter, attributes: 'id' })
    return {
      owner: group,
      holds: [await ask(and(self, member)), await ask(and(member, self))],
      fails: [await ask(and(self, other)), await ask(and(other, self))],
    }
  },
)

/** Path of the manager of a user. */
export const manager = `${urns.enterpriseUser}:manager`

/** As {@link memberChecks}, for the manager of a user who was created with one. */
export const managerChecks = scenario(
  "a user's manager is asked for by two clauses",
  async ({ from, scim, given }) => {
    const { ada, bea } = (await from(people)).user
    const body = withValue(given.userBody(), manager, { value: ada.id })
    const report = await given.user({ ...body, schemas: [urns.user, urns.enterpriseUser] })
    const [self, right, wrong] = [eq('id', report.id), eq('manager', ada.id), eq('manager', bea.id)]
    const ask = (filter: ReturnType<typeof and>) => scim.list('User', { filter, attributes: 'id' })
    return {
      owner: report,
      holds: [await ask(and(self, right)), await ask(and(right, self))],
      fails: [await ask(and(self, wrong)), await ask(and(wrong, self))],
    }
  },
)
