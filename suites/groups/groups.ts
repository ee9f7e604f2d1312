import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { groupPages, pageSize } from './groupPages.js'
import { entraGroup, renamed, replaced } from './groups.evidence.js'
import { expectMembers } from './memberIds.js'

const neverCreated = 'The group is never created, and everybody in it lacks the access that it gives.'
const oldName = 'The group keeps its old name for ever, while Entra believes that the change has arrived.'
const lostMembers = 'A rename takes the access away from everybody in the group.'
const endless = 'Entra takes anything but a success as a failed deletion and tries again every cycle.'

export default suite('groups', 'Groups', [
  check('a group with nothing but a name is created', {
    verifies: [R['ENTRA-VAL-G06'], R['ENTRA-GAL-19'], R['RFC7644-3.3-05']],
    needs: ['groups'],
    owns: 'group',
    consequence: neverCreated,
    async run({ given, scim, expect }) {
      const body = given.groupBody()
      const created = await scim.create('Group', body)
      expect(created).toHaveStatus(201).toHaveAttribute('displayName', body.displayName)
      expect(created.resource.id, 'the id', created).toBePresent()
    },
  }),

  check('a group is created with the members that it is sent with', {
    verifies: [R['RFC7643-4.2-03']],
    needs: ['groups'],
    consequence: 'The group is created empty, and the members follow late or never.',
    async run({ from, expect }) {
      const { read, a, b } = await from(renamed)
      expectMembers(expect, read, [a.id, b.id])
    },
  }),

  check("a group in Entra's wording is created without members", {
    verifies: [R['ENTRA-F2'], R['ENTRA-GAL-08']],
    needs: ['groups'],
    consequence: neverCreated,
    async run({ from, expect, unsupported }) {
      const { created, read } = await from(entraGroup)
      expect(created).toHaveStatus(201)
      if (!read) return unsupported(created)
      expectMembers(expect, read, [])
    },
  }),

  check('a group keeps the name and the externalId that it is created with', {
    verifies: [R['ENTRA-F2'], R['ENTRA-VAL-G06']],
    needs: ['groups'],
    consequence: 'Entra does not recognise the group that it has created, and creates it again.',
    async run({ from, expect, unsupported }) {
      const { created, read, body } = await from(entraGroup)
      if (!read) return unsupported(created)
      expect(read)
        .toHaveAttribute('displayName', body.displayName)
        .toHaveAttribute('externalId', body.externalId)
    },
  }),

  check('a new group has a Location and a meta of its own', {
    verifies: [R['RFC7644-3.3-07'], R['RFC7643-3.1-02'], R['RFC7643-3.1-22']],
    needs: ['groups'],
    consequence: 'The identity provider cannot tell where the group is, nor that it is one.',
    async run({ from, expect, unsupported }) {
      const { created, group, read } = await from(entraGroup)
      if (!group || !read) return unsupported(created)
      const location = created.header('location') ?? ''
      expect(location, 'the Location header', created).toSatisfy(
        location.endsWith(group.path),
        `a URI that ends in ${group.path}`,
      )
      expect(read).toHaveAttribute('meta.resourceType', 'Group')
      expect(valueAt(read.json, 'meta.created'), 'meta.created', read).toBePresent()
    },
  }),

  check('a group names the schema of groups', {
    verifies: [R['RFC7643-4.2-01']],
    needs: ['groups'],
    consequence: 'Strict clients refuse the answer because they cannot tell what it is.',
    async run({ from, expect }) {
      const { read } = await from(renamed)
      expect(valueAt(read.json, 'schemas'), 'schemas', read).toInclude(urns.group)
    },
  }),

  check('a second group with the same displayName is refused with 409', {
    verifies: [R['ENTRA-F4'], R['ENTRA-VAL-G07']],
    needs: ['groups'],
    consequence: 'Two groups share a name, Entra finds both and stops provisioning either.',
    async run({ from, expect, unsupported }) {
      const { created, duplicate } = await from(entraGroup)
      if (!duplicate) return unsupported(created)
      expect(duplicate).toBeScimError(409)
      expect.should(duplicate).toBeScimError(409, { scimType: 'uniqueness' })
    },
  }),

  check('a group without displayName is refused', {
    verifies: [R['RFC7643-4.2-02']],
    needs: ['groups'],
    consequence: 'A group without a name appears, which nobody can look up or tell apart.',
    async run({ given, scim, expect }) {
      const answer = await scim.create('Group', { schemas: [urns.group], externalId: given.name() })
      expect(answer).toBeScimError([400, 422])
      expect.should(answer).toBeScimError(400, { scimType: ['invalidValue', 'invalidSyntax'] })
    },
  }),

  check('a rename of a group by path arrives', {
    verifies: [R['ENTRA-F3'], R['ENTRA-GAL-09'], R['ENTRA-GAL-20'], R['RFC7644-3.5.2.3-02']],
    needs: ['groups', 'patch'],
    consequence: oldName,
    async run({ from, expect }) {
      const { byPath, names } = await from(renamed)
      expect(byPath.patch).toHaveStatus(200, 204)
      expect(byPath.read).toHaveAttribute('displayName', names.path)
    },
  }),

  check("a rename of a group in Entra's default wording arrives", {
    verifies: [R['ENTRA-F3'], R['ENTRA-GAL-09']],
    needs: ['groups', 'patch'],
    dialect: 'entra-legacy',
    consequence: oldName,
    async run({ from, expect, unsupported }) {
      const { legacy, names } = await from(renamed)
      if (!legacy) return unsupported('the profile does not word it so')
      expect(legacy.patch).toHaveStatus(200, 204)
      expect(legacy.read).toHaveAttribute('displayName', names.legacy)
    },
  }),

  check('a rename of a group without path arrives', {
    verifies: [R['ENTRA-F3'], R['ENTRA-VAL-G09'], R['RFC7644-3.5.2.3-01']],
    needs: ['groups', 'patch'],
    consequence: oldName,
    async run({ from, expect }) {
      const { pathless, names } = await from(renamed)
      expect(pathless.patch).toHaveStatus(200, 204)
      expect(pathless.read).toHaveAttribute('displayName', names.pathless)
    },
  }),

  check('a rename that repeats the id of the group is applied or refused cleanly', {
    verifies: [R['ENTRA-F3'], R['RFC7643-3.1-06']],
    needs: ['groups', 'patch'],
    consequence: 'The synchronisation of the group ends in a server error, or the group loses its identity.',
    async run({ from, expect }) {
      const { withId, names, group, pathless } = await from(renamed)
      expect(withId.patch).toHaveStatus(200, 204, 400)
      expect(withId.read).toHaveAttribute('id', group.id)
      const before = valueAt(pathless.read.json, 'displayName')
      expect(withId.read).toHaveAttribute('displayName', withId.patch.ok ? names.withId : before)
    },
  }),

  check('a change of the externalId of a group arrives', {
    verifies: [R['ENTRA-F3'], R['ENTRA-VAL-G08'], R['ENTRA-GAL-20']],
    needs: ['groups', 'patch'],
    consequence: 'Entra loses the link between its group and yours, and creates the group again.',
    async run({ from, expect }) {
      const { joined, externalId } = await from(renamed)
      expect(joined.patch).toHaveStatus(200, 204)
      expect(joined.read).toHaveAttribute('externalId', externalId)
    },
  }),

  check('a renamed group keeps its members', {
    verifies: [R['ENTRA-F3'], R['RFC7644-3.5.2.3-01']],
    needs: ['groups', 'patch'],
    consequence: lostMembers,
    async run({ from, expect, unsupported }) {
      const { steps, a, b, read } = await from(renamed)
      if (valueAt(read.json, 'members') === undefined) return unsupported(read)
      for (const step of steps) expectMembers(expect, step.read, [a.id, b.id])
    },
  }),

  check('a renamed group keeps its id', {
    verifies: [R['ENTRA-F3'], R['RFC7643-3.1-06']],
    needs: ['groups', 'patch'],
    consequence: 'Every later change of the group ends in 404.',
    async run({ from, expect }) {
      const { steps, group } = await from(renamed)
      for (const { read } of steps) expect(read).toHaveStatus(200).toHaveAttribute('id', group.id)
    },
  }),

  check('a renamed group is found by its new name', {
    verifies: [R['ENTRA-F3'], R['ENTRA-GAL-09']],
    needs: ['groups', 'patch', 'filter'],
    consequence: 'Entra does not find the group and creates it a second time.',
    async run({ from, expect }) {
      const { findNew, group } = await from(renamed)
      expect(findNew).toFind(group)
    },
  }),

  check('a renamed group is no longer found by its old name', {
    verifies: [R['ENTRA-F3']],
    needs: ['groups', 'patch', 'filter'],
    consequence:
      'The next group of that name is linked to this one and hands its access to the wrong people.',
    async run({ from, expect }) {
      const { findOld } = await from(renamed)
      expect(findOld).toFindNothing()
    },
  }),

  check('PUT of a group sets its name and its members', {
    verifies: [R['RFC7643-4.2-03'], R['RFC7644-3.5.1-02']],
    needs: ['groups'],
    consequence: 'Clients that write whole groups, as Okta does, change nothing or lose members.',
    async run({ from, expect, unsupported }) {
      const { put, read, name, members } = await from(replaced)
      if (put.status === 405 || put.status === 501) return unsupported(put)
      expect(put).toHaveStatus(200)
      expect(read).toHaveAttribute('displayName', name)
      expectMembers(expect, read, members)
    },
  }),

  check('groups are read page by page, each of them once', {
    verifies: [R['ENTRA-GAL-24']],
    needs: ['groups', 'filter'],
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
    needs: ['groups', 'hardDelete'],
    consequence: endless,
    async run({ from, expect, unsupported }) {
      const { end, created } = await from(entraGroup)
      if (!end) return unsupported(created)
      expect(end.deletion).toHaveStatus(204, 200, 202)
      expect.should(end.deletion).toHaveStatus(204)
    },
  }),

  check('a deleted group is gone and found by no lookup', {
    verifies: [R['ENTRA-E11'], R['ENTRA-VAL-G12'], R['RFC7644-3.6-02'], R['RFC7644-3.6-03']],
    needs: ['groups', 'hardDelete', 'filter'],
    consequence: 'A group that was taken away goes on giving access, and a new one is linked to it.',
    async run({ from, expect, unsupported }) {
      const { end, created } = await from(entraGroup)
      if (!end) return unsupported(created)
      expect(end.gone).toBeScimError([404, 410])
      expect(end.lookup).toFindNothing()
    },
  }),

  check('DELETE of a group that is gone or never was is answered 404', {
    verifies: [R['ENTRA-VAL-P06'], R['ENTRA-VAL-P07'], R['RFC7644-3.6-07']],
    needs: ['groups', 'hardDelete'],
    consequence: "Microsoft's validator fails its preview test, and a server error is retried without end.",
    async run({ from, scim, random, expect, unsupported }) {
      const { end, created } = await from(entraGroup)
      if (!end) return unsupported(created)
      expect(end.again).toBeScimError([404, 410])
      expect(await scim.delete({ path: `/Groups/${random.guid()}` })).toBeScimError(404)
    },
  }),

  check('a deleted group can be created again', {
    verifies: [R['ENTRA-E11'], R['ENTRA-GAL-14']],
    needs: ['groups', 'hardDelete'],
    consequence: 'A group that comes back into scope cannot be created: every attempt ends in a conflict.',
    async run({ from, expect, unsupported }) {
      const { end, created } = await from(entraGroup)
      if (!end) return unsupported(created)
      expect(end.recreated).toHaveStatus(201)
    },
  }),
])
