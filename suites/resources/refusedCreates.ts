import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { eq } from '../../src/scim/filter.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { bareUser } from './createdUsers.js'

/** A create that should be refused, and what is wrong with it. */
interface Attempt {
  fault: string
  answer: Answer
}

const nameless = scenario('users without a userName are created', async ({ given, scim }) => {
  const without: JsonObject = { ...given.userBody({ externalId: given.name() }), userName: undefined }
  return {
    missing: await scim.create('User', without),
    empty: await scim.create('User', { ...without, externalId: given.name(), userName: '' }),
  }
})

const unreadable = scenario('bodies that are no SCIM object are sent as users', async ({ scim }) => {
  const send = async (fault: string, rawBody: string): Promise<Attempt> => ({
    fault,
    answer: await scim.send('POST', '/Users', { rawBody }),
  })
  return [
    await send(
      'JSON that breaks off',
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":',
    ),
    await send('an empty body', ''),
    await send('a list', '[]'),
    await send('a text', '"user"'),
  ]
})

/** Values of a wrong JSON type, by what they are sent for. */
const wrong: [string, Json][] = [
  ['name', 'Babs'],
  ['emails', 'babs@example.com'],
  ['active', 'maybe'],
  ['displayName', { formatted: 'Babs' }],
]

const mistyped = scenario('users with values of a wrong type are created', async ({ given, scim }) => {
  const attempts: (Attempt & { attribute: string; sent: Json; userName: string })[] = []
  for (const [attribute, sent] of wrong) {
    const body = given.minimalUserBody({ [attribute]: sent })
    const answer = await scim.create('User', body)
    attempts.push({
      fault: `${attribute} ${JSON.stringify(sent)}`,
      attribute,
      sent,
      userName: body.userName,
      answer,
    })
  }
  return attempts
})

export default suite('refused-creates', 'Creates that are refused', [
  check('a user without a userName is refused', {
    verifies: ['RFC7643-4.1.1-01'],
    consequence: 'An account comes into being that nobody can sign in to, and that no lookup finds.',
    async run({ from, expect }) {
      const { missing } = await from(nameless)
      expect(missing).toHaveStatus(400, 422)
      expect.should(missing).toBeScimError(400)
    },
  }),

  check('a user with an empty userName is refused', {
    verifies: ['RFC7643-4.1.1-01'],
    consequence: 'An account comes into being that nobody can sign in to, and that no lookup finds.',
    async run({ from, expect }) {
      const { empty } = await from(nameless)
      expect(empty).toHaveStatus(400, 422)
      expect.should(empty).toBeScimError(400)
    },
  }),

  check('a body that is no JSON object is refused with 400', {
    verifies: ['RFC7644-3.8-10', 'RFC7644-3.12-06'],
    consequence: 'A fault of the client looks like one of the server, and is retried for ever.',
    async run({ from, expect }) {
      for (const { fault, answer } of await from(unreadable))
        expect(answer.status, `the status for ${fault}`, answer).toBe(400)
    },
  }),

  check('a value of a wrong type is refused', {
    verifies: ['RFC7643-2.3.8-03', 'RFC7644-3.12-06', 'ENTRA-M-400'],
    consequence: 'A mistake in the attribute mapping goes unnoticed, and the value is lost.',
    async run({ from, expect }) {
      for (const { fault, answer } of await from(mistyped))
        expect(answer.status, `the status for ${fault}`, answer).toBeOneOf(400, 422)
    },
  }),

  check('a value of a wrong type is never stored', {
    verifies: ['RFC7643-2.3-02'],
    consequence: 'Entra cannot read the user any more, which then stays as it is for ever.',
    async run({ from, expect }) {
      for (const { attribute, sent, answer } of await from(mistyped)) {
        if (!answer.ok) continue
        const stored = JSON.stringify(valueAt(answer.json, attribute)) === JSON.stringify(sent)
        expect(valueAt(answer.json, attribute), attribute, answer).toSatisfy(
          !stored,
          'of the right type, or none',
        )
      }
    },
  }),

  check('what is wrong with a create never ends in a server error', {
    verifies: ['ENTRA-M-5XX', 'RFC7644-3.12-26'],
    consequence: 'Entra takes it for a passing fault and repeats the create every 40 minutes.',
    async run({ from, expect }) {
      const { missing, empty } = await from(nameless)
      const attempts = [...(await from(unreadable)), ...(await from(mistyped))].map(({ answer }) => answer)
      for (const answer of [missing, empty, ...attempts])
        expect(answer.status, 'the status', answer).toSatisfy(answer.status < 500, 'one below 500')
    },
  }),

  check('a refusal names its kind', {
    verifies: ['RFC7644-3.12-20', 'RFC7644-3.12-23', 'ENTRA-VALGAP-08'],
    consequence: 'The client cannot tell a missing value from a broken message.',
    async run({ from, expect }) {
      const { missing, empty } = await from(nameless)
      const attempts = [...(await from(unreadable)), ...(await from(mistyped))].map(({ answer }) => answer)
      for (const answer of [missing, empty, ...attempts])
        if (answer.status === 400)
          expect(answer.scimType, 'scimType', answer).toBeOneOf('invalidValue', 'invalidSyntax')
    },
  }),

  check('a refusal says what is wrong', {
    verifies: ['ENTRA-M-400', 'ENTRA-M-BODY', 'FUZE-P30'],
    consequence: 'The provisioning log shows the administrator nothing to go by.',
    async run({ from, expect }) {
      const { missing, empty } = await from(nameless)
      const attempts = (await from(mistyped)).map(({ answer }) => answer)
      for (const answer of [missing, empty, ...attempts]) {
        if (answer.ok) continue
        const detail = isObject(answer.json) ? answer.json.detail : undefined
        expect(detail, 'the detail of the error', answer).toMatch(/\S/, 'some text')
      }
    },
  }),

  check('a user without schemas is refused', {
    verifies: ['RFC7643-3-06'],
    consequence: 'The provider guesses what a message is about instead of reading it.',
    async run({ given, scim, expect }) {
      const answer = await scim.create('User', given.minimalUserBody({ schemas: null }))
      expect(answer).toHaveStatus(400, 422)
    },
  }),

  check('a refused create leaves nothing behind', {
    verifies: ['RFC7644-3.3-11'],
    needs: ['filter'],
    consequence: 'The account is there although the log says that it failed, and the next try is a conflict.',
    async run({ from, scim, expect }) {
      const refused = (await from(mistyped)).find(({ answer }) => !answer.ok)
      if (!refused) return
      expect(await scim.list('User', { filter: eq('userName', refused.userName) })).toFindNothing()
    },
  }),

  check('a create at the address of a user is refused', {
    verifies: ['RFC7644-3.2-07'],
    consequence: 'A client that mistakes the address creates a second account, or overwrites the first.',
    async run({ from, given, scim, random, expect }) {
      await from(bareUser)
      const answer = await scim.send('POST', `/Users/${random.guid()}`, { body: given.minimalUserBody() })
      expect(answer).toBeScimError([403, 404, 405, 501])
    },
  }),
])
