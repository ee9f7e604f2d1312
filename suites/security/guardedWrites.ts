import { patchBody } from '../../src/client/patchBody.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt } from '../../src/scim/valueAt.js'

/** A user of the run is read, disabled and deleted by strangers. */
const strangers = scenario(
  'a user is read, changed and deleted without credentials and with wrong ones',
  async ({ given, scim, random }) => {
    const user = await given.minimalUser()
    const before = await scim.get(user)
    const active = valueAt(before.json, 'active') !== false
    const wrong = { authorization: `Bearer ${random.guid()}` }
    const body = patchBody({ op: 'replace', path: 'active', value: !active })
    return {
      before,
      reading: await scim.get(user, {}, { withoutCredentials: true }),
      change: await scim.send('PATCH', user.path, { body, withoutCredentials: true }),
      wrongChange: await scim.send('PATCH', user.path, { body, headers: wrong, withoutCredentials: true }),
      changed: await scim.get(user),
      deletion: await scim.delete(user, { withoutCredentials: true }),
      wrongDeletion: await scim.delete(user, { headers: wrong, withoutCredentials: true }),
      left: await scim.get(user),
    }
  },
)

/** Ends a check where the run has nothing that could be left out. */
function mustHaveCredentials({
  discovery,
  unsupported,
}: Pick<CheckContext, 'discovery' | 'unsupported'>): void {
  const { headers } = discovery.exchanges.serviceProviderConfig.request
  if (Object.keys(headers).length === 0) unsupported('the run has no credentials that could be left out')
}

/** 401 is due; 403 is what gateways say, and what a method that is not offered gets is a refusal, too. */
function expectRefusal(answer: Answer, expect: Expect): void {
  expect(answer).toHaveStatus(401, 403, 405, 501)
  expect.should(answer).toHaveStatus(401, 405, 501)
}

const open = 'Whoever knows the id of a user can'

export default suite('guarded-writes', 'Reads and writes by strangers', [
  check('a user is not shown without credentials', {
    verifies: [R['ENTRA-I6'], R['FUZE-P02'], R['RFC7644-2-08']],
    consequence: `${open} read their name and addresses.`,
    async run(context) {
      mustHaveCredentials(context)
      expectRefusal((await context.from(strangers)).reading, context.expect)
    },
  }),

  check('a change without credentials, or with wrong ones, is refused', {
    verifies: [R['ENTRA-I6'], R['FUZE-P02'], R['RFC7644-2-08']],
    needs: ['patch'],
    consequence: `${open} lock them out, or let a leaver back in.`,
    async run(context) {
      mustHaveCredentials(context)
      const { change, wrongChange } = await context.from(strangers)
      for (const answer of [change, wrongChange]) expectRefusal(answer, context.expect)
    },
  }),

  check('a change by strangers has no effect, whatever the answer says', {
    verifies: [R['ENTRA-I6'], R['FUZE-P02'], R['RFC7644-2-08']],
    needs: ['patch'],
    consequence: `${open} lock them out, or let a leaver back in.`,
    async run(context) {
      mustHaveCredentials(context)
      const { before, changed } = await context.from(strangers)
      const { expect } = context
      expect(changed).toHaveStatus(200).toHaveAttribute('active', valueAt(before.json, 'active'))
    },
  }),

  check('a deletion without credentials, or with wrong ones, is refused and deletes nobody', {
    verifies: [R['ENTRA-I6'], R['FUZE-P02'], R['RFC7644-2-08']],
    consequence: `${open} delete them.`,
    async run(context) {
      mustHaveCredentials(context)
      const { deletion, wrongDeletion, left } = await context.from(strangers)
      context.expect(left).toHaveStatus(200)
      for (const answer of [deletion, wrongDeletion]) expectRefusal(answer, context.expect)
    },
  }),
])
