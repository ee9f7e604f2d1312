import { byMatching } from '../../src/client/byMatching.js'
import { setActive } from '../../src/client/setActive.js'
import { check } from '../../src/kit/check.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { leaver } from '../words/leaver.js'

const deleted = scenario(
  'a user is created, deleted, looked for and created again',
  async ({ given, scim, profile }) => {
    const user = await given.user()
    const deletion = await scim.delete(user)
    const read = await scim.get(user)
    const lookup = await scim.list('User', { filter: byMatching(profile, user) })
    const again = await scim.delete(user)
    const patched = await scim.patch(user, [{ op: 'replace', path: 'active', value: true }])
    const put = await scim.put(user, { ...user.sent, id: user.id })
    // The engine takes the user for gone, so one that came back by PUT is removed here.
    if (put.ok) await scim.delete(user)
    const recreated = await scim.create('User', user.sent)
    return { user, deletion, read, lookup, again, patched, put, recreated }
  },
)

const deletedLater = scenario('a user is disabled and later deleted', async ({ scim, profile, from }) => {
  const { recreated } = await from(deleted)
  if (!recreated.ok) return { recreated }
  const user = { path: pathOf('User', recreated.resource.id) }
  await scim.send('PATCH', user.path, { body: setActive(profile, false) })
  return { recreated, deletion: await scim.delete(user) }
})

const endless = 'Entra takes anything but a success as a failed deletion and tries again every cycle.'

export default suite('deleting', 'Deleting resources', [
  check('DELETE of a user is answered 204 without a body', {
    verifies: [
      R['RFC7644-3.6-05'],
      R['RFC7644-3.6-06'],
      R['ENTRA-E2'],
      R['ENTRA-GAL-04'],
      R['ENTRA-VAL-U13'],
      R['FUZE-P15'],
    ],
    needs: ['hardDelete'],
    consequence: endless,
    async run({ from, expect }) {
      const { deletion } = await from(deleted)
      // RFC 9110 allows 200 with a body, and Entra counts it as done.
      expect(deletion).toHaveStatus(204, 200, 202)
      expect.should(deletion).toHaveStatus(204)
      if (deletion.status === 204) expect(deletion.text, 'the body of a 204', deletion).toBe('')
    },
  }),

  check('a deleted user is gone', {
    verifies: [R['RFC7644-3.6-02'], R['ENTRA-E2'], R['ENTRA-GAL-04'], R['ENTRA-VAL-U13'], R['FUZE-P15']],
    needs: ['hardDelete'],
    consequence:
      'The account of a person who has left stays readable, and Entra believes that it is still there.',
    async run({ from, expect }) {
      const { read } = await from(deleted)
      expect(read).toBeScimError([404, 410])
      expect.should(read).toHaveStatus(404)
    },
  }),

  check('a deleted user is found by no lookup', {
    verifies: [R['RFC7644-3.6-03'], R['ENTRA-E2'], R['FUZE-P15']],
    needs: ['hardDelete', 'filter'],
    consequence: 'Entra finds the dead account, links the person to it and every later change ends in 404.',
    async run({ from, expect }) {
      expect((await from(deleted)).lookup).toFindNothing()
    },
  }),

  check('a second DELETE of the same user is answered 404', {
    verifies: [R['RFC7644-3.6-02'], R['ENTRA-E2'], R['ENTRA-VAL-P04'], R['FUZE-P15']],
    needs: ['hardDelete'],
    consequence: "Microsoft's validator fails its preview test, and a server error is retried without end.",
    async run({ from, expect }) {
      const { again } = await from(deleted)
      expect(again).toHaveStatus(404, 410, 204)
      expect.should(again).toBeScimError(404)
    },
  }),

  check('a PATCH of a deleted user is answered 404', {
    verifies: [R['RFC7644-3.6-02'], R['ENTRA-M-404ID']],
    needs: ['hardDelete', 'patch'],
    consequence: 'The identity provider goes on updating an account that nobody can see.',
    async run({ from, expect }) {
      const { patched } = await from(deleted)
      expect(patched).toBeScimError([404, 410])
      expect.should(patched).toHaveStatus(404)
    },
  }),

  check('a PUT of a deleted user creates nothing', {
    verifies: [R['RFC7644-3.6-02']],
    needs: ['hardDelete'],
    consequence: 'A late update brings the account of a leaver back to life.',
    async run({ from, expect, unsupported }) {
      const { put } = await from(deleted)
      if (put.status === 405 || put.status === 501) return unsupported(put)
      expect(put).toBeScimError([404, 410])
    },
  }),

  check('the name of a deleted user can be used again', {
    verifies: [R['RFC7644-3.6-04'], R['ENTRA-GAL-06'], R['FUZE-P15']],
    needs: ['hardDelete'],
    consequence:
      'A person who was deleted and comes back cannot be created: every attempt ends in a conflict.',
    async run({ from, expect }) {
      expect((await from(deleted)).recreated).toSucceed()
    },
  }),

  check('a user who is created again has a new id', {
    verifies: [R['RFC7643-3.1-07'], R['FUZE-P15']],
    needs: ['hardDelete'],
    consequence: 'Links of the old account lead to the new one, with whatever access they carried.',
    async run({ from, expect, unsupported }) {
      const { user, recreated } = await from(deleted)
      if (!recreated.ok) return unsupported(recreated)
      const id = valueAt(recreated.json, 'id')
      expect(id, 'the id of the new user', recreated).toSatisfy(id !== user.id, 'another one than before')
    },
  }),

  check('a disabled user can be deleted', {
    verifies: [R['ENTRA-E2'], R['FUZE-P15']],
    needs: ['hardDelete', 'disable'],
    consequence: 'Entra deletes a leaver thirty days after disabling them; the account stays for ever.',
    async run({ from, expect, unsupported }) {
      const { recreated, deletion } = await from(deletedLater)
      if (!deletion) return unsupported(recreated)
      expect(deletion).toHaveStatus(204, 200, 202)
    },
  }),

  check('DELETE of an id that does not exist is answered 404', {
    verifies: [R['RFC7644-3.6-07'], R['ENTRA-VAL-P03']],
    needs: ['hardDelete'],
    consequence:
      "Microsoft's validator fails its preview test, and the log shows a success where nothing was done.",
    async run({ scim, random, expect }) {
      expect(await scim.delete({ path: `/Users/${random.guid()}` })).toBeScimError(404)
    },
  }),

  check('a leaver can be disabled as well as deleted', {
    verifies: [R['ENTRA-E10']],
    needs: ['patch', 'disable', 'hardDelete'],
    consequence: 'Entra can do only half of its deprovisioning: the other half shows up as failures.',
    async run({ from, expect }) {
      expect((await from(leaver)).off.read).toHaveAttribute('active', false)
      expect((await from(deleted)).read).toHaveStatus(404, 410)
    },
  }),
])
