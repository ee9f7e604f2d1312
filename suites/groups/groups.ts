import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { isLookup } from '../words/isLookup.js'
import { isServed } from '../words/isServed.js'
import { expectMembers, hasObjects, memberIds } from '../words/memberIds.js'
import { entraGroup, lookups, renamed, renames, replaced } from './groups.evidence.js'
import { groupPages, pageSize } from './groups.pages.js'

const neverCreated = 'The group is never created, and everybody in it lacks the access that it gives.'
const oldName = 'The group keeps its old name for ever, while Entra believes that the change has arrived.'
const lostMembers = 'A rename takes the access away from everybody in the group.'
const endless = 'Entra takes anything but a success as a failed deletion and tries again every cycle.'

export default suite('groups', 'Groups', { needs: ['groups'] }, [
  check('a group with nothing but a name is created', {
    verifies: [R['ENTRA-VAL-G06'], R['ENTRA-GAL-19'], R['RFC7644-3.3-05']],
    owns: 'group',
    consequence: neverCreated,
    async run({ given, scim, expect }) {
      const created = await scim.create('Group', given.groupBody())
      expect(created).toSucceed()
      expect(created).attribute('id').toBePresent()
    },
  }),

  check('a group is created with the members that it is sent with', {
    verifies: [R['RFC7643-4.2-03']],
    consequence: 'The group is created empty, and the members follow late or never.',
    async run({ from, expect, unsupported }) {
      const { read, a, b } = await from(renamed)
      if (!read.ok || !hasObjects(read)) return unsupported(read.ok ? 'the members are no objects' : read)
      expectMembers(expect, read, [a.id, b.id])
    },
  }),

  check("a group in Entra's wording is created without members", {
    verifies: [R['ENTRA-F2'], R['ENTRA-GAL-08']],
    consequence: neverCreated,
    async run({ from, expect }) {
      const { created, read } = await from(entraGroup)
      expect(created).toSucceed()
      if (read?.ok) expectMembers(expect, read, [])
    },
  }),

  check('a group keeps the name and the externalId that it is created with', {
    verifies: [R['ENTRA-VAL-G06'], R['ENTRA-F2']],
    consequence: 'Entra does not recognise the group that it has created, and creates it again.',
    async run({ from, expect, unsupported }) {
      const { created, read, body } = await from(entraGroup)
      if (!read?.ok) return unsupported(read ?? created)
      expect(read)
        .toHaveAttribute('displayName', body.displayName)
        .toHaveAttribute('externalId', body.externalId)
    },
  }),

  check('a new group has a Location and a meta of its own', {
    verifies: [R['RFC7644-3.3-07']],
    touches: [R['RFC7643-3.1-22'], R['RFC7643-3.1-02']],
    consequence: 'The identity provider cannot tell where the group is, nor that it is one.',
    async run({ from, expect, unsupported }) {
      const { created, group, read } = await from(entraGroup)
      if (!group || !read?.ok) return unsupported(read ?? created)
      const location = created.header('location') ?? ''
      expect(location, 'the Location header', created).toSatisfy(
        location.endsWith(group.path),
        `a URI that ends in ${group.path}`,
      )
      expect.under(R['RFC7643-3.1-02'])(read).attribute('meta.created').toBePresent()
      expect.under(R['RFC7643-3.1-22'])(read).toHaveAttribute('meta.resourceType', 'Group')
    },
  }),

  check('a group names the schema of groups', {
    verifies: [R['RFC7643-4.2-01']],
    consequence: 'Strict clients refuse the answer because they cannot tell what it is.',
    async run({ from, expect, unsupported }) {
      const { read } = await from(renamed)
      if (!read.ok) return unsupported(read)
      expect(read).attribute('schemas').toInclude(urns.group)
    },
  }),

  check('a second group with the same displayName is refused with 409', {
    verifies: [R['ENTRA-F4'], R['ENTRA-VAL-G07']],
    touches: [R['RFC7644-3.12-18']],
    consequence: 'Two groups share a name, Entra finds both and stops provisioning either.',
    async run({ from, expect, unsupported }) {
      const { created, duplicate } = await from(entraGroup)
      if (!duplicate) return unsupported(created)
      expect(duplicate).toBeRefused(409)
      expect.under(R['RFC7644-3.12-18'], 'SHOULD')(duplicate).toHaveScimType('uniqueness')
    },
  }),

  check('a group without displayName is refused', {
    verifies: [R['RFC7643-4.2-02']],
    touches: [R['RFC7644-3.12-23']],
    consequence: 'A group without a name appears, which nobody can look up or tell apart.',
    async run({ given, scim, expect, from, unsupported }) {
      // A provider that creates no group at all says nothing about this one.
      await from(renamed)
      const answer = await scim.create('Group', { schemas: [urns.group], externalId: given.name() })
      if (answer.status >= 500) return unsupported(answer)
      expect(answer).toBeRefused(400, 422)
      expect.should(answer).toBeRefused(400)
      expect.under(R['RFC7644-3.12-23'], 'SHOULD')(answer).toHaveScimType('invalidValue', 'invalidSyntax')
    },
  }),

  ...renames.map(({ title, by, name, verifies, ...rest }) =>
    check(title, {
      verifies: [...verifies],
      needs: ['patch'],
      dialect: 'dialect' in rest ? rest.dialect : undefined,
      consequence: oldName,
      async run({ from, expect, unsupported }) {
        const { [by]: step, names } = await from(renamed)
        if (!step || !isServed(step.patch))
          return unsupported(step?.patch ?? 'the profile does not word it so')
        expect(step).toBeApplied({ displayName: names[name] })
      },
    }),
  ),

  check('a rename that repeats the id of the group is applied or refused cleanly', {
    verifies: [R['ENTRA-F3'], R['RFC7643-3.1-06']],
    needs: ['patch'],
    consequence: 'The synchronisation of the group ends in a server error, or the group loses its identity.',
    async run({ from, expect, unsupported }) {
      const { withId, names, group, pathless } = await from(renamed)
      if (!isServed(withId.patch) || !pathless.patch.ok)
        return unsupported(isServed(withId.patch) ? pathless.patch : withId.patch)
      const before = valueAt(withId.before, 'displayName')
      expect(withId).toBeAppliedOrRefused({ displayName: names.withId }, { displayName: before })
      expect(withId.read).toHaveAttribute('id', group.id)
    },
  }),

  check('a change of the externalId of a group arrives', {
    verifies: [R['ENTRA-F3'], R['ENTRA-VAL-G08'], R['ENTRA-GAL-20']],
    needs: ['patch'],
    consequence: 'Entra loses the link between its group and yours, and creates the group again.',
    async run({ from, expect, unsupported }) {
      const { joined, externalId } = await from(renamed)
      if (!isServed(joined.patch)) return unsupported(joined.patch)
      expect(joined).toBeApplied({ externalId })
    },
  }),

  check('a renamed group keeps its members', {
    verifies: [R['ENTRA-F3'], R['RFC7644-3.5.2.3-01']],
    needs: ['patch'],
    consequence: lostMembers,
    async run({ from, expect, unsupported }) {
      const { steps, a, b, read } = await from(renamed)
      if (memberIds(read).length !== 2 || !hasObjects(read))
        return unsupported('the group has not its two members')
      const accepted = steps.filter((step) => step.patch.ok && step.read.ok)
      if (accepted.length === 0) return unsupported('the group could not be renamed')
      for (const step of accepted) expectMembers(expect, step.read, [a.id, b.id])
    },
  }),

  check('a renamed group keeps its id', {
    verifies: [R['ENTRA-F3'], R['RFC7643-3.1-06']],
    needs: ['patch'],
    consequence: 'Every later change of the group ends in 404.',
    async run({ from, expect, unsupported }) {
      const { steps, group } = await from(renamed)
      const accepted = steps.filter(({ patch }) => patch.ok)
      if (accepted.length === 0) return unsupported('the group could not be renamed')
      for (const { read } of accepted) expect(read).toSucceed().toHaveAttribute('id', group.id)
    },
  }),

  ...lookups.map(({ title, by, verifies, consequence }) =>
    check(title, {
      verifies: [...verifies],
      needs: ['patch', 'filter'],
      consequence,
      async run({ from, expect, unsupported }) {
        const { [by]: found, group, byPath, names } = await from(renamed)
        if (valueAt(byPath.read.json, 'displayName') !== names.path) return unsupported(byPath.patch)
        if (!isLookup(found)) return unsupported(found)
        expect(found).toFind(...(by === 'findNew' ? [group] : []))
      },
    }),
  ),

  check('PUT of a group sets its name and its members', {
    verifies: [R['RFC7644-3.5.1-02'], R['RFC7643-4.2-03']],
    consequence: 'Clients that write whole groups, as Okta does, change nothing or lose members.',
    async run({ from, expect, unsupported }) {
      const { put, read, name, members } = await from(replaced)
      if (!isServed(put) || !read.ok) return unsupported(read.ok ? put : read)
      expect(put).toSucceed()
      expect(read).toHaveAttribute('displayName', name)
      const { read: before } = await from(renamed)
      if (hasObjects(read) && memberIds(before).length > 0) expectMembers(expect, read, members)
    },
  }),

  check('groups are read page by page, each of them once', {
    verifies: [R['ENTRA-GAL-24']],
    needs: ['filter'],
    consequence: "Groups on later pages are never seen; Microsoft's pagination test fails.",
    async run({ from, expect, unsupported }) {
      const { pages, groups } = await from(groupPages)
      const [first, second] = pages
      if (!first || !second) return unsupported(first ?? 'no filter finds the groups')
      for (const page of [first, second]) {
        expect(page).toBeList()
        expect(page.object.totalResults, 'totalResults', page).toBe(groups.length)
        expect(page.resources.length, 'the number of groups on the page', page).toBeAtMost(pageSize)
      }
      expect.should(second.object.startIndex, 'startIndex of the second page', second).toBe(1 + pageSize)
      const ids = [first, second].flatMap(({ resources }) => resources.map(({ id }) => String(id)))
      const wanted = groups.map(({ id }) => id)
      expect(ids.sort(), 'the groups on both pages', first, second).toBe(wanted.sort())
    },
  }),

  check('DELETE of a group is answered 204', {
    verifies: [R['ENTRA-E11'], R['ENTRA-VAL-G12'], R['ENTRA-GAL-10'], R['RFC7644-3.6-05']],
    needs: ['hardDelete'],
    consequence: endless,
    async run({ from, expect, unsupported }) {
      const { end, created } = await from(entraGroup)
      if (!end) return unsupported(created)
      expect(end.deletion).toSucceed()
      expect.should(end.deletion).toHaveStatus(204)
    },
  }),

  check('a deleted group is gone and found by no lookup', {
    verifies: [R['ENTRA-E11'], R['RFC7644-3.6-02'], R['ENTRA-VAL-G12']],
    touches: [R['RFC7644-3.6-03']],
    needs: ['hardDelete', 'filter'],
    consequence: 'A group that was taken away goes on giving access, and a new one is linked to it.',
    async run({ from, expect, unsupported }) {
      const { end, created } = await from(entraGroup)
      if (!end?.deletion.ok) return unsupported(end?.deletion ?? created)
      expect(end.gone).toHaveStatus(404, 410)
      if (isLookup(end.lookup)) expect.under(R['RFC7644-3.6-03'])(end.lookup).toFindNothing()
    },
  }),

  check('DELETE of a group that is gone or never was is answered 404', {
    verifies: [R['ENTRA-VAL-P06'], R['ENTRA-VAL-P07'], R['RFC7644-3.6-07']],
    needs: ['hardDelete'],
    consequence: "Microsoft's validator fails its preview test, and a server error is retried without end.",
    async run({ from, scim, random, expect, unsupported }) {
      const { end, created } = await from(entraGroup)
      if (!end?.deletion.ok) return unsupported(end?.deletion ?? created)
      expect(end.again).toHaveStatus(404, 410)
      expect(await scim.delete({ path: `/Groups/${random.guid()}` })).toHaveStatus(404)
    },
  }),

  check('a deleted group can be created again', {
    verifies: [R['ENTRA-E11'], R['ENTRA-GAL-14']],
    needs: ['hardDelete'],
    consequence: 'A group that comes back into scope cannot be created: every attempt ends in a conflict.',
    async run({ from, expect, unsupported }) {
      const { end, created } = await from(entraGroup)
      if (!end?.deletion.ok) return unsupported(end?.deletion ?? created)
      expect(end.recreated).toSucceed()
    },
  }),
])
