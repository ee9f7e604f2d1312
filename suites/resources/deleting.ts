import { eq } from '../../src/scim/filter.js'
import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'

const deleted = scenario('a user is created, deleted and looked for', async ({ given, scim }) => {
  const user = await given.minimalUser()
  return {
    user,
    deletion: await scim.delete(user),
    read: await scim.get(user),
    lookup: await scim.list('User', { filter: eq('userName', user.userName) }),
    again: await scim.delete(user),
  }
})

export default suite('deleting', 'Deleting resources', [
  check('DELETE of a user is answered 204 without a body', {
    verifies: ['RFC7644-3.6-03', 'ENTRA-E2'],
    needs: ['hardDelete'],
    consequence: 'Entra takes anything but a success as a failed deletion and tries again every cycle.',
    async run({ from, expect }) {
      const { deletion } = await from(deleted)
      expect(deletion).toHaveStatus(204)
      expect(deletion.text, 'the body of a 204', deletion).toBe('')
    },
  }),

  check('a deleted user is gone', {
    verifies: ['RFC7644-3.6-02', 'ENTRA-E2'],
    needs: ['hardDelete'],
    consequence: 'The account of a person who has left stays readable, and Entra believes that it is still there.',
    async run({ from, expect }) {
      expect((await from(deleted)).read).toBeScimError([404, 410])
    },
  }),
])
