import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty } from '../../src/scim/sameValue.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { expectRefusal, ofRefusals } from '../words/expectRefusal.js'
import { mustFind } from '../words/mustFind.js'
import { mistyped, strangers, wrongTypes } from './create-refusals.evidence.js'
import { fullCreate, fullUser, mustShowNewUsers, mustTakePlainUsers } from './creating.evidence.js'

const unnamed = 'A user without a name comes into being, whom no lookup finds and nobody can sign in as.'
const broken = 'The identity provider sees an outage, backs off and tries the same again without end.'

/** A body that is no resource is refused; which of two keywords says so is up to the provider (A46). */
async function expectNoResource(context: CheckContext, answer: Answer, keyword: string): Promise<void> {
  // Where no user is taken, a refusal says nothing about this body.
  if (!answer.ok) await mustTakePlainUsers(context)
  expectRefusal(context, answer)
  if (answer.status === 400)
    context.expect.under(keyword, 'SHOULD')(answer).toHaveScimType('invalidValue', 'invalidSyntax')
}

/** Bodies without a name, by what stands in its place. */
const nameless: [title: string, name: { userName?: Json }][] = [
  ['a create without userName is refused', {}],
  ['a create with an empty userName is refused', { userName: '' }],
  ['a create with null as userName is refused', { userName: null }],
]

/** Bodies that are no JSON object. */
const formless: [title: string, consequence: string, send: (context: CheckContext) => Promise<Answer>][] = [
  [
    'text that is no JSON is refused',
    broken,
    ({ given, scim }) => {
      const rawBody = `{"schemas":["${urns.user}"],"userName":"${given.email()}",`
      return scim.send('POST', '/Users', { rawBody })
    },
  ],
  ['an empty body is refused', broken, ({ scim }) => scim.send('POST', '/Users', { rawBody: '' })],
  [
    'a list instead of a user is refused',
    'The provider creates one of the users, or all of them, and answers with something else.',
    ({ given, scim }) => scim.create('User', [given.minimalUserBody()]),
  ],
]

export default suite('create-refusals', 'Creates that are not in order', [
  ...nameless.map(([title, name]) =>
    check(title, {
      verifies: [R['RFC7643-4.1.1-01']],
      touches: [...ofRefusals, R['RFC7644-3.12-23'], R['ENTRA-M-400']],
      consequence: unnamed,
      async run(context) {
        const { userName: _, ...body } = context.given.minimalUserBody()
        const answer = await context.scim.create('User', { ...body, ...name })
        await expectNoResource(context, answer, R['RFC7644-3.12-23'])
        if (answer.status === 400)
          context.expect
            .under(R['ENTRA-M-400'])(answer)
            .attribute('detail')
            .toMatch(/userName/i, 'a text that names the attribute')
      },
    }),
  ),

  check('a create without schemas is refused', {
    verifies: [R['RFC7643-3-06']],
    touches: ofRefusals,
    consequence: 'A body that is meant for something else becomes a user.',
    async run(context) {
      await mustTakePlainUsers(context)
      const { schemas: _, ...body } = context.given.minimalUserBody()
      expectRefusal(context, await context.scim.create('User', body))
    },
  }),

  check('a create that names only the extension is refused or completed', {
    verifies: [R['RFC7643-3.3-01'], R['RFC7643-3.3-02']],
    touches: ofRefusals,
    needs: ['enterprise'],
    consequence: 'A user comes into being that does not say that it is one.',
    async run(context) {
      const { given, scim, expect } = context
      await mustTakePlainUsers(context)
      const created = await scim.create('User', given.minimalUserBody({ schemas: [urns.enterpriseUser] }))
      if (created.ok) expect(created).attribute('schemas').toInclude(urns.user)
      else expectRefusal(context, created)
    },
  }),

  check('a schema that is named twice is refused or listed once', {
    verifies: [R['RFC7643-3-04']],
    touches: ofRefusals,
    consequence: 'Strict clients, which read schemas as a set, refuse the user.',
    async run(context) {
      const { given, scim, expect } = context
      await mustTakePlainUsers(context)
      const created = await scim.create('User', given.minimalUserBody({ schemas: [urns.user, urns.user] }))
      if (!created.ok) return expectRefusal(context, created)
      const listed = valuesAt(created.json, 'schemas').flat()
      const count = listed.filter((urn) => urn === urns.user).length
      expect(count, 'how often schemas lists the User schema', created).toBeAtMost(1)
    },
  }),

  ...formless.map(([title, consequence, send]) =>
    check(title, {
      verifies: [R['RFC7644-3.8-10'], R['RFC7644-3.12-06']],
      touches: ofRefusals,
      consequence,
      run: async (context) => expectNoResource(context, await send(context), R['RFC7644-3.8-10']),
    }),
  ),

  ...wrongTypes.map(({ name, path }) =>
    check(`${name} is refused`, {
      verifies: path === 'name' ? [R['RFC7643-2.3.8-03'], R['RFC7644-3.12-23']] : [R['RFC7644-3.12-23']],
      touches: ofRefusals,
      needs: [`attribute:${path}`],
      consequence: 'A value that no client can read is stored.',
      async run(context) {
        for (const attempt of (await context.from(mistyped)).attempts.filter((one) => one.path === path))
          await expectNoResource(context, attempt.answer, R['RFC7644-3.12-23'])
      },
    }),
  ),

  check('values of a wrong type are never stored', {
    verifies: [R['RFC7643-2.3-02']],
    consequence: 'Clients in typed languages cannot read the user any more, who then stays as it is.',
    async run(context) {
      const { from, expect } = context
      await mustTakePlainUsers(context)
      // A refusal is the plainest way not to store them.
      for (const { path, value, answer } of (await from(mistyped)).attempts) {
        const stored = JSON.stringify(valueAt(answer.json, path)) === JSON.stringify(value)
        expect(stored, `whether ${path} is what was sent`, answer).toBe(false)
      }
    },
  }),

  check('a refused create leaves no user behind', {
    verifies: [R['RFC7644-3.3-11']],
    needs: ['filter'],
    consequence: 'The corrected create ends in a conflict with what should not be there.',
    async run(context) {
      const { from, expect, unsupported } = context
      await mustTakePlainUsers(context)
      const { attempts, lookup } = await from(mistyped)
      if (!lookup?.ok)
        return unsupported(lookup ?? attempts[0]?.answer ?? 'no attribute to send a wrong value for')
      const { found, user } = await from(fullUser)
      if (found) mustFind(context, found, user)
      expect(lookup).toFindNothing()
    },
  }),

  check('of two primary e-mails at most one stays primary', {
    verifies: [R['RFC7643-2.4-04'], R['RFC7643-2.4-05']],
    touches: ofRefusals,
    needs: ['attribute:emails'],
    consequence: 'Applications send mail to either address, as it happens.',
    async run(context) {
      const { given, scim, expect } = context
      await mustTakePlainUsers(context)
      const emails = ['work', 'home'].map((type) => ({ type, value: given.email(), primary: true }))
      const created = await scim.create('User', given.minimalUserBody({ emails }))
      if (!created.ok) return expectRefusal(context, created)
      const primary = valuesAt(created.json, 'emails.primary').filter((one) => one === true)
      expect(primary.length, 'the number of primary e-mails', created).toBeAtMost(1)
    },
  }),

  check('the same e-mail sent twice is stored once or refused', {
    verifies: [R['RFC7643-2.4-11']],
    touches: ofRefusals,
    needs: ['attribute:emails'],
    consequence: 'A client that removes the address removes one of two and still finds it.',
    async run(context) {
      const { given, scim, expect } = context
      await mustTakePlainUsers(context)
      const email = { type: 'work', value: given.email() }
      const created = await scim.create('User', given.minimalUserBody({ emails: [email, email] }))
      if (!created.ok) return expectRefusal(context, created)
      const kept = valuesAt(created.json, 'emails.value').filter((value) => value === email.value)
      expect(kept.length, 'how often the e-mail is there', created).toBeAtMost(1)
    },
  }),

  check('unknown attributes are ignored or refused', {
    verifies: [R['RFC7644-3.1-05']],
    consequence: 'A client that knows more attributes than the provider cannot create a single user.',
    async run(context) {
      await mustTakePlainUsers(context)
      context.expect(await context.from(strangers)).toSucceedOrBeRefused(400)
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
        expect.should(created).attribute(path).toBeUnassigned()
    },
  }),

  check('attribute names in a body are read in any letter case', {
    verifies: [R['RFC7643-2.1-03']],
    touches: [R['RFC7644-3.12-26'], R['ENTRA-M-5XX']],
    needs: ['attribute:displayName', 'attribute:name.givenName'],
    consequence: {
      refused: 'Clients that write USERNAME are told that userName is missing.',
      wrong: 'Of what clients write in other letter case, nothing arrives.',
    },
    async run(context) {
      const { from, given, scim, expect } = context
      await mustTakePlainUsers(context)
      const { userName, ...rest } = given.minimalUserBody()
      const odd: JsonObject = {
        ...rest,
        USERNAME: userName,
        DisplayName: userName,
        Name: { GIVENNAME: 'Given' },
      }
      const created = await scim.create('User', odd)
      for (const outage of [R['RFC7644-3.12-26'], R['ENTRA-M-5XX']])
        expect.under(outage)(created).toBeNoServerError()
      expect.should(created).toSucceed()
      if (!created.ok) return
      await mustShowNewUsers(context)
      const { body, created: plain } = await from(fullCreate)
      for (const [path, value] of Object.entries({
        userName,
        displayName: userName,
        'name.givenName': 'Given',
      })) {
        // What is not shown of any user, other checks judge.
        const shown = isEmpty(valueAt(body, path)) || !isEmpty(valueAt(plain.json, path))
        if (shown) expect.should(created).toHaveAttribute(path, value)
      }
    },
  }),
])
