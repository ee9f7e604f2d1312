import { scenario } from '../../src/kit/scenario.js'
import { and, eq } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { withValue } from '../../src/scim/withValue.js'
import { crowd } from '../words/crowd.js'
import { people } from '../words/people.js'

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
