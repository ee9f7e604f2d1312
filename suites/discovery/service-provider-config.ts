import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Feature } from '../../src/scim/Discovery.js'
import { eq } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { member, valueAt } from '../../src/scim/valueAt.js'
import { answerOf, documentOf, isGiven, objectsIn, valuesOf } from '../words/discoveryDocuments.js'

const flags: [Feature, string][] = [
  ['patch', R['RFC7643-5-05']],
  ['bulk', R['RFC7643-5-09']],
  ['filter', R['RFC7643-5-12']],
  ['changePassword', R['RFC7643-5-06']],
  ['sort', R['RFC7643-5-07']],
  ['etag', R['RFC7643-5-08']],
]

/** Limits with the sentence that demands each, and the slug of the check that once judged it. */
const limits: [Feature, string, string, ...string[]][] = [
  ['bulk', 'maxOperations', R['RFC7643-5-10'], 'the-limits-of-bulk-requests-are-whole-numbers'],
  ['bulk', 'maxPayloadSize', R['RFC7643-5-11']],
  ['filter', 'maxResults', R['RFC7643-5-13'], 'the-limit-of-filter-results-is-a-whole-number'],
]

/** What each authentication scheme has to say. */
const partsOfScheme: [string, string][] = [
  ['type', R['RFC7643-5-15']],
  ['name', R['RFC7643-5-16']],
  ['description', R['RFC7643-5-17']],
]

const schemeTypes = ['oauth', 'oauth2', 'oauthbearertoken', 'httpbasic', 'httpdigest']

const bulkRequest = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest'

/** A harmless request by which each feature shows, as far as one can. */
const probes = ({ scim, random }: CheckContext): [Feature, () => Promise<Answer>][] => [
  [
    'patch',
    () => scim.patch({ path: `/Users/${random.guid()}` }, [{ op: 'replace', path: 'active', value: true }]),
  ],
  ['filter', () => scim.list('User', { filter: eq('userName', random.guid()) })],
  ['sort', () => scim.list('User', { sortBy: 'userName', count: 1 })],
  ['bulk', () => scim.send('POST', '/Bulk', { body: { schemas: [bulkRequest], Operations: [] } })],
]

/** The configuration; where it is a list, no part of it can be judged. */
function configOf(context: Pick<CheckContext, 'discovery' | 'unsupported'>): Answer {
  const config = documentOf(context, 'serviceProviderConfig')
  return Array.isArray(config.object.Resources)
    ? context.unsupported(`${config.summary}, with a list instead of one object`)
    : config
}

const schemesIn = (config: Answer) => objectsIn(member(config.object, 'authenticationSchemes'))

export default suite('service-provider-config', 'ServiceProviderConfig', { readOnly: true }, [
  check('the configuration can be read', {
    verifies: [R['RFC7644-4-01'], R['ENTRA-L4']],
    consequence: { refused: 'Clients cannot ask what the provider supports and have to guess.' },
    run: (context) => void context.expect(answerOf(context, 'serviceProviderConfig')).toHaveStatus(200),
  }),

  check('the configuration is one object under its own schema', {
    verifies: [R['RFC7644-4-02']],
    touches: [R['RFC7643-5-01']],
    consequence: 'A client that reads the configuration finds a list, or something that it does not know.',
    run(context) {
      const config = documentOf(context, 'serviceProviderConfig')
      const { expect } = context
      expect(config).attribute('Resources').toBe(undefined)
      expect.under(R['RFC7643-5-01'])(config).attribute('schemas').toInclude(urns.serviceProviderConfig)
      expect.should(config).attribute('schemas').toBe([urns.serviceProviderConfig])
    },
  }),

  ...flags.map(([feature, requirement]) =>
    check(`the flag for ${feature} is there and is a boolean`, {
      verifies: [requirement],
      consequence: `Clients cannot tell whether ${feature} is supported, and those that check switch it off or stop.`,
      run: (context) =>
        void context.expect(configOf(context)).attribute(`${feature}.supported`).toBeOneOf(true, false),
    }),
  ),

  ...limits.map(([feature, limit, requirement, ...formerly]) =>
    check(`${feature}.${limit} is a whole number`, {
      formerly: formerly.map((slug) => `service-provider-config/${slug}`),
      verifies: [requirement],
      consequence: 'A client that reads the limit into an integer fails to read the whole configuration.',
      run(context) {
        const { expect, unsupported } = context
        const config = configOf(context)
        const all = member(config.object, feature)
        if (!isGiven(all)) unsupported(`the configuration says nothing about ${feature}`)
        const value = member(all, limit)
        // A feature that is off may leave its limits out, though the RFC has them required (A32).
        const optional = !isGiven(value) && member(all, 'supported') !== true
        if (optional) expect.should(value, `${feature}.${limit}`, config).toBePresent()
        else
          expect(value, `${feature}.${limit}`, config)
            .toSatisfy(Number.isInteger(value), 'a whole number')
            .toBeAtLeast(0)
      },
    }),
  ),

  check('limits are written as integers, without fraction or exponent', {
    slug: 'limits-are-written-as-plain-integers',
    formerly: ['service-provider-config/limits-are-written-as-integers-without-fraction-or-exponent'],
    verifies: [R['RFC7643-2.3.4-01']],
    consequence:
      'Strict JSON readers of typed languages refuse 100.0 for an integer and with it the configuration.',
    run(context) {
      const config = configOf(context)
      for (const [, name, digits] of config.text.matchAll(/"(max\w+)"\s*:\s*(-?[\d.][\d.eE+-]*)/g))
        context.expect(digits, `${name} as it is written`, config).toMatch(/^-?\d+$/, 'a plain integer')
    },
  }),

  check('authenticationSchemes is a list', {
    verifies: [R['RFC7643-5-14']],
    consequence: 'Clients cannot learn how to authenticate.',
    run(context) {
      const config = configOf(context)
      const schemes = member(config.object, 'authenticationSchemes')
      context
        .expect(schemes, 'authenticationSchemes', config)
        .toSatisfy(Array.isArray(schemes), 'a list of objects')
      context.expect.should(schemes, 'authenticationSchemes', config).toBePresent()
    },
  }),

  check('each authentication scheme has a type, a name and a description', {
    slug: 'each-authentication-scheme-has-type-name-and-description',
    formerly: ['service-provider-config/each-authentication-scheme-has-a-type-a-name-and-a-description'],
    verifies: [R['RFC7643-5-15']],
    touches: [R['RFC7643-5-16'], R['RFC7643-5-17']],
    consequence:
      'The administrator who connects the identity provider is not told which credentials to enter.',
    run(context) {
      const config = configOf(context)
      const { expect } = context
      for (const scheme of schemesIn(config)) {
        for (const [part, requirement] of partsOfScheme)
          expect
            .under(requirement)(member(scheme, part), `${part} of an authentication scheme`, config)
            .toMatch(/\S/, 'some text')
        expect.should(member(scheme, 'type'), 'the type of a scheme', config).toBeOneOf(...schemeTypes)
      }
    },
  }),

  check('at most one authentication scheme is the primary one', {
    verifies: [R['RFC7643-2.4-04']],
    consequence: 'A client that takes the primary scheme cannot tell which one is meant.',
    run(context) {
      const config = configOf(context)
      const schemes = schemesIn(config)
      if (schemes.length === 0) return
      const primary = schemes.filter((scheme) => member(scheme, 'primary') === true)
      context.expect(primary.length, 'the number of primary schemes', config).toBeAtMost(1)
    },
  }),

  check('the links to documentation are web addresses', {
    verifies: [R['RFC7643-2.3.7-01']],
    touches: [R['RFC7643-5-04'], R['RFC7643-5-18']],
    consequence: 'The link that a client shows to the administrator leads nowhere.',
    run(context) {
      const config = configOf(context)
      const { expect } = context
      const ofSchemes = ['documentationUri', 'specUri'].flatMap((name) => valuesOf(schemesIn(config), name))
      const links = [
        ...valuesOf([config.object], 'documentationUri').map((link) => [link, R['RFC7643-5-04']] as const),
        ...ofSchemes.map((link) => [link, R['RFC7643-5-18']] as const),
      ]
      for (const [link, requirement] of links) {
        expect(link, 'a link', config).toMatch(/^\S*$/, 'a URI, which has no spaces')
        expect
          .under(requirement)(link, 'a link', config)
          .toMatch(/^https?:\/\/\S+$/i, 'an http or https URL')
      }
    },
  }),

  check('how to authenticate can be read without credentials', {
    verifies: [R['RFC7643-5-19']],
    consequence: {
      refused: 'A client that is being set up cannot find out how to authenticate.',
      wrong: 'A client that is being set up cannot find out how to authenticate.',
    },
    async run(context) {
      const { scim, expect, unsupported } = context
      if (schemesIn(configOf(context)).length === 0) unsupported('the configuration names no schemes')
      const answer = await scim.send('GET', '/ServiceProviderConfig', { withoutCredentials: true })
      expect(answer).toSucceed().attribute('authenticationSchemes').toBePresent()
    },
  }),

  check('features that are advertised are there', {
    readOnly: false,
    verifies: [R['RFC7643-5-20']],
    consequence: 'Clients rely on the flags: an advertised PATCH that is answered 501 stops every update.',
    async run(context) {
      const { expect } = context
      const config = configOf(context)
      for (const [feature, probe] of probes(context)) {
        if (String(valueAt(config.object, `${feature}.supported`)) !== 'true') continue
        const answer = await probe()
        // Only bulk has an endpoint of its own; of the others a 404 says that there is nobody, or no such list.
        const missing = [405, 501, ...(feature === 'bulk' ? [404] : [])].includes(answer.status)
        expect(answer.status, `the status with which ${feature} is answered`, answer).toSatisfy(
          !missing,
          'one that shows support',
        )
      }
    },
  }),

  check('features that are denied are not served', {
    readOnly: false,
    verifies: [R['RFC7643-5-20']],
    consequence: 'Clients do without what would work: without filters Entra cannot look anybody up.',
    async run(context) {
      const { given, discovery, expect, unsupported } = context
      const denied = probes(context).filter(
        ([feature]) => ['filter', 'bulk'].includes(feature) && !discovery.feature(feature).supported,
      )
      if (denied.length === 0) unsupported('the configuration denies none of these')
      for (const [feature, probe] of denied) {
        // Where there is nobody at all, a filter that is ignored finds nobody, too.
        if (feature === 'filter') await given.minimalUser()
        const answer = await probe()
        // A filter that is ignored gives everybody; that is for other checks to say.
        const served = answer.ok && (feature !== 'filter' || valueAt(answer.json, 'totalResults') === 0)
        expect(served, `whether ${feature} is served`, answer).toBe(false)
      }
    },
  }),

  check('the configuration cannot be written', {
    readOnly: false,
    verifies: [R['RFC7643-5-02']],
    touches: [R['RFC7644-3.2-07']],
    consequence: 'Whoever holds a provisioning token could change what the provider says of itself.',
    async run({ scim, expect }) {
      const answer = await scim.send('POST', '/ServiceProviderConfig', { body: {} })
      expect(answer).toBeRefused()
      expect.under(R['RFC7644-3.2-07'])(answer).toBeRefused(401, 403, 404, 405, 406, 501)
    },
  }),
])
