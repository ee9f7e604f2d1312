import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { leaver } from '../words/leaver.js'
import { oddWordings, starter, walk, wordings } from './disabling.evidence.js'

const leaverStays = 'Entra reports the person as disabled while the account still lets them in.'
const staysLocked =
  'A person who comes back stays locked out until an administrator unlocks the account by hand.'

export default suite('disabling', 'Disabling and enabling users by PATCH', [
  ...wordings.flatMap((wording) => [
    check(`${wording.off} disables a user`, {
      verifies: wording.verifies,
      needs: ['patch', 'disable'],
      dialect: wording.dialect,
      consequence: leaverStays,
      async run({ from, expect }) {
        const off = (await from(walk)).turns.get(wording)?.off
        if (!off) throw new Error('this wording was not sent')
        expect(off.patch).toHaveStatus(200, 204)
        expect(off.read).toHaveStatus(200)
        expect(valueAt(off.read.json, 'active'), 'active after disabling', off.patch, off.read).toBe(false)
      },
    }),

    check(`${wording.on} enables a user again`, {
      verifies: wording.verifies,
      needs: ['patch', 'disable'],
      dialect: wording.dialect,
      consequence: staysLocked,
      async run({ from, expect }) {
        const on = (await from(walk)).turns.get(wording)?.on
        if (!on) throw new Error('this wording was not sent')
        expect(on.patch).toHaveStatus(200, 204)
        expect(valueAt(on.read.json, 'active'), 'active after enabling', on.patch, on.read).toBe(true)
      },
    }),
  ]),

  ...oddWordings.map(({ name }) =>
    check(`${name} is applied or refused, never misunderstood`, {
      verifies: [
        R['RFC7644-3.5.2-14'],
        R['RFC7644-3.5.2-22'],
        R['ENTRA-B18'],
        R['RFC7643-2.3.2-02'],
        R['RFC7644-3.5.2-04'],
      ],
      needs: ['patch', 'disable'],
      consequence: 'The identity provider is told that all is well while the account is in the wrong state.',
      async run({ from, expect }) {
        const flip = (await from(walk)).flips.get(name)
        if (!flip) throw new Error('this wording was not sent')
        const { patch, read, before, asked } = flip
        expect(patch).toHaveStatus(200, 204, 400, 422)
        const wanted = patch.ok ? asked : before
        expect(valueAt(read.json, 'active'), `active after ${patch.status}`, patch, read).toBe(wanted)
      },
    }),
  ),

  check('enabling a user who is active is a success that changes nothing', {
    verifies: [R['ENTRA-E8'], R['RFC7644-3.5.2.1-10']],
    needs: ['patch', 'disable'],
    consequence: 'Entra repeats active=true every now and then; each time the log shows a failed user.',
    async run({ from, expect }) {
      const { user, repeated, repeatedRead } = await from(walk)
      for (const answer of repeated) expect(answer).toHaveStatus(200, 204)
      expect(repeatedRead).toHaveAttribute('active', true)
      expect(repeatedRead).toHaveAttribute('userName', valueAt(user.resource, 'userName'))
    },
  }),

  check('a PATCH of active is answered 200 with the user or 204 without a body', {
    verifies: [R['RFC7644-3.5.2-24'], R['ENTRA-D23'], R['ENTRA-M-2XX']],
    needs: ['patch', 'disable'],
    consequence: 'Entra cannot read the answer and counts the user as failed.',
    async run({ from, expect }) {
      const { user, steps } = await from(walk)
      for (const { patch } of steps.filter(({ patch }) => patch.ok)) {
        expect(patch).toHaveStatus(200, 204)
        if (patch.status === 204) expect(patch.text, 'the body of a 204', patch).toBe('')
        else expect(valueAt(patch.json, 'id'), 'the id of the user in the answer', patch).toBe(user.id)
      }
    },
  }),

  check('the answer to a PATCH of active shows what is stored', {
    verifies: [R['RFC7644-3.5.2-24']],
    needs: ['patch', 'disable'],
    consequence: 'Whoever trusts the answer believes that the account is in another state than it is.',
    async run({ from, expect }) {
      for (const { patch, read } of (await from(walk)).steps) {
        if (patch.status === 200 && isObject(patch.json))
          expect(patch).toHaveAttribute('active', valueAt(read.json, 'active'))
      }
    },
  }),

  check('active is a JSON boolean whatever wording it was set in', {
    verifies: [R['RFC7643-2.3.2-01'], R['ENTRA-B18']],
    needs: ['patch', 'disable'],
    consequence: 'Entra cannot deserialise the user and reports the endpoint as not fully compatible.',
    async run({ from, expect }) {
      for (const { patch, read } of (await from(walk)).steps) {
        for (const answer of [patch, read].filter(({ status, json }) => status === 200 && isObject(json))) {
          const active = valueAt(answer.json, 'active')
          expect(active, 'active', answer).toBeOneOf(true, false)
        }
      }
    },
  }),

  check('disabling changes nothing but active', {
    verifies: [R['RFC7644-3.5.2.3-01'], R['ENTRA-D1'], R['ENTRA-D9'], R['FUZE-P14']],
    needs: ['patch', 'disable'],
    consequence: 'A person who comes back has lost part of their data.',
    async run({ from, expect }) {
      const { user, off } = await from(leaver)
      const { active: _, schemas: __, ...written } = user.sent
      for (const path of Object.keys(written)) {
        const before = valueAt(user.resource, path)
        if (before !== undefined) expect(off.read).toHaveAttribute(path, before)
      }
    },
  }),

  check('a disabled user can still be read by id', {
    verifies: [R['ENTRA-E6'], R['ENTRA-B15'], R['ENTRA-M-404ID'], R['FUZE-P14']],
    needs: ['patch', 'disable'],
    consequence: 'Entra takes the 404 for a deleted account and creates the person a second time.',
    async run({ from, expect }) {
      const { off } = await from(leaver)
      expect(off.read).toHaveStatus(200)
      expect(off.read).toHaveAttribute('active', false)
    },
  }),

  check('a disabled user is found by the lookup and shown as inactive', {
    verifies: [R['ENTRA-E6'], R['ENTRA-B15'], R['ENTRA-VAL-U09'], R['FUZE-P14']],
    needs: ['patch', 'disable', 'filter'],
    consequence: 'When the person comes back, Entra finds nobody and creates a duplicate.',
    async run({ from, expect }) {
      const { user, found } = await from(leaver)
      expect(found).toFind(user)
      expect(valueAt(found.resources[0], 'active'), 'active of the user found', found).toBe(false)
    },
  }),

  check('disabling a user twice is a success', {
    verifies: [R['RFC7644-3.5.2.3-02'], R['ENTRA-E1'], R['FUZE-P31']],
    needs: ['patch', 'disable'],
    consequence: 'Entra repeats what it is not sure of; the repetition shows up as a failure each cycle.',
    async run({ from, expect }) {
      const { again } = await from(leaver)
      expect(again.patch).toHaveStatus(200, 204)
      expect(again.read).toHaveAttribute('active', false)
    },
  }),

  check('creating a disabled user again ends in a conflict or in the same account', {
    verifies: [R['ENTRA-C15'], R['ENTRA-B9']],
    needs: ['patch', 'disable'],
    consequence: 'A person who is hired again gets a second account, or none at all.',
    async run({ from, expect }) {
      const { user, hired } = await from(leaver)
      expect(hired).toHaveStatus(409, 200, 201)
      if (hired.ok) expect(valueAt(hired.json, 'id'), 'the id of the account', hired).toBe(user.id)
    },
  }),

  check('a disabled user can be changed', {
    verifies: [R['ENTRA-M-409'], R['ENTRA-D4'], R['FUZE-P10']],
    needs: ['patch', 'disable'],
    consequence: 'Each change of a person on leave fails, in every cycle, until they come back.',
    async run({ from, expect }) {
      const { edited, familyName } = await from(leaver)
      expect(edited.patch).toHaveStatus(200, 204)
      expect(edited.read).toHaveAttribute('name.familyName', familyName)
    },
  }),

  check('a change of a disabled user does not enable the account', {
    verifies: [R['RFC7644-3.5.2.3-02'], R['ENTRA-E1']],
    needs: ['patch', 'disable'],
    consequence: 'A corrected spelling lets a leaver in again.',
    async run({ from, expect, unsupported }) {
      const { hired, edited } = await from(leaver)
      if (hired.ok) return unsupported(hired)
      expect(edited.read).toHaveAttribute('active', false)
    },
  }),

  check('a user who is enabled again is the same account with the same data', {
    verifies: [R['ENTRA-B16'], R['ENTRA-GAL-06'], R['ENTRA-M-404ID'], R['FUZE-P14']],
    needs: ['patch', 'disable'],
    consequence:
      'Entra goes on with an id that no longer leads anywhere; the person is stuck until the job restarts.',
    async run({ from, expect }) {
      const { user, on } = await from(leaver)
      expect(on.patch).toHaveStatus(200, 204)
      expect(on.read).toHaveStatus(200)
      expect(on.read).toHaveAttribute('id', user.id)
      expect(on.read).toHaveAttribute('active', true)
      expect(on.read).toHaveAttribute('userName', valueAt(user.resource, 'userName'))
    },
  }),

  check('a user who is enabled again keeps the attributes of before', {
    verifies: [R['ENTRA-E5'], R['FUZE-P14']],
    needs: ['patch', 'disable'],
    consequence: 'Entra does not send unchanged attributes again, so what was lost stays lost.',
    async run({ from, expect }) {
      const { user, on } = await from(leaver)
      const { active: _, schemas: __, name: ___, displayName: ____, ...written } = user.sent
      for (const path of Object.keys(written)) {
        const before = valueAt(user.resource, path)
        if (before !== undefined) expect(on.read).toHaveAttribute(path, before)
      }
    },
  }),

  check('a user who is enabled again is still a member of the groups of before', {
    verifies: [R['ENTRA-E5']],
    needs: ['patch', 'disable', 'groups'],
    consequence: 'Entra does not send memberships again, so the person comes back without access.',
    async run({ from, expect, unsupported }) {
      const { user, group, groupAfter } = await from(leaver)
      if (!group?.ok || !groupAfter) return unsupported(group ?? 'no group could be created')
      const members = valueAt(groupAfter.json, 'members')
      const ids = (Array.isArray(members) ? members : []).map((member) => valueAt(member, 'value') ?? null)
      expect(ids, 'the members of the group', groupAfter).toInclude(user.id)
    },
  }),

  check('a user can be created inactive', {
    verifies: [R['ENTRA-C15'], R['RFC7643-4.1.1-13']],
    needs: ['disable'],
    consequence: 'Somebody who starts next month cannot be prepared, or can sign in too early.',
    async run({ from, expect }) {
      const { created } = await from(starter)
      expect(created).toHaveStatus(201)
      expect(created).toHaveAttribute('active', false)
    },
  }),

  check('a user who was created inactive is found by the lookup', {
    verifies: [R['ENTRA-B15'], R['ENTRA-E6']],
    needs: ['disable', 'filter'],
    consequence: 'Entra finds nobody, creates the user again and runs into a conflict that never ends.',
    async run({ from, expect, unsupported }) {
      const { created, started } = await from(starter)
      if (!started) return unsupported(created)
      expect(started.found).toFind(started.user)
    },
  }),

  check('a user who was created inactive can be enabled', {
    verifies: [R['ENTRA-E1'], R['RFC7644-3.5.2.3-02']],
    needs: ['patch', 'disable'],
    consequence: staysLocked,
    async run({ from, expect, unsupported }) {
      const { created, started } = await from(starter)
      if (!started) return unsupported(created)
      expect(started.on.patch).toHaveStatus(200, 204)
      expect(started.on.read).toHaveAttribute('active', true)
    },
  }),
])
