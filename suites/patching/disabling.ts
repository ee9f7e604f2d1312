import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import { slug as slugOf } from '../../src/kit/slug.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isObject, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { isLookup } from '../words/isLookup.js'
import { isServed } from '../words/isServed.js'
import { leaver } from '../words/leaver.js'
import { oddities, oddWordings, starter, staysLocked, turns } from './disabling.evidence.js'

/** Every PATCH of the turns that was answered, with the read after it. */
async function answered({ from }: Pick<CheckContext, 'from'>): Promise<Step[]> {
  const { outcomes } = await from(turns.walk)
  return [...outcomes.values()].flatMap((outcome) => ('step' in outcome ? outcome.step : []))
}

/** Ends a check about a disabled user where the user was not disabled: that is the statement of others. */
function mustBeDisabled({ unsupported }: Pick<CheckContext, 'unsupported'>, { patch, read }: Step): void {
  if (!patch.ok) unsupported(patch)
  if (!read.ok) unsupported(read)
  if (valueAt(read.json, 'active') !== false) unsupported('the user was not disabled')
}

/** A repetition or a change is no conflict (ENTRA-M-409). */
function expectNoConflict({ expect }: Pick<CheckContext, 'expect'>, { patch }: Step): void {
  expect
    .under(R['ENTRA-M-409'])(patch.status === 409, 'whether it is called a conflict', patch)
    .toBe(false)
}

export default suite('disabling', 'Disabling and enabling users by PATCH', { needs: ['disable'] }, [
  ...turns.checks,

  ...oddWordings.map(({ name, slug, verifies = [] }) =>
    check(`${name} is applied or refused, never misunderstood`, {
      ...(slug
        ? { slug, formerly: [`disabling/${slugOf(name)}-is-applied-or-refused-never-misunderstood`] }
        : {}),
      verifies: [R['RFC7644-3.5.2-14'], R['RFC7643-2.3.2-02'], ...verifies],
      touches: [R['ENTRA-B18']],
      needs: ['patch'],
      consequence: 'The identity provider is told that all is well while the account is in the wrong state.',
      async run({ from, expect, unsupported }) {
        const flip = (await from(oddities)).flips.get(name)
        const before = valueAt(flip?.before, 'active')
        if (!flip || typeof before !== 'boolean') return unsupported('active is no boolean to begin with')
        if (!flip.plain) return unsupported('active cannot be set in the plain wording either')
        expect.under(R['ENTRA-B18'])(flip.read).attribute('active').toBeOneOf(true, false)
        expect(flip).toBeAppliedOrRefused({ active: flip.asked }, { active: before })
      },
    }),
  ),

  check('enabling a user who is active is a success that changes nothing', {
    verifies: [R['ENTRA-E8'], R['RFC7644-3.5.2.1-10']],
    needs: ['patch'],
    consequence: 'Entra repeats active=true every now and then; each time the log shows a failed user.',
    async run({ from, expect, unsupported }) {
      const { repeated } = await from(oddities)
      if (valueAt(repeated.before?.json, 'active') !== true) return unsupported('the user is not active')
      if (!isServed(repeated.replace)) return unsupported(repeated.replace)
      expect(repeated.replace).toSucceed()
      expect(repeated.add).toSucceed()
      expect(repeated.read)
        .toHaveAttribute('active', true)
        .toHaveAttribute('userName', valueAt(repeated.before?.json, 'userName'))
    },
  }),

  check('a PATCH of active is answered 200 with the user or 204 without a body', {
    verifies: [R['RFC7644-3.5.2-24'], R['ENTRA-D23'], R['ENTRA-M-2XX']],
    touches: [R['ENTRA-B16']],
    needs: ['patch'],
    consequence: 'Entra cannot read the answer and counts the user as failed.',
    async run(context) {
      const { expect } = context
      for (const { patch, before } of (await answered(context)).filter(({ patch }) => patch.ok)) {
        expect(patch).toHaveStatus(200, 204)
        if (patch.status === 204) expect(patch.text, 'the body of a 204', patch).toBe('')
        else {
          expect(isObject(patch.json), 'whether there is a user', patch).toBe(true)
          expect.under(R['ENTRA-B16'])(patch).attribute('id').toBe(valueAt(before, 'id'))
        }
      }
    },
  }),

  check('the answer to a PATCH of active shows what is stored', {
    verifies: [R['RFC7644-3.5.2-24']],
    needs: ['patch'],
    consequence: 'Whoever trusts the answer believes that the account is in another state than it is.',
    async run(context) {
      for (const { patch, read } of await answered(context))
        if (patch.status === 200 && isObject(patch.json) && read.ok)
          context.expect(patch).toHaveAttribute('active', valueAt(read.json, 'active'))
    },
  }),

  check('active is a JSON boolean whatever wording it was set in', {
    verifies: [R['RFC7643-2.3.2-01'], R['ENTRA-B18']],
    needs: ['patch'],
    consequence: 'Entra cannot deserialise the user and reports the endpoint as not fully compatible.',
    async run(context) {
      for (const { patch, read } of await answered(context))
        for (const answer of [patch, read].filter(({ status, json }) => status === 200 && isObject(json)))
          if (valueAt(answer.json, 'active') !== undefined)
            context.expect(answer).attribute('active').toBeOneOf(true, false)
    },
  }),

  check('disabling changes nothing but active', {
    verifies: [R['ENTRA-E5'], R['FUZE-P14'], R['RFC7644-3.5.2.3-01']],
    needs: ['patch'],
    consequence: 'A person who comes back has lost part of their data.',
    async run({ from, expect, unsupported }) {
      const { user, off } = await from(leaver)
      if (!off.patch.ok || !off.read.ok) return unsupported(off.patch.ok ? off.read : off.patch)
      const { active: _, schemas: __, ...written } = user.sent
      for (const path of Object.keys(written)) {
        const before = valueAt(user.resource, path)
        if (before !== undefined) expect(off.read).toHaveAttribute(path, before)
      }
    },
  }),

  check('a disabled user can still be read by id', {
    verifies: [R['ENTRA-E6'], R['ENTRA-B15'], R['ENTRA-M-404ID'], R['FUZE-P14']],
    needs: ['patch'],
    consequence: {
      refused: 'Entra takes the 404 for a deleted account and creates the person a second time.',
      wrong: 'Entra takes the account for active, and never disables it.',
    },
    async run(context) {
      const { off } = await context.from(leaver)
      if (!off.patch.ok) return context.unsupported(off.patch)
      context.expect(off.read).toSucceed()
      const { active } = off.read.object
      if (active !== undefined && active !== false) return context.unsupported('the user was not disabled')
      context.expect(off.read).toHaveAttribute('active', false)
    },
  }),

  check('a disabled user is found by the lookup and shown as inactive', {
    verifies: [R['ENTRA-E6'], R['ENTRA-B15'], R['ENTRA-VAL-U09'], R['FUZE-P14']],
    needs: ['patch', 'filter'],
    consequence: 'When the person comes back, Entra finds nobody and creates a duplicate.',
    async run(context) {
      const { user, off, found } = await context.from(leaver)
      const active = valueAt(off.read.json, 'active') ?? false
      if (!off.patch.ok || active !== false)
        return context.unsupported(off.patch.ok ? 'the user was not disabled' : off.patch)
      if (!isLookup(found)) return context.unsupported(found)
      context.expect(found).toFind(user)
      context.expect(found.resources[0]?.active, 'active of the user found', found).toBe(false)
    },
  }),

  check('disabling a user twice is a success', {
    verifies: [R['FUZE-P31'], R['ENTRA-E1'], R['RFC7644-3.5.2.3-02']],
    touches: [R['ENTRA-M-409']],
    needs: ['patch'],
    consequence: 'Entra repeats what it is not sure of; the repetition shows up as a failure each cycle.',
    async run(context) {
      const { off, again } = await context.from(leaver)
      mustBeDisabled(context, off)
      expectNoConflict(context, again)
      context.expect(again).toBeApplied({ active: false })
    },
  }),

  check('creating a disabled user again ends in a conflict or in the same account', {
    slug: 'creating-a-disabled-user-again-makes-no-second-account',
    formerly: ['disabling/creating-a-disabled-user-again-ends-in-a-conflict-or-in-the-same-account'],
    verifies: [R['ENTRA-B9'], R['ENTRA-C15']],
    needs: ['patch'],
    consequence: 'A person who is hired again gets a second account, or none at all.',
    async run(context) {
      const { user, off, hired } = await context.from(leaver)
      mustBeDisabled(context, off)
      context.expect(hired).toHaveStatus(409, 200, 201)
      if (hired.ok) context.expect(hired).attribute('id').toBe(user.id)
    },
  }),

  check('a disabled user can be changed', {
    verifies: [R['ENTRA-D4'], R['FUZE-P10']],
    touches: [R['ENTRA-M-409']],
    needs: ['patch'],
    consequence: 'Each change of a person on leave fails, in every cycle, until they come back.',
    async run(context) {
      const { off, hired, edited, familyName } = await context.from(leaver)
      mustBeDisabled(context, off)
      if (hired.ok) return context.unsupported(hired)
      if (valueAt(off.read.json, 'name.familyName') === undefined)
        return context.unsupported('the user is read without a familyName')
      expectNoConflict(context, edited)
      context.expect(edited).toBeApplied({ 'name.familyName': familyName })
    },
  }),

  check('a change of a disabled user does not enable the account', {
    verifies: [R['ENTRA-E1'], R['RFC7644-3.5.2.3-02']],
    needs: ['patch'],
    consequence: 'A corrected spelling lets a leaver in again.',
    async run(context) {
      const { off, hired, edited } = await context.from(leaver)
      mustBeDisabled(context, off)
      if (hired.ok || !edited.patch.ok) return context.unsupported(hired.ok ? hired : edited.patch)
      context.expect(edited.read).toHaveAttribute('active', false)
    },
  }),

  check('a user who is enabled again is the same account with the same data', {
    verifies: [R['ENTRA-B16'], R['FUZE-P14']],
    touches: [R['ENTRA-GAL-06']],
    needs: ['patch'],
    consequence:
      'Entra goes on with an id that no longer leads anywhere; the person is stuck until the job restarts.',
    async run({ from, expect, unsupported }) {
      const { user, off, on } = await from(leaver)
      if (!on.patch.ok || !off.read.ok) return unsupported(on.patch.ok ? off.read : on.patch)
      expect(on.read).toSucceed().toHaveAttribute('id', user.id)
      if (off.read.object.active === false)
        expect.under(R['ENTRA-GAL-06'])(on.read).toHaveAttribute('active', true)
    },
  }),

  check('a user who is enabled again keeps the attributes of before', {
    verifies: [R['ENTRA-E5'], R['FUZE-P14']],
    needs: ['patch'],
    consequence: 'Entra does not send unchanged attributes again, so what was lost stays lost.',
    async run({ from, expect, unsupported }) {
      const { user, on } = await from(leaver)
      if (!on.patch.ok || !on.read.ok) return unsupported(on.patch.ok ? on.read : on.patch)
      const { active: _, schemas: __, name: ___, displayName: ____, ...written } = user.sent
      for (const path of Object.keys(written)) {
        const before = valueAt(user.resource, path)
        if (before !== undefined) expect(on.read).toHaveAttribute(path, before)
      }
    },
  }),

  check('a user who is enabled again is still a member of the groups of before', {
    verifies: [R['ENTRA-E5']],
    needs: ['patch', 'groups'],
    consequence: 'Entra does not send memberships again, so the person comes back without access.',
    async run({ from, expect, unsupported }) {
      const { user, group, groupAfter, on } = await from(leaver)
      if (!group?.ok || !groupAfter) return unsupported(group ?? 'no group could be created')
      if (!on.patch.ok) return unsupported(on.patch)
      expect(valuesAt(groupAfter.json, 'members.value'), 'the members of the group', groupAfter).toInclude(
        user.id,
      )
    },
  }),

  check('a user can be created inactive', {
    verifies: [R['RFC7643-4.1.1-13'], R['ENTRA-C15']],
    consequence: 'Somebody who starts next month cannot be prepared, or can sign in too early.',
    async run({ from, expect }) {
      // A provider that creates nobody at all says nothing about inactive users.
      await from(turns.walk)
      expect((await from(starter)).created)
        .toSucceed()
        .toHaveAttribute('active', false)
    },
  }),

  check('a user who was created inactive is found by the lookup', {
    verifies: [R['ENTRA-B15'], R['ENTRA-E6']],
    needs: ['filter'],
    consequence: 'Entra finds nobody, creates the user again and runs into a conflict that never ends.',
    async run({ from, expect, unsupported }) {
      const { created, started } = await from(starter)
      if (!started || !isLookup(started.found)) return unsupported(started?.found ?? created)
      expect(started.found).toFind(started.user)
    },
  }),

  check('a user who was created inactive can be enabled', {
    verifies: [R['ENTRA-GAL-06'], R['RFC7644-3.5.2.3-02'], R['FUZE-P13']],
    needs: ['patch'],
    consequence: staysLocked,
    async run({ from, expect, unsupported }) {
      const { created, started } = await from(starter)
      if (!started || created.resource.active !== false) return unsupported(created)
      if (!isServed(started.on.patch)) return unsupported(started.on.patch)
      expect(started.on).toBeApplied({ active: true })
    },
  }),
])
