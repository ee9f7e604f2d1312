import { type CheckSpec, check } from '../../src/kit/check.js'
import type { Need } from '../../src/kit/needs.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { entryOf } from '../words/entryOf.js'
import { expectList } from '../words/expectList.js'
import { mustBeBuildable } from '../words/filterBasics.js'
import { mustFind } from '../words/mustFind.js'
import { mustKeep } from '../words/mustKeep.js'
import { people } from '../words/people.js'
import { groupLookups, manager, managerChecks, memberChecks } from './group-lookups.evidence.js'

const groups: Need[] = ['groups']
const quarantine = 'Test Connection fails, and a running job goes to quarantine at once.'
const unsettled = 'Entra cannot tell whether the reference is set, and writes it again in every cycle.'

/** A check of the reference check of Entra, by two clauses in either order; plain lookups must work for it. */
const reference = (title: string, spec: Omit<CheckSpec, 'verifies'>) =>
  check(title, {
    verifies: [R['ENTRA-B10']],
    ...spec,
    async run(context) {
      await mustBeBuildable(context, 'id eq "" and manager eq ""')
      if (spec.needs?.includes('groups')) {
        const { group, hit, miss } = await context.from(groupLookups)
        mustFind(context, hit, group)
        mustKeep(context, group, 'members')
        if (!miss.ok) context.unsupported(miss)
      }
      await spec.run(context)
    },
  })

export default suite('group-lookups', 'Looking up groups, members and managers', [
  check('a group is found by displayName', {
    verifies: [R['ENTRA-B1'], R['ENTRA-VAL-G03']],
    touches: [R['ENTRA-B3']],
    needs: groups,
    consequence: 'Groups are created again in every cycle.',
    async run({ from, expect }) {
      const { group, hit } = await from(groupLookups)
      expectList(expect, hit)
      expect(hit).toFind(group)
    },
  }),

  check('a lookup of a group gives its entry once', {
    verifies: [R['ENTRA-F11']],
    needs: groups,
    consequence: 'Entra reports MultipleEntriesInResponse and skips the group.',
    async run({ from, expect, unsupported }) {
      const { group, hit } = await from(groupLookups)
      mustFind({ unsupported }, hit, group)
      const entries = hit.resources.filter(({ id }) => id === group.id)
      expect(entries.length, 'the entries of the group', hit).toBe(1)
    },
  }),

  check('a lookup of a group shows its members', {
    verifies: [R['ENTRA-F6']],
    needs: groups,
    consequence: "Microsoft's validator counts the missing members as a failure.",
    async run({ from, expect, unsupported }) {
      const { group, hit } = await from(groupLookups)
      const { ada, bea } = (await from(people)).user
      const entry = entryOf(hit, group) ?? unsupported(hit)
      const ids = valuesAt(entry, 'members.value')
      for (const { id } of [ada, bea]) expect(ids, 'the members of the entry', hit).toInclude(id)
    },
  }),

  check('a lookup of a group leaves out the members when asked to', {
    verifies: [R['ENTRA-F1'], R['ENTRA-VAL-G02']],
    needs: groups,
    consequence: 'Each lookup drags along thousands of members; Entra reports MultipleEntriesInResponse.',
    async run({ from, expect, unsupported }) {
      const { group, hit, withoutMembers } = await from(groupLookups)
      mustFind({ unsupported }, hit, group)
      expect(withoutMembers).toFind(group)
      const entry = entryOf(withoutMembers, group)
      expect(entry?.members, 'members of the entry', withoutMembers).toBeUnassigned()
      expect(valueAt(entry, 'displayName'), 'displayName of the entry', withoutMembers).toBe(
        group.displayName,
      )
    },
  }),

  check('a read of a group leaves out the members when asked to', {
    verifies: [R['ENTRA-F1'], R['ENTRA-VAL-G01']],
    needs: groups,
    consequence: 'Each read drags along thousands of members.',
    async run({ from, expect, unsupported }) {
      const { group, read } = await from(groupLookups)
      if (read.ok && valueAt(read.json, 'id') !== group.id) unsupported(read)
      expect(read).toSucceed()
      expect(read).attribute('members').toBeUnassigned()
      expect(read).attribute('displayName').toBe(group.displayName)
    },
  }),

  check('displayName of a group is compared without regard to case', {
    verifies: [R['ENTRA-B6'], R['ENTRA-F5'], R['ENTRA-VAL-G05']],
    needs: groups,
    consequence: 'A group whose name differs in case is created a second time.',
    async run({ from, expect, unsupported }) {
      const { group, hit, otherCase } = await from(groupLookups)
      mustFind({ unsupported }, hit, group)
      expect(otherCase).toFind(group)
    },
  }),

  check('a group that does not exist is an empty list and not 404', {
    verifies: [R['ENTRA-A6'], R['ENTRA-A5'], R['ENTRA-VAL-G04']],
    needs: groups,
    consequence: { wrong: quarantine, refused: quarantine },
    async run({ from, expect }) {
      const { miss, missWithoutMembers } = await from(groupLookups)
      expect(miss).toFindNothing()
      expect(missWithoutMembers).toFindNothing()
    },
  }),

  reference('a group with a member is found by its id and the member, in either order', {
    slug: 'a-group-is-found-by-its-id-and-a-member-in-either-order',
    formerly: ['group-lookups/a-group-with-a-member-is-found-by-its-id-and-the-member-in-either-order'],
    needs: groups,
    consequence: { refused: unsettled, wrong: unsettled },
    async run({ from, expect }) {
      const { owner, holds } = await from(memberChecks)
      for (const answer of holds) expect(answer).toFind(owner)
    },
  }),

  reference('a group is not found by its id and somebody who is no member', {
    needs: groups,
    consequence: 'Entra takes the membership for granted and never adds the member.',
    async run({ from, expect }) {
      for (const answer of (await from(memberChecks)).fails) expect(answer).toFindNothing()
    },
  }),

  reference('a user with a manager is found by id and the manager, in either order', {
    slug: 'a-user-is-found-by-id-and-the-manager-in-either-order',
    formerly: ['group-lookups/a-user-with-a-manager-is-found-by-id-and-the-manager-in-either-order'],
    needs: [`attribute:${manager}`],
    consequence: { refused: unsettled, wrong: unsettled },
    async run({ from, expect, unsupported }) {
      const { owner, holds } = await from(managerChecks)
      mustKeep({ unsupported }, owner, `${manager}.value`)
      for (const answer of holds) expect(answer).toFind(owner)
    },
  }),

  reference('a user is not found by id and somebody who is not the manager', {
    needs: [`attribute:${manager}`],
    consequence: 'Entra takes the manager for granted and never writes it.',
    async run({ from, expect }) {
      for (const answer of (await from(managerChecks)).fails) expect(answer).toFindNothing()
    },
  }),
])
