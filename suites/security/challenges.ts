import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { member } from '../../src/scim/valueAt.js'
import { objectsIn } from '../words/discoveryDocuments.js'
import { challengesTo, valuesIn } from './authentication.evidence.js'

/** Schemes by the type that authenticationSchemes has for them (RFC 7643 §5). */
const schemeOf: Record<string, string> = {
  oauth: 'oauth',
  oauth2: 'bearer',
  oauthbearertoken: 'bearer',
  httpbasic: 'basic',
  httpdigest: 'digest',
}

export default suite('challenges', 'What a 401 asks for', { needs: ['bearer'], readOnly: true }, [
  check('the scheme that a 401 asks for is one that ServiceProviderConfig names', {
    slug: 'a-401-asks-for-a-scheme-that-serviceproviderconfig-names',
    formerly: ['challenges/the-scheme-that-a-401-asks-for-is-one-that-serviceproviderconfig-names'],
    verifies: [R['RFC7644-2-09']],
    consequence: 'Clients that follow the challenge log on in a way that is never accepted.',
    async run(context) {
      const { answer, header, all } = await challengesTo(context, 'wrong')
      const named = objectsIn(member(context.discovery.serviceProviderConfig, 'authenticationSchemes'))
        .map((one) => schemeOf[String(member(one, 'type')).toLowerCase()])
        .filter((scheme) => scheme !== undefined)
      if (named.length === 0) context.unsupported('ServiceProviderConfig names no scheme that is known')
      const agrees = all.some(({ scheme }) => named.includes(scheme))
      context
        .expect(header, 'WWW-Authenticate', answer)
        .toSatisfy(agrees, `a challenge of the scheme ${[...new Set(named)].join(' or ')}`)
    },
  }),

  check('no parameter of a Bearer challenge is given twice', {
    verifies: [R['RFC6750-3-04']],
    consequence: 'Clients take the first or the last, as they please.',
    async run(context) {
      const { answer, bearer } = await challengesTo(context, 'wrong')
      for (const { parameters } of bearer) {
        const names = parameters.map(({ name }) => name)
        const twice = names.filter((name, at) => names.indexOf(name) !== at)
        context.expect(twice, 'parameters that are given twice', answer).toBe([])
      }
    },
  }),

  check('the error of a Bearer challenge holds permitted characters only', {
    verifies: [R['RFC6750-3-06']],
    consequence: 'Clients cannot parse the challenge and do not see that a new token is needed.',
    async run(context) {
      const { answer, bearer } = await challengesTo(context, 'wrong')
      for (const name of ['error', 'error_description'])
        for (const value of valuesIn(bearer, name))
          context
            .expect(value, name, answer)
            .toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/, 'text without " and \\')
    },
  }),
])
