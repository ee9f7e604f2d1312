import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import type { Json } from '../../src/scim/types.js'
import { member } from '../../src/scim/valueAt.js'
import { bearerToken } from './bearerToken.js'

const challenged = scenario('a lookup with a token that is not good', ({ scim, random }) =>
  scim.list(
    'User',
    { filter: eq('userName', random.guid()) },
    { headers: { authorization: `Bearer ${random.guid()}` }, withoutCredentials: true },
  ),
)

/** Schemes by the type that authenticationSchemes has for them (RFC 7643 §5). */
const schemeOf: Record<string, string> = {
  oauth: 'oauth',
  oauth2: 'bearer',
  oauthbearertoken: 'bearer',
  httpbasic: 'basic',
  httpdigest: 'digest',
}

/** `name=token` and `name="text with \"quotes\""`, wherever they stand in a challenge. */
const parameter = /([!#$%&'*+.^_`|~\w-]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s,"]+)/g

interface Challenge {
  scheme: string
  parameters: { name: string; value: string }[]
}

/** The challenges of WWW-Authenticate, schemes and parameter names in lower case (RFC 9110 §11.6.1). */
function challengesIn(header: string): Challenge[] {
  // Without quoted text a word before a space begins a challenge, and one before "=" is a parameter.
  const bare = header.replace(/"(?:[^"\\]|\\.)*"/g, (text) => '"'.repeat(text.length))
  const starts = [...bare.matchAll(/(?:^|,)\s*([\w!#$%&'*+.^`|~-]+)(?=\s+[^\s=,]|\s*(?:,|$))/g)]
  return starts.map((start, at) => {
    const text = header.slice(start.index, starts[at + 1]?.index)
    const parameters = [...text.matchAll(parameter)].map(([, name = '', value = '']) => ({
      name: name.toLowerCase(),
      value: value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value,
    }))
    return { scheme: (start[1] ?? '').toLowerCase(), parameters }
  })
}

/** What a 401 asks for; without such a header, which another check judges, there is nothing to tell. */
async function challenges(context: CheckContext) {
  bearerToken(context)
  const answer = await context.from(challenged)
  const header = answer.header('www-authenticate')
  if (answer.status !== 401 || header === undefined) return context.unsupported(answer)
  return { answer, header, all: challengesIn(header) }
}

const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])

export default suite('challenges', 'What a 401 asks for', [
  check('the scheme that a 401 asks for is one that ServiceProviderConfig names', {
    verifies: [R['RFC7644-2-09'], R['RFC9110-15.5.2-01']],
    readOnly: true,
    consequence: 'Clients that follow the challenge log on in a way that is never accepted.',
    async run(context) {
      const { answer, header, all } = await challenges(context)
      const named = list(member(context.discovery.serviceProviderConfig, 'authenticationSchemes'))
        .map((one) => schemeOf[String(member(one, 'type')).toLowerCase()])
        .filter((scheme) => scheme !== undefined)
      if (named.length === 0)
        return context.unsupported('ServiceProviderConfig names no scheme that is known')
      const agrees = all.some(({ scheme }) => named.includes(scheme))
      context
        .expect(header, 'WWW-Authenticate', answer)
        .toSatisfy(agrees, `a challenge of the scheme ${[...new Set(named)].join(' or ')}`)
    },
  }),

  check('no parameter of a Bearer challenge is given twice', {
    verifies: [R['RFC6750-3-04']],
    readOnly: true,
    consequence: 'Clients take the first or the last, as they please.',
    async run(context) {
      const { answer, all } = await challenges(context)
      for (const { parameters } of all.filter(({ scheme }) => scheme === 'bearer')) {
        const names = parameters.map(({ name }) => name)
        const twice = names.filter((name, at) => names.indexOf(name) !== at)
        context.expect(twice, 'parameters that are given twice', answer).toBe([])
      }
    },
  }),

  check('the error of a Bearer challenge holds permitted characters only', {
    verifies: [R['RFC6750-3-06']],
    readOnly: true,
    consequence: 'Clients cannot parse the challenge and do not see that a new token is needed.',
    async run(context) {
      const { answer, all } = await challenges(context)
      const texts = all.filter(({ scheme }) => scheme === 'bearer').flatMap(({ parameters }) => parameters)
      for (const { name, value } of texts.filter((one) => ['error', 'error_description'].includes(one.name)))
        context
          .expect(value, name, answer)
          .toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/, 'text without " and \\')
    },
  }),
])
