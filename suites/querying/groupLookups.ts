import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { groupLookups, manager, managerChecks, memberChecks } from './lookupEvidence.js'
import { entryOf, mustKeep, people } from './specimens.js'

const quarantine = 'Test Connection fails, and a running job goes to quarantine at once.'
const unsettled = 'Entra cannot tell whether the reference is set, and writes it again in every cycle.'

export default suite('group-lookups', 'Looking up groups, members and managers', [
  check('a group is found by displayName', {
    verifies: [R['ENTRA-B1'], R['ENTRA-VAL-G03']],
    needs: ['groups'],
    consequence: 'Groups are created again in every cycle.',
    async run({ from, expect }) {
      const { group, hit } = await from(groupLookups)
      expect(hit).toFind(group)
    },
  }),

  check('a lookup of a group gives its entry once', {
    verifies: [R['ENTRA-F11']],
    needs: ['groups'],
    consequence: 'Entra reports MultipleEntriesInResponse and skips the group.',
    async run({ from, expect }) {
      const { group, hit } = await from(groupLookups)
      expect(hit.resources.filter(({ id }) => id === group.id).length, 'the entries of the group', hit).toBe(
        1,
      )
    },
  }),

  check('a lookup of a group shows its members', {
    verifies: [R['ENTRA-F6']],
    needs: ['groups'],
    consequence: "Microsoft's validator counts the missing members as a failure.",
    async run({ from, expect }) {
      const { group, hit } = await from(groupLookups)
      const { ada, bea } = (await from(people)).user
      const members = valueAt(entryOf(hit, group), 'members')
      const ids = (Array.isArray(members) ? members : []).map((one) => valueAt(one, 'value') ?? null)
      for (const { id } of [ada, bea]) expect(ids, 'the members of the entry', hit).toInclude(id)
    },
  }),

  check('a lookup of a group leaves out the members when asked to', {
    verifies: [R['ENTRA-F1'], R['ENTRA-VAL-G02']],
    needs: ['groups'],
    consequence: 'Each lookup drags along thousands of members; Entra reports MultipleEntriesInResponse.',
    async run({ from, expect }) {
      const { group, withoutMembers } = await from(groupLookups)
      expect(withoutMembers).toFind(group)
      expect(entryOf(withoutMembers, group)?.members, 'members of the entry', withoutMembers).toBeUnassigned()
      expect(entryOf(withoutMembers, group)?.displayName, 'displayName of the entry', withoutMembers).toBe(
        group.displayName,
      )
    },
  }),

  check('a read of a group leaves out the members when asked to', {
    verifies: [R['ENTRA-F1'], R['ENTRA-VAL-G01']],
    needs: ['groups'],
    consequence: 'Each read drags along thousands of members.',
    async run({ from, expect }) {
      const { group, read } = await from(groupLookups)
      expect(read)
        .toSucceed()
        .toHaveAttribute('members', undefined)
        .toHaveAttribute('displayName', group.displayName)
    },
  }),

  check('displayName of a group is compared without regard to case', {
    verifies: [R['ENTRA-B6'], R['ENTRA-F5'], R['ENTRA-VAL-G05']],
    needs: ['groups'],
    consequence: 'A group whose name differs in case is created a second time.',
    async run({ from, expect }) {
      const { group, otherCase } = await from(groupLookups)
      expect(otherCase).toFind(group)
    },
  }),

  check('a group that does not exist is an empty list and not 404', {
    verifies: [R['ENTRA-A5'], R['ENTRA-A6'], R['ENTRA-VAL-G04']],
    needs: ['groups'],
    consequence: quarantine,
    async run({ from, expect }) {
      const { miss, missWithoutMembers } = await from(groupLookups)
      expect(miss).toFindNothing()
      expect(missWithoutMembers).toFindNothing()
    },
  }),

  check('a group with a member is found by its id and the member, in either order', {
    verifies: [R['ENTRA-B10']],
    needs: ['groups'],
    consequence: unsettled,
    async run({ from, expect }) {
      const { owner, holds } = await from(memberChecks)
      for (const answer of holds) expect(answer).toFind(owner)
    },
  }),

  check('a group is not found by its id and somebody who is no member', {
    verifies: [R['ENTRA-B10']],
    needs: ['groups'],
    consequence: 'Entra takes the membership for granted and never adds the member.',
    async run({ from, expect }) {
      for (const answer of (await from(memberChecks)).fails) expect(answer).toFindNothing()
    },
  }),

  check('a user with a manager is found by id and the manager, in either order', {
    verifies: [R['ENTRA-B10']],
    needs: [`attribute:${manager}`],
    consequence: unsettled,
    async run({ from, expect, unsupported }) {
      const { owner, holds } = await from(managerChecks)
      mustKeep({ unsupported }, owner, `${manager}.value`)
      for (const answer of holds) expect(answer).toFind(owner)
    },
  }),

  check('a user is not found by id and somebody who is not the manager', {
    verifies: [R['ENTRA-B10']],
    needs: [`attribute:${manager}`],
    consequence: 'Entra takes the manager for granted and never writes it.',
    async run({ from, expect }) {
      for (const answer of (await from(managerChecks)).fails) expect(answer).toFindNothing()
    },
  }),
])
