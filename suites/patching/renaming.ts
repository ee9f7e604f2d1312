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
import { isLookup } from '../words/isLookup.js'
import { isServed } from '../words/isServed.js'
import { patchAndRead } from '../words/patchAndRead.js'

const lookUp = (scim: Scim, profile: Profile, name: string): Promise<Answer> | undefined =>
  profile.filterable.includes('userName') ? scim.list('User', { filter: eq('userName', name) }) : undefined

const byPathTo = (value: string) => patchBody({ op: 'replace', path: 'userName', value })

const renamed = scenario('a user is renamed', async ({ given, scim, profile }) => {
  const other = await given.user()
  const user = await given.user()
  const [first, second, third] = [given.email(), given.email(), given.email()]
  const legacy = profile.patch.dialects.includes('entra-legacy')
  const byPath = await patchAndRead(scim, user, byPathTo(first), user.answer)
  const findNew = await lookUp(scim, profile, first)
  const findOld = await lookUp(scim, profile, user.userName)
  const pathlessly = patchBody({ op: 'replace', value: { userName: second } })
  const pathless = await patchAndRead(scim, user, pathlessly, byPath.read)
  const findSecond = await lookUp(scim, profile, second)
  const byLegacy = legacy
    ? await patchAndRead(scim, user, payload('entra-legacy-rename-user', { email: third }), pathless.read)
    : undefined
  const { read } = byLegacy ?? pathless
  const now = String(valueAt(read.json, 'userName'))
  const same = await scim.send('PATCH', user.path, { body: byPathTo(now.toUpperCase()) })
  const taking = patchBody(
    { op: 'replace', path: 'name.familyName', value: 'Must not be stored' },
    { op: 'replace', path: 'userName', value: other.userName },
  )
  const taken = await patchAndRead(scim, user, taking, read)
  const steps = { byPath, pathless, byLegacy }
  return { user, other, first, second, third, ...steps, findNew, findOld, findSecond, same, taken }
})

const lost = 'Entra finds nobody under the new name and creates the person a second time.'
const oldName = 'A person who has married keeps signing in under the old name.'
const notFilterable = 'the profile does not filter by userName'

export default suite('renaming', 'Renaming users', { needs: ['patch'] }, [
  check('a user is renamed by the path userName', {
    verifies: [R['RFC7644-3.5.2.3-02'], R['ENTRA-D4']],
    consequence: oldName,
    async run({ from, expect, unsupported }) {
      const { byPath, first } = await from(renamed)
      if (!isServed(byPath.patch)) return unsupported(byPath.patch)
      expect(byPath).toBeApplied({ userName: first })
    },
  }),

  check("a user is renamed in Entra's default wording", {
    verifies: [R['ENTRA-D4']],
    dialect: 'entra-legacy',
    consequence: oldName,
    async run({ from, expect, unsupported }) {
      const { byLegacy, third } = await from(renamed)
      if (!byLegacy || !isServed(byLegacy.patch))
        return unsupported(byLegacy?.patch ?? 'the profile does not word it so')
      expect(byLegacy).toBeApplied({ userName: third })
    },
  }),

  check('a user is renamed by a replace without path', {
    verifies: [R['RFC7644-3.5.2.3-01'], R['ENTRA-VAL-U08']],
    consequence: "Microsoft's validator fails its test of updating userName.",
    async run({ from, expect, unsupported }) {
      const { pathless, second } = await from(renamed)
      if (!isServed(pathless.patch)) return unsupported(pathless.patch)
      expect(pathless).toBeApplied({ userName: second })
    },
  }),

  check('a renamed user keeps the id and stays active', {
    verifies: [R['ENTRA-D27'], R['RFC7643-3.1-06'], R['ENTRA-B16'], R['FUZE-P12']],
    consequence: 'Entra goes on with an id that leads nowhere, or the person is locked out by the new name.',
    async run({ from, expect, unsupported }) {
      const { user, byPath, pathless, byLegacy } = await from(renamed)
      const steps = [byPath, pathless, byLegacy].flatMap((step) => (step?.patch.ok ? [step] : []))
      if (steps.length === 0) return unsupported(byPath.patch)
      for (const { before, read } of steps) {
        expect(read).toSucceed().toHaveAttribute('id', user.id)
        const active = valueAt(before, 'active')
        if (active !== undefined) expect(read).toHaveAttribute('active', active)
      }
    },
  }),

  ...(
    [
      [
        'the lookup finds a renamed user by the new name',
        { step: 'byPath', name: 'first', found: 'findNew' },
        lost,
      ],
      [
        'the lookup no longer finds a renamed user by the old name',
        { step: 'byPath', name: 'first', found: 'findOld' },
        'Whoever gets the name next is linked to the account of the person who had it before.',
      ],
      [
        'the lookup finds a user who was renamed without path by the new name',
        { step: 'pathless', name: 'second', found: 'findSecond' },
        lost,
      ],
    ] as const
  ).map(([title, which, consequence]) =>
    check(title, {
      verifies: [R['ENTRA-D27'], R['FUZE-P12'], R['RFC7644-3.4.2.2-07']],
      needs: ['filter'],
      consequence,
      async run({ from, expect, unsupported }) {
        const { user, [which.step]: step, [which.name]: name, [which.found]: found } = await from(renamed)
        if (!found) return unsupported(notFilterable)
        if (valueAt(step.read.json, 'userName') !== name)
          return unsupported(step.patch.ok ? 'the user was not renamed' : step.patch)
        if (!isLookup(found)) return unsupported(found)
        expect(found).toFind(...(which.found === 'findOld' ? [] : [user]))
      },
    }),
  ),

  check('a user can be given the own name in another letter case', {
    verifies: [R['RFC7643-4.1.1-03'], R['ENTRA-M-409']],
    consequence: 'A corrected capital letter ends in a conflict of the user with himself, in every cycle.',
    async run({ from, expect, unsupported }) {
      const { same, byPath } = await from(renamed)
      if (!byPath.patch.ok || !isServed(same)) return unsupported(byPath.patch.ok ? same : byPath.patch)
      expect(same).toSucceed()
    },
  }),

  check('a name that another user has is refused', {
    verifies: [R['RFC7643-4.1.1-02'], R['ENTRA-B9']],
    touches: [R['RFC7644-3.5.2-29']],
    consequence: 'Two users share a name, and every lookup by it ends in DuplicateTargetEntries.',
    async run({ from, expect, unsupported }) {
      const { taken, other } = await from(renamed)
      if (!isServed(taken.patch)) return unsupported(taken.patch)
      const name = String(valueAt(taken.read.json, 'userName')).toLowerCase()
      if (taken.patch.ok && name !== other.userName.toLowerCase())
        return unsupported('the request was not carried out')
      // RFC 7643 §7 allows 400 here, other than on create.
      expect(taken.patch).toBeRefused(409, 400)
      expect.under(R['RFC7644-3.5.2-29'])(taken.patch).toHaveScimType('uniqueness')
    },
  }),

  check('a refused rename changes nothing', {
    verifies: [R['RFC7644-3.5.2-21'], R['RFC7644-3.5.2-20']],
    consequence: 'A rename that failed leaves a half-changed user.',
    async run({ from, expect, unsupported }) {
      const { other, taken } = await from(renamed)
      if (taken.patch.ok || !isServed(taken.patch)) return unsupported(taken.patch)
      expect(taken).toBeRefused({ 'name.familyName': valueAt(taken.before, 'name.familyName') })
      const name = String(valueAt(taken.read.json, 'userName')).toLowerCase()
      expect(name, 'userName', taken.read).toSatisfy(
        name !== other.userName.toLowerCase(),
        'the name of before',
      )
    },
  }),
])
