import { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member } from '../../src/scim/valueAt.js'
import { sent } from '../words/sent.js'
import { challengesOf, challengesTo, probed, valuesIn } from './authentication.evidence.js'

const quarantine =
  'Entra does not recognise a credential problem: instead of telling the administrator, the job fails user by user.'
const open = 'Whoever knows the URL can read and change everybody.'

/**
 * Strangers, and the statuses that turn each away. 403 is what gateways answer to a missing token, and is worth a
 * warning (research A39).
 */
const strangers: {
  title: string
  who: 'none' | 'wrong' | 'malformed' | 'otherScheme'
  due: number[]
  tolerated?: number[]
  verifies: string[]
  consequence: string
}[] = [
  {
    title: 'a request without a token is answered 401',
    who: 'none',
    due: [401],
    tolerated: [403],
    verifies: [R['ENTRA-I6'], R['RFC7644-3.12-07']],
    consequence: open,
  },
  {
    title: 'a request with a wrong token is answered 401',
    who: 'wrong',
    due: [401],
    verifies: [R['ENTRA-A8'], R['ENTRA-I6'], R['FUZE-P02']],
    consequence: quarantine,
  },
  {
    title: 'a scheme without a token is refused',
    who: 'malformed',
    due: [401, 400, 403],
    verifies: [R['RFC7644-3.12-07']],
    consequence: open,
  },
  {
    title: 'credentials of another scheme are refused',
    who: 'otherScheme',
    due: [401, 400, 403],
    verifies: [R['RFC7644-3.12-07'], R['ENTRA-I6']],
    consequence: open,
  },
]

const shows = ({ json, ok }: Answer): boolean =>
  ok || (isObject(json) && (json.Resources !== undefined || json.userName !== undefined))

export default suite('authentication', 'Authentication', { needs: ['credentials'], readOnly: true }, [
  ...strangers.map(({ title, who, due, tolerated = [], verifies, consequence }) =>
    check(title, {
      verifies,
      touches: [R['RFC6750-3.1-01']],
      consequence,
      async run(context) {
        const { expect } = context
        const answer = (await probed(context)).strangers[who]
        expect(answer).toHaveStatus(...due, ...tolerated)
        expect.should(answer).toHaveStatus(...due)
        if (valuesIn(challengesOf(answer), 'error').includes('invalid_request'))
          expect.under(R['RFC6750-3.1-01'])(answer).toHaveStatus(400)
      },
    }),
  ),

  check('a token with something appended is answered 401', {
    verifies: [R['ENTRA-A8'], R['FUZE-P02']],
    needs: ['bearer'],
    consequence: 'Tokens are compared by their beginning, so that parts of them are enough.',
    run: async (context) => void context.expect(sent((await probed(context)).longer)).toHaveStatus(401),
  }),

  check('a refusal of credentials shows nobody', {
    verifies: [R['FUZE-P02'], R['RFC7644-2-08']],
    consequence: 'Names and addresses leak to whoever asks.',
    async run(context) {
      for (const [what, answer] of Object.entries((await probed(context)).strangers))
        context
          .expect(shows(answer), `whether resources are shown to credentials "${what}"`, answer)
          .toBe(false)
    },
  }),

  check('a refusal of credentials names the scheme to use', {
    verifies: [R['RFC9110-11.6.1-01'], R['RFC7644-2-05'], R['RFC6750-3-01']],
    consequence: 'Clients that negotiate do not know how to log on.',
    async run(context) {
      const { none, wrong } = (await probed(context)).strangers
      for (const answer of [none, wrong].filter(({ status }) => status === 401))
        context.expect(answer.header('www-authenticate'), 'WWW-Authenticate', answer).toBePresent()
    },
  }),

  check('the challenge is for a bearer token, with parameters', {
    verifies: [R['RFC6750-3-02'], R['RFC9110-15.5.2-01']],
    touches: [R['RFC6750-3-03']],
    needs: ['bearer'],
    consequence: 'OAuth clients do not see that a new token is needed.',
    async run(context) {
      const { answer, header, bearer } = await challengesTo(context, 'wrong')
      const { expect } = context
      expect(header, 'WWW-Authenticate', answer).toSatisfy(bearer.length > 0, 'a Bearer challenge')
      for (const { parameters } of bearer)
        expect
          .under(R['RFC6750-3-03'])(header, 'WWW-Authenticate', answer)
          .toSatisfy(parameters.length > 0, 'a Bearer challenge with a parameter such as realm')
    },
  }),

  check('the challenge to a wrong token says invalid_token', {
    verifies: [R['RFC6750-3-05']],
    needs: ['bearer'],
    consequence: 'A client cannot tell an expired token from a missing one.',
    async run(context) {
      const { answer, header, bearer } = await challengesTo(context, 'wrong')
      if (bearer.length === 0) context.unsupported(`${answer.summary}, with the challenge ${header}`)
      const says = valuesIn(bearer, 'error').some((error) => /^invalid_token$/i.test(error))
      context.expect(header, 'WWW-Authenticate', answer).toSatisfy(says, 'one with error="invalid_token"')
    },
  }),

  check('the challenge to no credentials gives no error code', {
    verifies: [R['RFC6750-3.1-04']],
    needs: ['bearer'],
    consequence: 'Clients discard a token that is still good.',
    async run(context) {
      const { answer, all } = await challengesTo(context, 'none')
      context.expect(valuesIn(all, 'error'), 'the error codes of WWW-Authenticate', answer).toBe([])
    },
  }),

  check('a refusal of credentials is a SCIM error', {
    verifies: [R['ENTRA-VALGAP-13']],
    consequence: 'The administrator sees no reason next to the failed Test Connection.',
    async run(context) {
      const { none, wrong } = (await probed(context)).strangers
      for (const answer of [none, wrong].filter(({ ok }) => !ok))
        context.expect(member(answer.json, 'schemas'), 'schemas of the refusal', answer).toInclude(urns.error)
    },
  }),

  check('a create without credentials is refused and creates nobody', {
    verifies: [R['ENTRA-I6'], R['FUZE-P02'], R['RFC7644-2-08']],
    readOnly: false,
    consequence: open,
    async run({ given, scim, expect, unsupported }) {
      const body = given.minimalUserBody()
      const answer = await scim.create('User', body, { withoutCredentials: true })
      const lookup = await scim.list('User', { filter: eq('userName', body.userName) })
      expect(answer).toHaveStatus(401, 403)
      expect.should(answer).toHaveStatus(401)
      if (!lookup.ok) unsupported(lookup)
      const created = lookup.resources.some((one) => member(one, 'userName') === body.userName)
      expect(created, 'whether the user is there afterwards', answer, lookup).toBe(false)
    },
  }),

  check('a token in the query string opens nothing', {
    verifies: [R['RFC6750-2.3-03']],
    needs: ['bearer'],
    consequence: 'Tokens end up in access logs and proxies, readable for everybody there.',
    async run(context) {
      const { strangers, inQuery } = await probed(context)
      if (strangers.none.ok) context.unsupported('who has no token at all is served, too')
      const answer = sent(inQuery)
      context.expect(shows(answer), 'whether a token in the query is taken', answer).toBe(false)
    },
  }),

  check('the word Bearer is read in any letter case', {
    verifies: [R['RFC9110-11.1-01']],
    needs: ['bearer'],
    consequence: { refused: 'Clients that write "bearer" are taken for strangers.' },
    async run(context) {
      const { strangers, lowerCase } = await probed(context)
      if (strangers.wrong.ok) context.unsupported('whatever token is taken')
      const answer = sent(lowerCase)
      // Other refusals are no matter of credentials.
      if (!answer.ok && ![401, 403].includes(answer.status)) context.unsupported(answer)
      context.expect(answer).toSucceed()
    },
  }),

  check('the token opens every discovery document', {
    verifies: [R['ENTRA-I1'], R['ENTRA-L7']],
    consequence: 'The portal cannot read the schema when the configuration is saved.',
    run({ discovery, expect }) {
      for (const [name, exchange] of Object.entries(discovery.exchanges)) {
        const { status } = new Answer(exchange)
        expect(status, `the status of ${name}`, exchange).toSatisfy(
          status !== 401 && status !== 403,
          'neither 401 nor 403',
        )
      }
    },
  }),
])
