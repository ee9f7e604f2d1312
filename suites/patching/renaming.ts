import { patchBody } from '../../src/client/patchBody.js'
import { payload } from '../../src/client/payload.js'
import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import type { Scim } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Profile } from '../../src/requirements/Profile.js'
import { eq } from '../../src/scim/filter.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { patchAndRead } from '../words/patchAndRead.js'

const lookUp = (scim: Scim, profile: Profile, name: string): Promise<Answer> | undefined =>
  profile.filterable.includes('userName') ? scim.list('User', { filter: eq('userName', name) }) : undefined

const renamed = scenario('a user is renamed', async ({ given, scim, profile }) => {
  const other = await given.user()
  const user = await given.user()
  const [first, second, third] = [given.email(), given.email(), given.email()]
  const legacy = profile.patch.dialects.includes('entra-legacy')
  return {
    user,
    other,
    first,
    byPath: await patchAndRead(scim, user, patchBody({ op: 'replace', path: 'userName', value: first })),
    findNew: await lookUp(scim, profile, first),
    findOld: await lookUp(scim, profile, user.userName),
    second,
    pathless: await patchAndRead(scim, user, patchBody({ op: 'replace', value: { userName: second } })),
    findSecond: await lookUp(scim, profile, second),
    third: legacy ? third : second,
    legacy: legacy
      ? await patchAndRead(scim, user, payload('entra-legacy-rename-user', { email: third }))
      : undefined,
    same: await scim.patch(user, [
      { op: 'replace', path: 'userName', value: (legacy ? third : second).toUpperCase() },
    ]),
    taken: await patchAndRead(
      scim,
      user,
      patchBody(
        { op: 'replace', path: 'name.familyName', value: 'Must not be stored' },
        { op: 'replace', path: 'userName', value: other.userName },
      ),
    ),
  }
})

const lost = 'Entra finds nobody under the new name and creates the person a second time.'
const notFilterable = 'the profile does not filter by userName'

export default suite('renaming', 'Renaming users', [
  check('a user is renamed by the path userName', {
    verifies: [R['RFC7644-3.5.2.3-02'], R['ENTRA-D27'], R['ENTRA-D4'], R['FUZE-P12']],
    needs: ['patch'],
    consequence: 'A person who has married keeps signing in under the old name.',
    async run({ from, expect }) {
      const { byPath, first } = await from(renamed)
      expect(byPath.patch).toHaveStatus(200, 204)
      expect(byPath.read).toHaveAttribute('userName', first)
    },
  }),

  check("a user is renamed in Entra's default wording", {
    verifies: [R['ENTRA-D27'], R['ENTRA-D4'], R['FUZE-P12']],
    needs: ['patch'],
    dialect: 'entra-legacy',
    consequence: 'A person who has married keeps signing in under the old name.',
    async run({ from, expect, unsupported }) {
      const { legacy, third } = await from(renamed)
      if (!legacy) return unsupported('the profile does not word it so')
      expect(legacy.patch).toHaveStatus(200, 204)
      expect(legacy.read).toHaveAttribute('userName', third)
    },
  }),

  check('a user is renamed by a replace without path', {
    verifies: [R['RFC7644-3.5.2.3-01'], R['ENTRA-D27'], R['ENTRA-VAL-U08'], R['FUZE-P12']],
    needs: ['patch'],
    consequence: "Microsoft's validator fails its test of updating userName.",
    async run({ from, expect }) {
      const { pathless, second } = await from(renamed)
      expect(pathless.patch).toHaveStatus(200, 204)
      expect(pathless.read).toHaveAttribute('userName', second)
    },
  }),

  check('a renamed user keeps the id and stays active', {
    verifies: [R['ENTRA-D27'], R['ENTRA-B16'], R['ENTRA-M-404ID'], R['RFC7643-3.1-06'], R['FUZE-P12']],
    needs: ['patch'],
    consequence: 'Entra goes on with an id that leads nowhere, or the person is locked out by the new name.',
    async run({ from, expect }) {
      const { user, byPath, pathless, legacy } = await from(renamed)
      for (const { read } of [byPath, pathless, legacy].filter((step) => step !== undefined)) {
        expect(read).toHaveStatus(200)
        expect(read).toHaveAttribute('id', user.id)
        expect(read).toHaveAttribute('active', valueAt(user.resource, 'active'))
      }
    },
  }),

  check('the lookup finds a renamed user by the new name', {
    verifies: [R['ENTRA-D27'], R['FUZE-P12'], R['RFC7644-3.4.2.2-07']],
    needs: ['patch', 'filter'],
    consequence: lost,
    async run({ from, expect, unsupported }) {
      const { user, findNew } = await from(renamed)
      expect(findNew ?? unsupported(notFilterable)).toFind(user)
    },
  }),

  check('the lookup no longer finds a renamed user by the old name', {
    verifies: [R['ENTRA-D27'], R['FUZE-P12'], R['RFC7644-3.4.2.2-07']],
    needs: ['patch', 'filter'],
    consequence: 'Whoever gets the name next is linked to the account of the person who had it before.',
    async run({ from, expect, unsupported }) {
      const { findOld } = await from(renamed)
      expect(findOld ?? unsupported(notFilterable)).toFindNothing()
    },
  }),

  check('the lookup finds a user who was renamed without path by the new name', {
    verifies: [R['ENTRA-D27'], R['ENTRA-VAL-U08'], R['FUZE-P12'], R['RFC7644-3.4.2.2-07']],
    needs: ['patch', 'filter'],
    consequence: lost,
    async run({ from, expect, unsupported }) {
      const { user, findSecond } = await from(renamed)
      expect(findSecond ?? unsupported(notFilterable)).toFind(user)
    },
  }),

  check('a user can be given the own name in another letter case', {
    verifies: [R['RFC7643-4.1.1-03'], R['ENTRA-M-409']],
    needs: ['patch'],
    consequence: 'A corrected capital letter ends in a conflict of the user with himself, in every cycle.',
    async run({ from, expect }) {
      expect((await from(renamed)).same).toHaveStatus(200, 204)
    },
  }),

  check('a name that another user has is refused', {
    verifies: [R['RFC7643-4.1.1-02'], R['RFC7644-3.5.2-29'], R['ENTRA-M-409'], R['ENTRA-B9'], R['FUZE-P12']],
    needs: ['patch'],
    consequence: 'Two users share a name, and every lookup by it ends in DuplicateTargetEntries.',
    async run({ from, expect }) {
      const { taken } = await from(renamed)
      // RFC 7643 §7 allows 400 here, other than on create.
      expect(taken.patch).toBeScimError([409, 400])
      expect.should(taken.patch).toBeScimError([409, 400], { scimType: 'uniqueness' })
    },
  }),

  check('a refused rename changes nothing', {
    verifies: [R['RFC7644-3.5.2-20'], R['RFC7644-3.5.2-21']],
    needs: ['patch'],
    consequence: 'A rename that failed leaves a half-changed user.',
    async run({ from, expect, unsupported }) {
      const { user, other, taken } = await from(renamed)
      if (taken.patch.ok) return unsupported(taken.patch)
      const name = String(valueAt(taken.read.json, 'userName')).toLowerCase()
      expect(name, 'userName', taken.read).toSatisfy(
        name !== other.userName.toLowerCase(),
        'the name of before',
      )
      expect(taken.read).toHaveAttribute('name.familyName', valueAt(user.resource, 'name.familyName'))
    },
  }),
])
