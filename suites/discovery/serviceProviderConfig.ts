import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Feature } from '../../src/scim/Discovery.js'
import { eq } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { member, valueAt } from '../../src/scim/valueAt.js'
import { answerOf, documentOf, objectsIn, refusals } from './documents.js'

const flags: [Feature, string][] = [
  ['patch', R['RFC7643-5-05']],
  ['bulk', R['RFC7643-5-09']],
  ['filter', R['RFC7643-5-12']],
  ['changePassword', R['RFC7643-5-06']],
  ['sort', R['RFC7643-5-07']],
  ['etag', R['RFC7643-5-08']],
]

const bulkRequest = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest'

const schemeTypes = ['oauth', 'oauth2', 'oauthbearertoken', 'httpbasic', 'httpdigest']

/** A feature that is off may leave its limits out, though the RFC has them required (A32). */
function expectLimit(
  { expect, discovery }: CheckContext,
  answer: Answer,
  feature: Feature,
  limit: string,
): void {
  const value = valueAt(answer.object, `${feature}.${limit}`)
  const optional = !discovery.feature(feature).supported && (value === undefined || value === null)
  if (optional) expect.should(value, `${feature}.${limit}`, answer).toBePresent()
  else
    expect(value, `${feature}.${limit}`, answer)
      .toSatisfy(Number.isInteger(value), 'a whole number')
      .toBeAtLeast(0)
}

export default suite('service-provider-config', 'ServiceProviderConfig', [
  check('the configuration can be read', {
    verifies: [R['RFC7644-4-01'], R['ENTRA-L4']],
    readOnly: true,
    consequence: 'Clients cannot ask what the provider supports and have to guess.',
    run: (context) => void context.expect(answerOf(context, 'serviceProviderConfig')).toHaveStatus(200),
  }),

  check('the configuration is one object under its own schema', {
    verifies: [R['RFC7644-4-02'], R['RFC7643-5-01'], R['RFC7643-2.1-01']],
    readOnly: true,
    consequence: 'A client that reads the configuration finds a list, or something that it does not know.',
    run(context) {
      const answer = documentOf(context, 'serviceProviderConfig')
      const { expect } = context
      expect(answer.object.Resources, 'Resources of a single object', answer).toBe(undefined)
      expect(answer.object.schemas, 'schemas of the configuration', answer).toInclude(
        urns.serviceProviderConfig,
      )
      expect
        .should(answer.object.schemas, 'schemas of the configuration', answer)
        .toBe([urns.serviceProviderConfig])
      const type = valueAt(answer.object, 'meta.resourceType')
      expect.should(type, 'meta.resourceType', answer).toBeOneOf(undefined, 'ServiceProviderConfig')
    },
  }),

  ...flags.map(([feature, requirement]) =>
    check(`the flag for ${feature} is there and is a boolean`, {
      verifies: [requirement],
      readOnly: true,
      consequence: `Clients cannot tell whether ${feature} is supported, and those that check switch it off or stop.`,
      run(context) {
        const answer = documentOf(context, 'serviceProviderConfig')
        const flag = valueAt(answer.object, `${feature}.supported`)
        context.expect(flag, `${feature}.supported`, answer).toBeOneOf(true, false)
      },
    }),
  ),

  check('the limits of bulk requests are whole numbers', {
    verifies: [R['RFC7643-5-10'], R['RFC7643-5-11']],
    readOnly: true,
    consequence: 'A client that reads the limits into integers fails to read the whole configuration.',
    run(context) {
      const answer = documentOf(context, 'serviceProviderConfig')
      expectLimit(context, answer, 'bulk', 'maxOperations')
      expectLimit(context, answer, 'bulk', 'maxPayloadSize')
    },
  }),

  check('the limit of filter results is a whole number', {
    verifies: [R['RFC7643-5-13']],
    readOnly: true,
    consequence: 'A client that reads the limit into an integer fails to read the whole configuration.',
    run(context) {
      const answer = documentOf(context, 'serviceProviderConfig')
      expectLimit(context, answer, 'filter', 'maxResults')
    },
  }),

  check('limits are written as integers, without fraction or exponent', {
    verifies: [R['RFC7643-2.3.4-01']],
    readOnly: true,
    consequence:
      'Strict JSON readers of typed languages refuse 100.0 for an integer and with it the configuration.',
    run(context) {
      const answer = documentOf(context, 'serviceProviderConfig')
      const written = [...answer.text.matchAll(/"(max\w+)"\s*:\s*(-?[\d.][\d.eE+-]*)/g)]
      const odd = written
        .filter(([, , number = '']) => !/^-?\d+$/.test(number))
        .map(([, name, number]) => `${name} ${number}`)
      context.expect(odd, 'the limits that are no plain integers', answer).toBe([])
    },
  }),

  check('authenticationSchemes is a list', {
    verifies: [R['RFC7643-5-14']],
    readOnly: true,
    consequence: 'Clients cannot learn how to authenticate.',
    run(context) {
      const answer = documentOf(context, 'serviceProviderConfig')
      const schemes = member(answer.object, 'authenticationSchemes')
      context
        .expect(schemes, 'authenticationSchemes', answer)
        .toSatisfy(Array.isArray(schemes), 'a list of objects')
      context.expect.should(schemes, 'authenticationSchemes', answer).toBePresent()
    },
  }),

  check('each authentication scheme has a type, a name and a description', {
    verifies: [R['RFC7643-5-15'], R['RFC7643-5-16'], R['RFC7643-5-17']],
    readOnly: true,
    consequence:
      'The administrator who connects the identity provider is not told which credentials to enter.',
    run(context) {
      const answer = documentOf(context, 'serviceProviderConfig')
      for (const scheme of objectsIn(member(answer.object, 'authenticationSchemes'))) {
        for (const part of ['type', 'name', 'description'])
          context
            .expect(member(scheme, part), `${part} of an authentication scheme`, answer)
            .toMatch(/\S/, 'some text')
        context.expect
          .should(member(scheme, 'type'), 'the type of a scheme', answer)
          .toBeOneOf(...schemeTypes)
      }
    },
  }),

  check('at most one authentication scheme is the primary one', {
    verifies: [R['RFC7643-2.4-04']],
    readOnly: true,
    consequence: 'A client that takes the primary scheme cannot tell which one is meant.',
    run(context) {
      const answer = documentOf(context, 'serviceProviderConfig')
      const schemes = objectsIn(member(answer.object, 'authenticationSchemes'))
      const primary = schemes.filter((scheme) => member(scheme, 'primary') === true)
      context.expect(primary.length, 'the number of primary schemes', answer).toBeAtMost(1)
    },
  }),

  check('the links to documentation are web addresses', {
    verifies: [R['RFC7643-5-04'], R['RFC7643-5-18'], R['RFC7643-2.3.7-01']],
    readOnly: true,
    consequence: 'The link that a client shows to the administrator leads nowhere.',
    run(context) {
      const answer = documentOf(context, 'serviceProviderConfig')
      const holders = [answer.object, ...objectsIn(member(answer.object, 'authenticationSchemes'))]
      const links = holders.flatMap((holder) => [
        member(holder, 'documentationUri'),
        member(holder, 'specUri'),
      ])
      for (const link of links.filter((one) => one !== undefined && one !== null)) {
        context.expect(link, 'a link', answer).toMatch(/^\S*$/, 'a URI, which has no spaces')
        context.expect.should(link, 'a link', answer).toMatch(/^https?:\/\/\S+$/i, 'an http or https URL')
      }
    },
  }),

  check('how to authenticate can be read without credentials', {
    verifies: [R['RFC7643-5-19']],
    readOnly: true,
    consequence: 'A client that is being set up cannot find out how to authenticate.',
    async run({ scim, expect }) {
      const answer = await scim.send('GET', '/ServiceProviderConfig', { withoutCredentials: true })
      expect(answer).toHaveStatus(200)
      expect(member(answer.object, 'authenticationSchemes'), 'authenticationSchemes', answer).toBePresent()
    },
  }),

  check('features that are advertised are there', {
    verifies: [R['RFC7643-5-20']],
    consequence: 'Clients rely on the flags: an advertised PATCH that is answered 501 stops every update.',
    async run({ scim, discovery, random, expect }) {
      const nobody = { path: `/Users/${random.guid()}` }
      const probes: [Feature, () => ReturnType<typeof scim.send>][] = [
        ['patch', () => scim.patch(nobody, [{ op: 'replace', path: 'active', value: true }])],
        ['filter', () => scim.list('User', { filter: eq('userName', random.guid()) })],
        ['sort', () => scim.list('User', { sortBy: 'userName', count: 1 })],
        ['bulk', () => scim.send('POST', '/Bulk', { body: { schemas: [bulkRequest], Operations: [] } })],
      ]
      for (const [feature, probe] of probes) {
        if (!discovery.serviceProviderConfig || !discovery.feature(feature).supported) continue
        const answer = await probe()
        const missing = [405, 501].includes(answer.status) || (answer.status === 404 && feature !== 'patch')
        expect(answer.status, `the status with which ${feature} is answered`, answer).toSatisfy(
          !missing,
          'one that shows support',
        )
      }
    },
  }),

  check('features that are denied are not served', {
    verifies: [R['RFC7643-5-20']],
    consequence: 'Clients do without what would work: without filters Entra cannot look anybody up.',
    async run({ scim, discovery, random, expect, unsupported }) {
      const probes: [Feature, () => ReturnType<typeof scim.send>][] = [
        ['filter', () => scim.list('User', { filter: eq('userName', random.guid()) })],
        ['bulk', () => scim.send('POST', '/Bulk', { body: { schemas: [bulkRequest], Operations: [] } })],
      ]
      const denied = probes.filter(([feature]) => !discovery.feature(feature).supported)
      if (denied.length === 0) unsupported('the configuration denies none of these')
      for (const [feature, probe] of denied) {
        const answer = await probe()
        // A filter that is ignored gives everybody; that is for other checks to say.
        const served = answer.ok && (feature !== 'filter' || answer.object.totalResults === 0)
        expect(served, `whether ${feature} is served`, answer).toBe(false)
      }
    },
  }),

  check('the configuration cannot be written', {
    verifies: [R['RFC7643-5-02'], R['RFC7644-3.2-07']],
    consequence: 'Whoever holds a provisioning token could change what the provider says of itself.',
    async run({ scim, expect }) {
      const answer = await scim.send('POST', '/ServiceProviderConfig', { body: {} })
      expect(answer).toHaveStatus(...refusals)
      expect.should(answer).toBeScimError([403, 404, 405, 501])
    },
  }),
])
