import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { isObject } from '../../src/scim/valueAt.js'
import { bearerToken } from './bearerToken.js'
import { needsCredentials } from './needsCredentials.js'

/** The probe of Test Connection, with other credentials than the run's. */
const refused = scenario(
  'lookups with no token, with wrong ones and with a malformed scheme',
  async (context) => {
    const { scim, random } = context
    const probe = (headers: Record<string, string>) =>
      scim.list('User', { filter: eq('userName', random.guid()) }, { headers, withoutCredentials: true })
    return {
      none: await probe({}),
      wrong: await probe({ authorization: `Bearer ${random.guid()}` }),
      malformed: await probe({ authorization: 'Bearer' }),
      otherScheme: await probe({
        authorization: `Basic ${Buffer.from(`nobody:${random.guid()}`).toString('base64')}`,
      }),
    }
  },
)

const quarantine =
  'Entra does not recognise a credential problem: instead of telling the administrator, the job fails user by user.'
const open = 'Whoever knows the URL can read and change everybody.'

/** 401; 403 is what gateways answer to a missing token, and is worth a warning (research A39). */
function expectRefusal(answer: Answer, expect: Expect): void {
  expect(answer).toHaveStatus(401, 403)
  expect.should(answer).toHaveStatus(401)
}

const shows = ({ json, ok }: Answer): boolean =>
  ok || (isObject(json) && (json.Resources !== undefined || json.userName !== undefined))

export default suite('authentication', 'Authentication', [
  check('a request without a token is answered 401', {
    verifies: [R['ENTRA-I6'], R['RFC7644-3.12-07']],
    readOnly: true,
    consequence: open,
    async run(context) {
      needsCredentials(context)
      expectRefusal((await context.from(refused)).none, context.expect)
    },
  }),

  check('a request with a wrong token is answered 401', {
    verifies: [R['ENTRA-A8'], R['ENTRA-I6'], R['FUZE-P02']],
    readOnly: true,
    consequence: quarantine,
    async run(context) {
      needsCredentials(context)
      context.expect((await context.from(refused)).wrong).toHaveStatus(401)
    },
  }),

  check('a token with something appended is answered 401', {
    verifies: [R['ENTRA-A8'], R['FUZE-P02']],
    readOnly: true,
    consequence: 'Tokens are compared by their beginning, so that parts of them are enough.',
    async run(context) {
      const authorization = `Bearer ${bearerToken(context)}x`
      const filter = eq('userName', context.random.guid())
      const answer = await context.scim.list(
        'User',
        { filter },
        { headers: { authorization }, withoutCredentials: true },
      )
      context.expect(answer).toHaveStatus(401)
    },
  }),

  check('a scheme without a token is refused', {
    verifies: [R['RFC7644-3.12-07'], R['RFC6750-3.1-01']],
    readOnly: true,
    consequence: open,
    async run(context) {
      const { from, expect } = context
      needsCredentials(context)
      expect((await from(refused)).malformed).toHaveStatus(401, 400, 403)
    },
  }),

  check('credentials of another scheme are refused', {
    verifies: [R['RFC7644-3.12-07'], R['ENTRA-I6']],
    readOnly: true,
    consequence: open,
    async run(context) {
      const { from, expect } = context
      needsCredentials(context)
      expect((await from(refused)).otherScheme).toHaveStatus(401, 400, 403)
    },
  }),

  check('a refusal of credentials shows nobody', {
    verifies: [R['FUZE-P02'], R['RFC7644-2-08']],
    readOnly: true,
    consequence: 'Names and addresses leak to whoever asks.',
    async run(context) {
      const { from, expect } = context
      needsCredentials(context)
      const answers = await from(refused)
      for (const [what, answer] of Object.entries(answers))
        expect(shows(answer), `whether resources are shown to credentials "${what}"`, answer).toBe(false)
    },
  }),

  check('a refusal of credentials names the scheme to use', {
    verifies: [R['RFC9110-11.6.1-01'], R['RFC7644-2-05'], R['RFC6750-3-01']],
    readOnly: true,
    consequence: 'Clients that negotiate do not know how to log on.',
    async run(context) {
      const { from, expect } = context
      needsCredentials(context)
      const { none, wrong } = await from(refused)
      for (const answer of [none, wrong].filter(({ status }) => status === 401))
        expect(answer.header('www-authenticate'), 'WWW-Authenticate', answer).toBePresent()
    },
  }),

  check('the challenge is for a bearer token, with parameters', {
    verifies: [R['RFC6750-3-02']],
    readOnly: true,
    consequence: 'OAuth clients do not see that a new token is needed.',
    async run(context) {
      bearerToken(context)
      const { wrong } = await context.from(refused)
      const challenge = wrong.header('www-authenticate')
      if (challenge === undefined) return
      context.expect(challenge, 'WWW-Authenticate', wrong).toMatch(/\bBearer\b/i, 'a Bearer challenge')
      context.expect
        .under(R['RFC6750-3-03'])(challenge, 'WWW-Authenticate', wrong)
        .toMatch(/\bBearer\s+\w+\s*=/i, 'a Bearer challenge with a parameter such as realm')
    },
  }),

  check('the challenge to a wrong token says invalid_token', {
    verifies: [R['RFC6750-3-05']],
    readOnly: true,
    consequence: 'A client cannot tell an expired token from a missing one.',
    async run(context) {
      bearerToken(context)
      const { wrong } = await context.from(refused)
      const challenge = wrong.header('www-authenticate')
      if (challenge === undefined) return
      context
        .expect(challenge, 'WWW-Authenticate', wrong)
        .toMatch(/error\s*=\s*"?invalid_token/i, 'error="invalid_token"')
    },
  }),

  check('the challenge to no credentials gives no error code', {
    verifies: [R['RFC6750-3.1-04']],
    readOnly: true,
    consequence: 'Clients discard a token that is still good.',
    async run(context) {
      bearerToken(context)
      const { none } = await context.from(refused)
      const challenge = none.header('www-authenticate') ?? ''
      context
        .expect(challenge, 'WWW-Authenticate', none)
        .toSatisfy(!/\berror\s*=/i.test(challenge), 'without error=')
    },
  }),

  check('a refusal of credentials is a SCIM error', {
    verifies: [R['ENTRA-VALGAP-13']],
    readOnly: true,
    consequence: 'The administrator sees no reason next to the failed Test Connection.',
    async run(context) {
      const { from, expect } = context
      needsCredentials(context)
      const { none, wrong } = await from(refused)
      for (const answer of [none, wrong]) {
        const schemas = isObject(answer.json) ? answer.json.schemas : undefined
        expect(schemas, 'schemas of the refusal', answer).toInclude(urns.error)
      }
    },
  }),

  check('a create without credentials is refused and creates nobody', {
    verifies: [R['ENTRA-I6'], R['FUZE-P02'], R['RFC7644-2-08']],
    consequence: open,
    async run(context) {
      needsCredentials(context)
      const { given, scim, expect } = context
      const body = given.minimalUserBody()
      const answer = await scim.create('User', body, { withoutCredentials: true })
      const lookup = await scim.list('User', { filter: eq('userName', body.userName) })
      expectRefusal(answer, expect)
      expect(lookup).toFindNothing()
    },
  }),

  check('a token in the query string opens nothing', {
    verifies: [R['RFC6750-2.3-03']],
    readOnly: true,
    consequence: 'Tokens end up in access logs and proxies, readable for everybody there.',
    async run(context) {
      const token = bearerToken(context)
      const query = { access_token: token, count: 1 }
      const answer = await context.scim.list('User', query, { withoutCredentials: true })
      context.expect(answer).toHaveStatus(401, 403, 400)
    },
  }),

  check('the word Bearer is read in any letter case', {
    verifies: [R['RFC9110-11.1-01']],
    readOnly: true,
    consequence: 'Clients that write "bearer" are taken for strangers.',
    async run(context) {
      const authorization = `bearer ${bearerToken(context)}`
      const filter = eq('userName', context.random.guid())
      const answer = await context.scim.list(
        'User',
        { filter },
        { headers: { authorization }, withoutCredentials: true },
      )
      context.expect(answer).toSucceed()
    },
  }),

  check('the token opens every discovery document', {
    verifies: [R['ENTRA-I1'], R['ENTRA-L7']],
    readOnly: true,
    consequence: 'The portal cannot read the schema when the configuration is saved.',
    run({ discovery, expect }) {
      for (const [name, exchange] of Object.entries(discovery.exchanges)) {
        const status = exchange.response?.status ?? 0
        expect(status, `the status of ${name}`, exchange).toSatisfy(
          status !== 401 && status !== 403,
          'neither 401 nor 403',
        )
      }
    },
  }),
])
