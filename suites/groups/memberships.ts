import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Json } from '../../src/scim/types.js'
import { isObject, member, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { isServed } from '../words/isServed.js'
import { memberIds } from '../words/memberIds.js'
import { afterwards } from './group-members.evidence.js'
import { membership, nested } from './memberships.evidence.js'

const brokenLink = 'Clients that follow the reference find nothing, or somebody else.'
const wrongAccess = 'Whoever reads the user, an access review for instance, sees access that is not there.'

/** The elements of a multi-valued attribute. */
const elements = ({ json }: Answer, name: string): Json[] => {
  const value = valueAt(json, name)
  return Array.isArray(value) ? value : []
}

/** The URI that a reference stands for, seen from the answer that it is in. */
const uriOf = (ref: Json | undefined, { exchange }: Answer): URL | null =>
  typeof ref === 'string' ? URL.parse(ref, exchange.request.url) : null

export default suite('memberships', 'Memberships on both sides', { needs: ['groups'] }, [
  check('the $ref of a member is the URI of the user', {
    verifies: [R['RFC7643-4.2-06'], R['RFC7643-2.3.7-04'], R['RFC7643-2.3.7-03']],
    consequence: brokenLink,
    async run({ from, expect, unsupported }) {
      const { group, user } = await from(membership)
      const [entry] = elements(group, 'members')
      const ref = member(entry, '$ref')
      if (ref === undefined || ref === null) return unsupported('the members have no $ref')
      const url = uriOf(ref, group)
      expect(ref, '$ref of the member', group).toSatisfy(
        url !== null && /^https?:$/.test(url.protocol) && url.pathname.endsWith(user.path),
        `an HTTP URI that ends in ${user.path}`,
      )
    },
  }),

  check('the type of a member is that of the resource', {
    verifies: [R['RFC7643-4.2-06']],
    consequence: 'A person is taken for a group, and clients look for them at the wrong endpoint.',
    async run({ from, expect, unsupported }) {
      const { group } = await from(membership)
      const [entry] = elements(group, 'members')
      const type = member(entry, 'type')
      if (type === undefined || type === null) return unsupported('the members have no type')
      expect(type, 'type of the member', group).toMatch(/^user$/i, '"User"')
    },
  }),

  check('the members of a group are objects whose value is the id', {
    verifies: [R['RFC7643-4.2-05'], R['RFC7643-2.4-01']],
    consequence: 'Entra cannot tell who is in the group, and writes every member again in every cycle.',
    async run({ from, expect, unsupported }) {
      const { group, user } = await from(membership)
      const members = valueAt(group.resource, 'members')
      if (members === undefined) return unsupported('the group is read without its members')
      expect(members, 'members', group).toSatisfy(
        Array.isArray(members) && members.every((one) => isObject(one)),
        'an array of objects',
      )
      expect(memberIds(group), 'the list of members', group).toBe([user.id])
    },
  }),

  check('a member has the group among their groups', {
    verifies: [R['RFC7643-4.1.2-18']],
    touches: [R['RFC7643-4.1.2-16'], R['RFC7643-4.1.2-19']],
    consequence: wrongAccess,
    async run({ from, expect, unsupported }) {
      const { inside, group, user, created, advertised } = await from(membership)
      const groups = valuesAt(inside.resource, 'groups.value')
      if (groups.length === 0 && !advertised) return unsupported('/Schemas has no attribute groups of User')
      if (!memberIds(group).includes(user.id)) return unsupported('the user did not become a member')
      // Many providers leave groups out; a list that is wrong is worse than none.
      expect.should(groups, 'groups of the user', inside).toBePresent()
      if (groups.length > 0)
        expect.under(R['RFC7643-4.1.2-16'])(groups, 'groups of the user', inside).toBe([created.id])
      const [entry] = elements(inside, 'groups')
      const type = member(entry, 'type') ?? 'direct'
      expect.under(R['RFC7643-4.1.2-19'])(type, 'type of the group', inside).toBe('direct')
    },
  }),

  check('the $ref of a group of a user is the URI of the group', {
    verifies: [R['RFC7643-4.1.2-17']],
    consequence: brokenLink,
    async run({ from, expect, unsupported }) {
      const { inside, created } = await from(membership)
      const [entry] = elements(inside, 'groups')
      const ref = member(entry, '$ref')
      if (ref === undefined || ref === null) return unsupported('the groups of a user have no $ref')
      expect(ref, '$ref of the group', inside).toSatisfy(
        uriOf(ref, inside)?.pathname.endsWith(created.path) === true,
        `a URI that ends in ${created.path}`,
      )
    },
  }),

  check('a user who leaves a group no longer has it among their groups', {
    verifies: [R['RFC7643-4.1.2-18']],
    needs: ['patch'],
    consequence: wrongAccess,
    async run({ from, expect, unsupported }) {
      const { inside, created } = await from(membership)
      if (!valuesAt(inside.json, 'groups.value').includes(created.id)) return unsupported(inside)
      const { people, group, now, former } = await from(afterwards)
      if (memberIds(now).includes(people.a.id)) return unsupported('the user did not leave the group')
      const left = valuesAt(former.resource, 'groups.value').filter((id) => id === group.id)
      expect(left, 'the groups of the user that were left', former).toBe([])
    },
  }),

  check('a group that is declared as a kind of member can be one', {
    verifies: [R['ENTRA-F7'], R['RFC7643-4.2-07']],
    needs: ['patch'],
    consequence: 'Nested groups are lost, and so is the access of everybody in them.',
    async run({ from, expect, unsupported }) {
      const { patch, declared } = await from(nested)
      if (!isServed(patch) || (!patch.ok && patch.status < 500 && !declared)) return unsupported(patch)
      expect(patch).toSucceed()
    },
  }),

  check('a nested group is a member by itself and is not resolved into its members', {
    slug: 'a-nested-group-is-a-member-by-itself-and-is-not-resolved',
    formerly: ['memberships/a-nested-group-is-a-member-by-itself-and-is-not-resolved-into-its-members'],
    verifies: [R['ENTRA-F7'], R['RFC7643-4.2-07']],
    needs: ['patch'],
    consequence: 'People appear as members whom nobody has added, and Entra cannot remove them.',
    async run({ from, expect, unsupported }) {
      const { inner, ...step } = await from(nested)
      if (!step.patch.ok) return unsupported(step.patch)
      expect(step).toBeApplied({ 'members.value': [inner.id] })
    },
  }),

  check('a user who was disabled and comes back is still a member', {
    verifies: [R['ENTRA-E5']],
    needs: ['patch', 'disable'],
    consequence: 'A person who comes back lacks the access of the group, since Entra does not send it again.',
    async run({ from, expect, unsupported }) {
      const { group, back, user, turns } = await from(membership)
      if (!memberIds(group).includes(user.id)) return unsupported('the user did not become a member')
      const refused = turns.find(({ ok }) => !ok)
      if (refused) return unsupported(refused)
      expect(memberIds(back), 'the list of members', back).toInclude(user.id)
    },
  }),

  check('a deleted user is no member of any group', {
    verifies: [R['RFC7643-4.2-05'], R['RFC7643-2.3.7-05']],
    needs: ['hardDelete'],
    consequence: 'The group shows a ghost as a member, whom Entra cannot remove.',
    async run({ from, expect, unsupported }) {
      const { end, user } = await from(membership)
      if (!end?.deletion.ok) return unsupported(end?.deletion ?? 'the profile sends no DELETE')
      if (!end.after.ok) return unsupported(end.after)
      // The provider may keep references to what is gone (RFC 7643 §2.3.7).
      const ghosts = memberIds(end.after).filter((id) => id === user.id)
      expect.should(ghosts, 'the members who do not exist', end.after).toBe([])
    },
  }),
])
