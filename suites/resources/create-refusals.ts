import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { member, valueAt, valuesAt } from '../../src/scim/valueAt.js'

const unnamed = 'A user without a name comes into being, whom no lookup finds and nobody can sign in as.'
const broken = 'The identity provider sees an outage, backs off and tries the same again without end.'
const twoWords = ['invalidValue', 'invalidSyntax']

/** Values of a JSON type that the attribute cannot have, with where it would show that they were stored. */
const wrongTypes: { name: string; path: string; value: Json }[] = [
  { name: 'a text for the complex attribute name', path: 'name', value: 'Given Family' },
  { name: 'a list for the text displayName', path: 'displayName', value: [{ nested: ['a', 'b'] }] },
  { name: 'a text for the list emails', path: 'emails', value: 'not a list' },
  { name: 'an object for the boolean active', path: 'active', value: { is: 'not a boolean' } },
]

const mistyped = scenario('users are created with values of wrong types', async (context) => {
  const { given, scim, discovery } = context
  const attempts: { name: string; path: string; value: Json; userName: string; answer: Answer }[] = []
  for (const { name, path, value } of wrongTypes) {
    if (!discovery.attribute('User', path).supported) continue
    const body = given.minimalUserBody({ [path]: value })
    attempts.push({ name, path, value, userName: body.userName, answer: await scim.create('User', body) })
  }
  const refused = attempts.find(({ answer }) => !answer.ok)
  const lookup =
    refused && discovery.feature('filter').supported
      ? await scim.list('User', { filter: eq('userName', refused.userName) })
      : undefined
  return { attempts, lookup }
})

const primaries = scenario('a user is created with two primary e-mails', async ({ given, scim }) => {
  const emails = ['work', 'home'].map((type) => ({ type, value: given.email(), primary: true }))
  return scim.create('User', given.minimalUserBody({ emails }))
})

const strangers = scenario('a user is created with attributes that nobody knows', async ({ given, scim }) => {
  const unknown = { scimConformUnknown: given.name(), name: { familyName: 'Family', scimConformPart: 'x' } }
  return scim.create('User', given.minimalUserBody(unknown))
})

/** A body that is no resource is refused; which of two keywords says so is up to the provider (A46). */
function expectRefusal({ expect }: Pick<CheckContext, 'expect'>, answer: Answer): void {
  expect(answer).toHaveStatus(400)
  expect.should(answer).toBeScimError(400, { scimType: twoWords })
}

export default suite('create-refusals', 'Creates that are not in order', [
  check('a create without userName is refused', {
    verifies: [R['RFC7643-4.1.1-01'], R['RFC7644-3.12-23'], R['ENTRA-M-400']],
    consequence: unnamed,
    async run({ given, scim, ...context }) {
      const { userName: _, ...body } = given.userBody()
      const answer = await scim.create('User', body)
      expectRefusal(context, answer)
      const detail = member(answer.json, 'detail')
      context.expect.should(detail, 'detail', answer).toMatch(/userName/i, 'a text that names the attribute')
    },
  }),

  check('a create with an empty userName is refused', {
    verifies: [R['RFC7643-4.1.1-01'], R['RFC7644-3.12-23']],
    consequence: unnamed,
    async run({ given, scim, ...context }) {
      expectRefusal(context, await scim.create('User', { ...given.userBody(), userName: '' }))
    },
  }),

  check('a create with null as userName is refused', {
    verifies: [R['RFC7643-4.1.1-01'], R['RFC7643-2.5-01']],
    consequence: unnamed,
    async run({ given, scim, ...context }) {
      expectRefusal(context, await scim.create('User', { ...given.userBody(), userName: null }))
    },
  }),

  check('a create without schemas is refused', {
    verifies: [R['RFC7643-3-06']],
    consequence: 'A body that is meant for something else becomes a user.',
    async run({ given, scim, expect }) {
      const { schemas: _, ...body } = given.minimalUserBody()
      expect(await scim.create('User', body)).toHaveStatus(400)
    },
  }),

  check('a create that names only the extension is refused or completed', {
    verifies: [R['RFC7643-3.3-02'], R['RFC7643-3.3-01']],
    needs: ['enterprise'],
    consequence: 'A user comes into being that does not say that it is one.',
    async run({ given, scim, expect }) {
      const created = await scim.create('User', given.minimalUserBody({ schemas: [urns.enterpriseUser] }))
      expect(created).toHaveStatus(201, 400)
      if (created.ok) expect(member(created.json, 'schemas'), 'schemas', created).toInclude(urns.user)
    },
  }),

  check('a schema that is named twice is refused or listed once', {
    verifies: [R['RFC7643-3-04']],
    consequence: 'Strict clients, which read schemas as a set, refuse the user.',
    async run({ given, scim, expect }) {
      const created = await scim.create('User', given.minimalUserBody({ schemas: [urns.user, urns.user] }))
      expect(created).toHaveStatus(201, 400)
      const listed = valuesAt(created.json, 'schemas').flat()
      const count = listed.filter((urn) => urn === urns.user).length
      expect(count, 'how often schemas lists the User schema', created).toBeAtMost(1)
    },
  }),

  check('text that is no JSON is refused', {
    verifies: [R['RFC7644-3.12-06'], R['RFC7644-3.8-10']],
    consequence: broken,
    async run({ given, scim, ...context }) {
      const rawBody = `{"schemas":["${urns.user}"],"userName":"${given.email()}",`
      expectRefusal(context, await scim.send('POST', '/Users', { rawBody }))
    },
  }),

  check('an empty body is refused', {
    verifies: [R['RFC7644-3.12-06'], R['RFC7644-3.8-10']],
    consequence: broken,
    run: async ({ scim, ...context }) =>
      expectRefusal(context, await scim.send('POST', '/Users', { rawBody: '' })),
  }),

  check('a list instead of a user is refused', {
    verifies: [R['RFC7644-3.12-06'], R['RFC7644-3.8-10']],
    consequence: 'The provider creates one of the users, or all of them, and answers with something else.',
    run: async ({ given, scim, ...context }) =>
      expectRefusal(context, await scim.create('User', [given.minimalUserBody()])),
  }),

  ...wrongTypes.map(({ name, path }) =>
    check(`${name} is refused`, {
      verifies: [path === 'name' ? R['RFC7643-2.3.8-03'] : R['RFC7644-3.12-23']],
      needs: [`attribute:${path}`],
      consequence: 'A value that no client can read is stored, or the request ends in a server error.',
      async run({ from, expect }) {
        const attempt = (await from(mistyped)).attempts.find((one) => one.path === path)
        if (!attempt) return
        const { answer } = attempt
        expect(answer).toHaveStatus(400)
        expect.should(answer).toBeScimError(400, { scimType: twoWords })
      },
    }),
  ),

  check('values of a wrong type are never stored', {
    verifies: [R['RFC7643-2.3-02']],
    consequence: 'Clients in typed languages cannot read the user any more, who then stays as it is.',
    async run({ from, expect }) {
      for (const { path, value, answer } of (await from(mistyped)).attempts.filter((one) => one.answer.ok)) {
        const stored = JSON.stringify(valueAt(answer.json, path)) === JSON.stringify(value)
        expect(stored, `whether ${path} is what was sent`, answer).toBe(false)
      }
    },
  }),

  check('a refused create leaves no user behind', {
    verifies: [R['RFC7644-3.3-11']],
    needs: ['filter'],
    consequence: 'The corrected create ends in a conflict with what should not be there.',
    async run({ from, expect, unsupported }) {
      const { attempts, lookup } = await from(mistyped)
      const [first] = attempts
      if (lookup) expect(lookup).toFindNothing()
      else unsupported(first?.answer ?? 'no attribute to send a wrong value for')
    },
  }),

  check('of two primary e-mails at most one stays primary', {
    verifies: [R['RFC7643-2.4-04'], R['RFC7643-2.4-05']],
    needs: ['attribute:emails'],
    consequence: 'Applications send mail to either address, as it happens.',
    async run({ from, expect }) {
      const created = await from(primaries)
      expect(created).toHaveStatus(201, 400)
      const primary = valuesAt(created.json, 'emails.primary').filter((one) => one === true)
      expect(primary.length, 'the number of primary e-mails', created).toBeAtMost(1)
    },
  }),

  check('the same e-mail sent twice is stored once or refused', {
    verifies: [R['RFC7643-2.4-11']],
    needs: ['attribute:emails'],
    consequence: 'A client that removes the address removes one of two and still finds it.',
    async run({ given, scim, expect }) {
      const email = { type: 'work', value: given.email() }
      const created = await scim.create('User', given.minimalUserBody({ emails: [email, email] }))
      expect(created).toHaveStatus(201, 400)
      const kept = valuesAt(created.json, 'emails.value').filter((value) => value === email.value)
      expect(kept.length, 'how often the e-mail is there', created).toBeAtMost(1)
    },
  }),

  check('unknown attributes are ignored or refused', {
    verifies: [R['RFC7644-3.1-05']],
    consequence: 'A client that knows more attributes than the provider cannot create a single user.',
    async run({ from, expect }) {
      expect(await from(strangers)).toHaveStatus(201, 400)
    },
  }),

  check('unknown attributes are not stored', {
    verifies: [R['RFC7643-7-34']],
    needs: ['attribute:name.familyName'],
    consequence: 'The provider keeps what no schema describes, such as the typing errors of a mapping.',
    async run({ from, expect, unsupported }) {
      const created = await from(strangers)
      if (!created.ok) return unsupported(created)
      for (const path of ['scimConformUnknown', 'name.scimConformPart'])
        expect.should(valueAt(created.json, path), path, created).toBeUnassigned()
    },
  }),

  check('attribute names in a body are read in any letter case', {
    verifies: [R['RFC7643-2.1-03']],
    needs: ['attribute:displayName', 'attribute:name.givenName'],
    consequence: 'Clients that write USERNAME are told that userName is missing.',
    async run({ given, scim, expect }) {
      const { userName, ...rest } = given.minimalUserBody()
      const odd: JsonObject = {
        ...rest,
        USERNAME: userName,
        DisplayName: userName,
        Name: { GIVENNAME: 'Given' },
      }
      const created = await scim.create('User', odd)
      expect.should(created).toHaveStatus(201)
      expect(created.status, 'the status', created).toSatisfy(created.status < 500, 'below 500')
      if (!created.ok) return
      expect.should(created).toHaveAttribute('userName', userName)
      expect.should(created).toHaveAttribute('displayName', userName)
      expect.should(created).toHaveAttribute('name.givenName', 'Given')
    },
  }),
])
