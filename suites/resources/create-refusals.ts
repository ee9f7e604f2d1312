import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import type { Given } from '../../src/kit/Given.js'
import { isRefusal } from '../../src/kit/isRefusal.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty } from '../../src/scim/sameValue.js'
import type { JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { member, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { keywordOf } from '../words/keywordOf.js'
import { mustFind } from '../words/mustFind.js'
import { sent } from '../words/sent.js'
import { mistyped, strangers, twoPrimaries, wrongTypes } from './create-refusals.evidence.js'
import { fullCreate, fullUser, mustTakePlainUsers } from './creating.evidence.js'

const unnamed = 'A user without a name comes into being, whom no lookup finds and nobody can sign in as.'
const broken = 'The identity provider sees an outage, backs off and tries the same again without end.'

/** That mistakes of the client do not end in an outage. */
const outage = [R['ENTRA-M-5XX'], R['RFC7644-3.12-26']]
/** What is said of every refusal besides the point of the check. */
const invalid = [...outage, R['RFC7644-3.12-06'], keywordOf('invalidValue'), keywordOf('invalidSyntax')]

/** A body that is no user is turned away, with 400; which of two keywords says so is up to the provider (A46). */
async function expectRefusal(
  context: CheckContext,
  answer: Answer,
  due: 'invalidValue' | 'invalidSyntax',
): Promise<void> {
  const { expect } = context
  if (!(await isAnswered(context, answer))) return
  expect(answer).toBeRefused()
  expect.under(R['RFC7644-3.12-06'])(answer).toHaveStatus(400)
  // That an error is a SCIM error at all, is for the suite of the errors to judge.
  if (isRefusal(answer))
    expect.under(keywordOf(due), 'SHOULD')(answer).toHaveScimType('invalidValue', 'invalidSyntax')
}

/** A body that may be taken as well as refused. */
async function expectEither(context: CheckContext, answer: Answer): Promise<void> {
  if (await isAnswered(context, answer)) context.expect(answer).toSucceedOrBeRefused(400, 422)
}

/** States that an answer is no server error; ends a check where not even a plain user is taken. */
async function isAnswered(context: CheckContext, answer: Answer): Promise<boolean> {
  if (!answer.ok) await mustTakePlainUsers(context)
  for (const requirement of outage) context.expect.under(requirement)(answer).toBeNoServerError()
  return answer.status < 500 || answer.status === 501
}

/** Users who are none, for want of a name. */
const nameless: { title: string; body(given: Given): JsonObject }[] = [
  {
    title: 'a create without userName is refused',
    body(given) {
      const { userName: _, ...rest } = given.minimalUserBody()
      return rest
    },
  },
  {
    title: 'a create with an empty userName is refused',
    body: (given) => ({ ...given.minimalUserBody(), userName: '' }),
  },
  {
    title: 'a create with null as userName is refused',
    body: (given) => ({ ...given.minimalUserBody(), userName: null }),
  },
]

/** Bodies that are no JSON object. */
const noObjects: { title: string; consequence: string; body(given: Given): string }[] = [
  {
    title: 'text that is no JSON is refused',
    consequence: broken,
    body: (given) => `{"schemas":["${urns.user}"],"userName":"${given.email()}",`,
  },
  { title: 'an empty body is refused', consequence: broken, body: () => '' },
  {
    title: 'a list instead of a user is refused',
    consequence: 'The provider creates one of the users, or all of them, and answers with something else.',
    body: (given) => JSON.stringify([given.minimalUserBody()]),
  },
]

export default suite('create-refusals', 'Creates that are not in order', [
  ...nameless.map(({ title, body }) =>
    check(title, {
      verifies: [R['RFC7643-4.1.1-01']],
      touches: [...invalid, R['ENTRA-M-400']],
      consequence: unnamed,
      async run(context) {
        const answer = await context.scim.create('User', body(context.given))
        await expectRefusal(context, answer, 'invalidValue')
        if (isRefusal(answer))
          context.expect
            .under(R['ENTRA-M-400'])(member(answer.json, 'detail'), 'detail', answer)
            .toMatch(/userName/i, 'a text that names the attribute')
      },
    }),
  ),

  check('a create without schemas is refused', {
    verifies: [R['RFC7643-3-06']],
    touches: invalid,
    consequence: 'A body that is meant for something else becomes a user.',
    async run(context) {
      const { schemas: _, ...body } = context.given.minimalUserBody()
      await expectRefusal(context, await context.scim.create('User', body), 'invalidSyntax')
    },
  }),

  check('a create that names only the extension is refused or completed', {
    verifies: [R['RFC7643-3.3-02'], R['RFC7643-3.3-01']],
    touches: outage,
    needs: ['enterprise'],
    consequence: 'A user comes into being that does not say that it is one.',
    async run(context) {
      const { given, scim, expect } = context
      const created = await scim.create('User', given.minimalUserBody({ schemas: [urns.enterpriseUser] }))
      await expectEither(context, created)
      if (created.ok) expect(created).attribute('schemas').toInclude(urns.user)
    },
  }),

  check('a schema that is named twice is refused or listed once', {
    verifies: [R['RFC7643-3-04']],
    touches: outage,
    consequence: 'Strict clients, which read schemas as a set, refuse the user.',
    async run(context) {
      const { given, scim, expect } = context
      const created = await scim.create('User', given.minimalUserBody({ schemas: [urns.user, urns.user] }))
      await expectEither(context, created)
      const listed = valuesAt(created.json, 'schemas').flat()
      const count = listed.filter((urn) => urn === urns.user).length
      expect(count, 'how often schemas lists the User schema', created).toBeAtMost(1)
    },
  }),

  ...noObjects.map(({ title, consequence, body }) =>
    check(title, {
      verifies: [R['RFC7644-3.8-10']],
      touches: invalid,
      consequence,
      async run(context) {
        const answer = await context.scim.send('POST', '/Users', { rawBody: body(context.given) })
        await expectRefusal(context, answer, 'invalidSyntax')
      },
    }),
  ),

  ...wrongTypes.map(({ name, path }) =>
    check(`${name} is refused`, {
      verifies: [path === 'name' ? R['RFC7643-2.3.8-03'] : R['RFC7644-3.12-23']],
      touches: invalid,
      needs: [`attribute:${path}`],
      consequence: 'A value that no client can read is stored, or lost in silence.',
      async run(context) {
        const { attempts } = await context.from(mistyped)
        const { answer } = sent(attempts.find((one) => one.path === path))
        await expectRefusal(context, answer, 'invalidValue')
      },
    }),
  ),

  check('values of a wrong type are never stored', {
    verifies: [R['RFC7643-2.3-02']],
    consequence: 'Clients in typed languages cannot read the user any more, who then stays as it is.',
    async run(context) {
      await mustTakePlainUsers(context)
      for (const { path, value, answer } of (await context.from(mistyped)).attempts) {
        const kept = answer.ok ? valueAt(answer.json, path) : undefined
        const asSent = JSON.stringify(kept) === JSON.stringify(value)
        context.expect(kept, path, answer).toSatisfy(!asSent, 'anything but what was sent')
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
      const [first] = attempts
      if (!lookup) return unsupported(first?.answer ?? 'no attribute to send a wrong value for')
      const { user, found } = await from(fullUser)
      if (found) mustFind(context, found, user)
      expect(lookup).toFindNothing()
    },
  }),

  check('of two primary e-mails at most one stays primary', {
    verifies: [R['RFC7643-2.4-04'], R['RFC7643-2.4-05']],
    touches: outage,
    needs: ['attribute:emails'],
    consequence: 'Applications send mail to either address, as it happens.',
    async run(context) {
      const { from, expect } = context
      const created = await from(twoPrimaries)
      await expectEither(context, created)
      const primary = valuesAt(created.json, 'emails.primary').filter((one) => one === true)
      expect(primary.length, 'the number of primary e-mails', created).toBeAtMost(1)
    },
  }),

  check('the same e-mail sent twice is stored once or refused', {
    verifies: [R['RFC7643-2.4-11']],
    touches: outage,
    needs: ['attribute:emails'],
    consequence: 'A client that removes the address removes one of two and still finds it.',
    async run(context) {
      const { given, scim, expect } = context
      const email = { type: 'work', value: given.email() }
      const created = await scim.create('User', given.minimalUserBody({ emails: [email, email] }))
      await expectEither(context, created)
      const kept = valuesAt(created.json, 'emails.value').filter((value) => value === email.value)
      expect(kept.length, 'how often the e-mail is there', created).toBeAtMost(1)
    },
  }),

  check('unknown attributes are ignored or refused', {
    verifies: [R['RFC7644-3.1-05']],
    consequence: 'A client that knows more attributes than the provider cannot create a single user.',
    async run(context) {
      await mustTakePlainUsers(context)
      context.expect(await context.from(strangers)).toSucceedOrBeRefused(400, 422)
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
    touches: outage,
    needs: ['attribute:displayName', 'attribute:name.givenName'],
    consequence: {
      refused: 'Clients that write USERNAME are told that userName is missing.',
      wrong: 'Of a client that writes DISPLAYNAME nothing arrives.',
    },
    async run(context) {
      const { from, given, scim, expect } = context
      const { userName, ...rest } = given.minimalUserBody()
      const oddly = { USERNAME: userName, DisplayName: userName, Name: { GIVENNAME: 'Given' } }
      const created = await scim.create('User', { ...rest, ...oddly })
      if (await isAnswered(context, created)) expect.should(created).toSucceed()
      if (!created.ok) return
      const { body, created: plain } = await from(fullCreate)
      const wanted = { userName, displayName: userName, 'name.givenName': 'Given' }
      for (const [path, value] of Object.entries(wanted)) {
        // What is not shown of any user, other checks judge.
        const shown = isEmpty(valueAt(body, path)) || !isEmpty(valueAt(plain.json, path))
        if (shown) expect.should(created).toHaveAttribute(path, value)
      }
    },
  }),
])
