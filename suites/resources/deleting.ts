import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { asksForVersion } from '../words/asksForVersion.js'
import { leaver } from '../words/leaver.js'
import { mustFind } from '../words/mustFind.js'
import { fullUserAsRead } from './creating.evidence.js'
import { deleted, deletedLater, deletedUser, isNotServed } from './deleting.evidence.js'

const endless = 'Entra takes anything but a success as a failed deletion and tries again every cycle.'

export default suite('deleting', 'Deleting resources', { needs: ['hardDelete'] }, [
  check('DELETE of a user is answered 204 without a body', {
    verifies: [R['RFC7644-3.6-05'], R['ENTRA-E2'], R['ENTRA-VAL-U13']],
    touches: [R['RFC7644-3.6-06']],
    consequence: { refused: endless, wrong: endless },
    async run({ from, expect, unsupported }) {
      const { deletion } = await from(deleted)
      if (asksForVersion(deletion)) return unsupported(deletion)
      // RFC 9110 allows 200 with a body, and Entra counts it as done.
      expect(deletion).toHaveStatus(204, 200, 202)
      expect.should(deletion).toHaveStatus(204)
      const says = expect.under(R['RFC7644-3.6-06'])
      if (deletion.status === 204) says(deletion.text, 'the body of a 204', deletion).toBe('')
    },
  }),

  check('a deleted user is gone', {
    verifies: [R['RFC7644-3.6-02'], R['ENTRA-E2'], R['ENTRA-GAL-04'], R['ENTRA-VAL-U13'], R['FUZE-P15']],
    consequence:
      'The account of a person who has left stays readable, and Entra believes that it is still there.',
    async run(context) {
      const { read } = await deletedUser(context)
      await fullUserAsRead(context)
      context.expect(read).toBeRefused(404, 410)
      context.expect.should(read).toHaveStatus(404)
    },
  }),

  check('a deleted user is found by no lookup', {
    verifies: [R['RFC7644-3.6-03'], R['ENTRA-E2']],
    needs: ['filter'],
    consequence: 'Entra finds the dead account, links the person to it and every later change ends in 404.',
    async run(context) {
      const { user, known, lookup } = await deletedUser(context)
      mustFind(context, known, user)
      if (!lookup.ok) return context.unsupported(lookup)
      context.expect(lookup).toFindNothing()
    },
  }),

  check('a second DELETE of the same user is answered 404', {
    verifies: [R['RFC7644-3.6-02'], R['ENTRA-E2'], R['ENTRA-VAL-P04']],
    consequence: "Microsoft's validator fails its preview test, and a server error is retried without end.",
    async run(context) {
      const { again } = await deletedUser(context)
      context.expect(again).toHaveStatus(404, 410, 204)
      context.expect.should(again).toHaveStatus(404)
    },
  }),

  check('a PATCH of a deleted user is answered 404', {
    verifies: [R['RFC7644-3.6-02']],
    needs: ['patch'],
    consequence: 'The identity provider goes on updating an account that nobody can see.',
    async run(context) {
      const { patched } = await deletedUser(context)
      if (isNotServed(patched)) return context.unsupported(patched)
      context.expect(patched).toBeRefused(404, 410)
      context.expect.should(patched).toHaveStatus(404)
    },
  }),

  check('a PUT of a deleted user creates nothing', {
    verifies: [R['RFC7644-3.6-02']],
    consequence: 'A late update brings the account of a leaver back to life.',
    async run(context) {
      const { put } = await deletedUser(context)
      if (isNotServed(put)) return context.unsupported(put)
      context.expect(put).toBeRefused(404, 410)
    },
  }),

  check('the name of a deleted user can be used again', {
    verifies: [R['ENTRA-GAL-06'], R['RFC7644-3.6-04'], R['ENTRA-C15']],
    consequence: {
      refused: 'A person who was deleted and comes back cannot be created: every attempt ends in a conflict.',
    },
    async run(context) {
      const { read, recreated } = await deletedUser(context)
      if (read.ok) return context.unsupported(read)
      context.expect(recreated).toSucceed()
    },
  }),

  check('a user who is created again has a new id', {
    verifies: [R['RFC7643-3.1-07']],
    consequence: 'Links of the old account lead to the new one, with whatever access they carried.',
    async run(context) {
      const { user, recreated } = await deletedUser(context)
      if (!recreated.ok) return context.unsupported(recreated)
      const id = valueAt(recreated.json, 'id')
      context
        .expect(id, 'the id of the new user', recreated)
        .toSatisfy(id !== user.id, 'another one than before')
    },
  }),

  check('a disabled user can be deleted', {
    verifies: [R['ENTRA-E2'], R['FUZE-P15']],
    needs: ['disable'],
    consequence: {
      refused: 'Entra deletes a leaver thirty days after disabling them; the account stays for ever.',
    },
    async run(context) {
      await deletedUser(context)
      const { recreated, deletion } = await context.from(deletedLater)
      if (!deletion) return context.unsupported(recreated)
      context.expect(deletion).toSucceed()
    },
  }),

  check('DELETE of an id that does not exist is answered 404', {
    verifies: [R['RFC7644-3.6-07'], R['ENTRA-VAL-P03']],
    consequence:
      "Microsoft's validator fails its preview test, and the log shows a success where nothing was done.",
    run: async ({ scim, random, expect }) =>
      void expect(await scim.delete({ path: `/Users/${random.guid()}` })).toHaveStatus(404),
  }),

  check('a leaver can be disabled as well as deleted', {
    verifies: [R['ENTRA-E10']],
    needs: ['patch', 'disable'],
    consequence: 'Entra can do only half of its deprovisioning: the other half shows up as failures.',
    async run({ from, expect, unsupported }) {
      const { off, user: disabled } = await from(leaver)
      if (off.patch.ok && valueAt(off.read.json, 'id') !== disabled.id) return unsupported(off.read)
      expect(off).toBeApplied({ active: false })
      const { user, deletion, read } = await from(deleted)
      const left = valueAt(read.json, 'id') === user.id
      expect(left, 'whether the user is still there after a DELETE', deletion, read).toBe(false)
    },
  }),
])
