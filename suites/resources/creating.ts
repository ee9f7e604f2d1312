import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty } from '../../src/scim/sameValue.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member, valueAt } from '../../src/scim/valueAt.js'
import { expectKept } from '../words/expectKept.js'
import { expectToLeadTo } from '../words/expectToLeadTo.js'
import { conflicts } from './creating.conflicts.js'
import {
  bareCreate,
  bareUserAsRead,
  fullCreate,
  fullUser,
  fullUserAsRead,
  namesakes,
} from './creating.evidence.js'

export default suite('creating', 'Creating users', [
  check('a user with every mapped attribute can be created', {
    verifies: [
      R['RFC7644-3.3-05'],
      R['ENTRA-GAL-17'],
      R['ENTRA-GAL-01'],
      R['ENTRA-GAL-07'],
      R['ENTRA-P01'],
      R['ENTRA-M-2XX'],
    ],
    touches: [R['RFC7643-3.1-04']],
    owns: 'user',
    consequence: {
      refused: 'No user can be provisioned.',
      wrong:
        'The client does not learn that there is an account now, or not which: nothing more can be done with it.',
    },
    async run({ from, expect }) {
      const { created } = await from(fullCreate)
      expect(created).toHaveStatus(201)
      expect.under(R['RFC7643-3.1-04'])(created).attribute('id').toMatch(/\S/, 'some text')
    },
  }),

  check('a create is answered with the user that was created', {
    verifies: [R['ENTRA-C7'], R['RFC7644-3.3-06']],
    consequence:
      'Entra links the account by this answer: without the id and the values it reads or creates it again.',
    async run(context) {
      const { from, expect, profile } = context
      const { created } = await from(fullCreate)
      const { read } = await fullUserAsRead(context)
      const mapped = profile.mapping.User.map(({ path }) => path)
      const missing = ['schemas', 'meta', ...mapped].filter(
        (path) => isEmpty(valueAt(created.json, path)) && !isEmpty(valueAt(read.json, path)),
      )
      expect(missing, 'the attributes that only a later GET shows', created).toBe([])
    },
  }),

  check('the values that were sent are stored as they are', {
    verifies: [R['ENTRA-C7'], R['ENTRA-C14'], R['FUZE-P04'], R['RFC7643-7-23'], R['RFC7644-3.4-01']],
    consequence: 'Entra sees a difference at every comparison and sends the same update in every cycle.',
    async run(context) {
      const { body, read } = await fullUserAsRead(context)
      const paths = context.profile.mapping.User.map(({ path }) => path)
      expectKept(context, paths, body, read, { own: true })
    },
  }),

  check('the Location of a new user leads to it', {
    verifies: [R['RFC7644-3.3-07'], R['RFC9110-9.3.3-01']],
    consequence: 'Clients that follow the header, Okta among them, read or update something else.',
    async run(context) {
      const { created, user } = await context.from(fullUser)
      expectToLeadTo(context, user.path, [created.header('location'), 'the Location header', created])
    },
  }),

  check('the Location of a new user is its meta.location', {
    verifies: [R['RFC7644-3.3-08'], R['ENTRA-VALGAP-01']],
    consequence: 'Two clients keep two addresses of one user.',
    async run({ from, expect, unsupported }) {
      const { created } = await from(fullUser)
      const header = created.header('location')
      if (!header) return unsupported(created)
      expect(created).attribute('meta.location').toMatch(/\S/, 'a URI')
      const location = valueAt(created.json, 'meta.location')
      expect(location, 'meta.location', created).toSatisfy(
        sameEnd(location, header),
        `the one in Location, ${header}`,
      )
      expect.should(header, 'the Location header', created).toMatch(/^https?:\/\//, 'an absolute URL')
    },
  }),

  check('a new user has an id', {
    verifies: [R['ENTRA-B16'], R['RFC7643-3.1-04'], R['RFC7643-3.1-02']],
    consequence: 'Without an id the user can be neither updated nor disabled.',
    async run({ from, expect }) {
      const { created, read } = await from(fullUser)
      // What is no JSON shows nothing; that it is, is a sentence of its own.
      for (const answer of [created, read].filter(({ ok, json }) => ok && isObject(json)))
        expect(answer).attribute('id').toMatch(/\S/, 'some text')
    },
  }),

  check('a new user has metadata of the provider', {
    verifies: [R['RFC7643-3.1-02'], R['RFC7643-3.1-01']],
    consequence: 'Clients cannot tell when the account was made or changed, or where it is.',
    async run(context) {
      const { read } = await fullUserAsRead(context)
      for (const part of ['resourceType', 'created', 'lastModified', 'location'])
        context.expect(read).attribute(`meta.${part}`).toBePresent()
    },
  }),

  check('a new user was last modified when it was created', {
    verifies: [R['RFC7643-3.1-24']],
    consequence: 'Clients that look for changes take every new user for a changed one.',
    async run({ from, expect, unsupported }) {
      const { created } = await from(fullUser)
      const [born, changed] = ['created', 'lastModified'].map((part) =>
        Date.parse(String(valueAt(created.json, `meta.${part}`))),
      ) as [number, number]
      if (Number.isNaN(changed - born)) return unsupported(created)
      const label = 'the milliseconds between created and lastModified'
      expect(Math.abs(changed - born), label, created).toBeAtMost(1000)
      expect.should(changed - born, label, created).toBe(0)
    },
  }),

  check('a user with nothing but a userName can be created', {
    verifies: [R['ENTRA-C13'], R['FUZE-P05'], R['RFC7643-2.2-01'], R['RFC7643-3.1-18']],
    consequence: {
      refused: 'A person for whom the directory knows little more than the name is never provisioned.',
    },
    async run({ from, expect, unsupported }) {
      const { created } = await from(bareCreate)
      const { created: full } = await from(fullCreate)
      if (!created.ok && !full.ok) return unsupported(full)
      expect(created).toSucceed()
    },
  }),

  check('attributes that a create cannot do without are marked as required', {
    verifies: [R['ENTRA-L6']],
    needs: ['schemas'],
    consequence: 'The administrator leaves the attribute unmapped, and every user fails.',
    async run({ from, expect, discovery, unsupported }) {
      const { created: bare } = await from(bareCreate)
      const { created: full } = await from(fullCreate)
      if (!full.ok) return unsupported(full)
      // An outage does not say what it lacks.
      if (bare.status >= 500) return unsupported(bare)
      const required = discovery
        .attributes('User')
        .filter(({ path, attribute }) => attribute.required === true && !path.includes('.'))
        .map(({ path }) => path)
      const beside = required.filter((path) => path.toLowerCase() !== 'username')
      if (bare.ok) expect(required, 'the attributes that /Schemas requires', bare).toInclude('userName')
      else expect(beside, `the attributes that /Schemas requires, while ${bare.summary},`, bare).toBePresent()
    },
  }),

  check('an extension that is not required can be left out', {
    verifies: [R['RFC7643-6-12']],
    needs: ['enterprise'],
    consequence: { refused: 'Users without enterprise data in the directory are never provisioned.' },
    async run({ from, given, scim, expect, discovery, unsupported }) {
      const required = JSON.stringify(discovery.resourceTypes ?? []).includes('"required":true')
      if (required) unsupported('/ResourceTypes marks an extension as required')
      const { created: bare } = await from(bareCreate)
      const { created: full } = await from(fullCreate)
      if (!full.ok) return unsupported(full)
      // A bare user that is refused may lack something else.
      const lean = given.userBody({ schemas: [urns.user], [urns.enterpriseUser]: null })
      expect(bare.ok ? bare : await scim.create('User', lean)).toSucceed()
    },
  }),

  check('an externalId is never made up', {
    verifies: [R['RFC7643-3.1-13']],
    consequence: 'The identity provider takes the account for one that another client manages.',
    async run(context) {
      const { body, read } = await bareUserAsRead(context)
      if (body.externalId !== undefined) return context.unsupported('the profile requires an externalId')
      context.expect(read).toHaveAttribute('externalId', undefined)
    },
  }),

  ...conflicts,

  check('an externalId is stored', {
    verifies: [R['ENTRA-B11'], R['RFC7643-3.1-17']],
    consequence: 'Entra cannot find the account again after a rename.',
    async run({ from, expect, unsupported }) {
      const { body, first, read } = await from(namesakes)
      if (!read) return unsupported(first)
      const stored = member(read.json, 'externalId')
      expect(stored, 'externalId', read).toSatisfy(
        String(stored).toLowerCase() === String(body.externalId).toLowerCase(),
        String(body.externalId),
      )
    },
  }),

  check('an externalId keeps its letter case', {
    verifies: [R['RFC7643-7-20'], R['ENTRA-B11']],
    consequence: 'Entra compares it exactly and sends an update in every cycle.',
    async run({ from, expect, unsupported }) {
      const { body, first, read } = await from(namesakes)
      if (!read || isEmpty(member(read.json, 'externalId'))) return unsupported(read ?? first)
      expect(read).attribute('externalId').toBe(body.externalId)
    },
  }),

  check('an extension that is marked as required cannot be left out', {
    verifies: [R['RFC7643-6-11']],
    needs: ['schemas'],
    consequence: 'Users lack the data without which the provider says that they cannot be.',
    async run({ given, scim, expect, discovery, unsupported }) {
      const type = discovery.resourceTypes?.find((one) => member(one, 'name') === 'User')
      const extensions = member(type, 'schemaExtensions')
      const required = (Array.isArray(extensions) ? extensions : []).find(
        (one) => member(one, 'required') === true,
      )
      if (!required) unsupported('/ResourceTypes marks no extension of User as required')
      const urn = String(member(required, 'schema'))
      const body = given.userBody({ schemas: [urns.user], [urn]: null })
      expect(await scim.create('User', body)).toBeRefused(400, 422)
    },
  }),
])

/** Whether two URIs of one resource end alike; what stands before may be absolute in one and relative in the other. */
function sameEnd(one: unknown, other: unknown): boolean {
  const end = (uri: unknown) => String(uri).split('/').slice(-2).join('/')
  const absolute = [one, other].every((uri) => /^https?:\/\//.test(String(uri)))
  return absolute ? one === other : end(one) === end(other)
}
