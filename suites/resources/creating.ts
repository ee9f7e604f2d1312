import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty } from '../../src/scim/sameValue.js'
import { urns } from '../../src/scim/urns.js'
import { member, valueAt } from '../../src/scim/valueAt.js'
import { expectKept } from '../words/expectKept.js'
import { whereabouts } from '../words/whereabouts.js'
import {
  atOnce,
  bareCreate,
  bareUser,
  duplicates,
  fullCreate,
  fullUser,
  namesakes,
} from './creating.evidence.js'

export default suite('creating', 'Creating users', [
  check('a user with every mapped attribute can be created', {
    verifies: [
      R['RFC7644-3.3-05'],
      R['ENTRA-C7'],
      R['ENTRA-GAL-17'],
      R['ENTRA-GAL-01'],
      R['ENTRA-GAL-07'],
      R['ENTRA-P01'],
      R['ENTRA-M-2XX'],
    ],
    owns: 'user',
    consequence: 'No user can be provisioned.',
    run: async ({ from, expect }) => void expect((await from(fullCreate)).created).toHaveStatus(201),
  }),

  check('a create is answered with the user that was created', {
    verifies: [R['RFC7644-3.3-06'], R['ENTRA-C7'], R['FUZE-P04']],
    consequence:
      'Entra links the account by this answer: without the id and the values it reads or creates it again.',
    async run({ from, expect, profile }) {
      const { created, read } = await from(fullUser)
      expect(member(created.object, 'schemas'), 'schemas in the answer', created).toBePresent()
      expect(member(created.object, 'meta'), 'meta in the answer', created).toBePresent()
      const missing = profile.mapping.User.map(({ path }) => path).filter((path) => {
        return isEmpty(valueAt(created.json, path)) && !isEmpty(valueAt(read.json, path))
      })
      expect(missing, 'the attributes that only a later GET shows', created).toBe([])
    },
  }),

  check('the values that were sent are stored as they are', {
    verifies: [R['ENTRA-C7'], R['ENTRA-C14'], R['RFC7644-3.4-01'], R['RFC7643-7-23'], R['FUZE-P04']],
    consequence: 'Entra sees a difference at every comparison and sends the same update in every cycle.',
    async run(context) {
      const { body, read } = await context.from(fullUser)
      expectKept(
        context,
        context.profile.mapping.User.map(({ path }) => path),
        body,
        read,
      )
    },
  }),

  check('the Location of a new user leads to it', {
    verifies: [R['RFC7644-3.3-07'], R['RFC9110-9.3.3-01']],
    consequence: 'Clients that follow the header, Okta among them, read or update something else.',
    async run(context) {
      const { created, user } = await context.from(fullUser)
      const location = created.header('location')
      context.expect(location, 'the Location header', created).toMatch(/\S/, 'a URI')
      const place = whereabouts(context, location ?? '')
      if ('path' in place)
        context
          .expect(decodeURIComponent(place.path), 'the path in Location', created)
          .toBe(`/Users/${user.id}`)
      else if (place.elsewhere === 'another host')
        context.expect
          .should(location, 'the Location header', created)
          .toSatisfy(false, 'a URI below the base URL')
      else
        context.expect(location, 'the Location header', created).toSatisfy(false, 'a URI below the base URL')
    },
  }),

  check('the Location of a new user is its meta.location', {
    verifies: [R['RFC7644-3.3-08'], R['ENTRA-VALGAP-01']],
    consequence: 'Two clients keep two addresses of one user.',
    async run({ from, expect, unsupported }) {
      const { created } = await from(fullUser)
      const location = valueAt(created.json, 'meta.location')
      if (!created.header('location')) return unsupported(created)
      expect(location, 'meta.location', created).toMatch(/\S/, 'a URI')
      expect(String(location), 'meta.location', created).toSatisfy(
        sameEnd(location, created.header('location')),
        `the one in Location, ${created.header('location')}`,
      )
      expect
        .should(created.header('location'), 'the Location header', created)
        .toMatch(/^https?:\/\//, 'an absolute URL')
    },
  }),

  check('a new user has an id', {
    verifies: [R['RFC7643-3.1-02'], R['RFC7643-3.1-04'], R['ENTRA-B16']],
    consequence: 'Without an id the user can be neither updated nor disabled.',
    async run({ from, expect }) {
      const { created } = await from(fullCreate)
      expect(member(created.json, 'id'), 'id', created).toMatch(/\S/, 'some text')
    },
  }),

  check('a new user has metadata of the provider', {
    verifies: [R['RFC7643-3.1-02'], R['RFC7643-3.1-01']],
    consequence: 'Clients cannot tell when the account was made or changed, or where it is.',
    async run({ from, expect }) {
      const { read } = await from(fullUser)
      for (const part of ['resourceType', 'created', 'lastModified', 'location'])
        expect(valueAt(read.json, `meta.${part}`), `meta.${part}`, read).toBePresent()
    },
  }),

  check('a new user was last modified when it was created', {
    verifies: [R['RFC7643-3.1-24']],
    consequence: 'Clients that look for changes take every new user for a changed one.',
    async run({ from, expect }) {
      const { created } = await from(fullUser)
      const born = Date.parse(String(valueAt(created.json, 'meta.created')))
      const changed = Date.parse(String(valueAt(created.json, 'meta.lastModified')))
      expect(
        Math.abs(changed - born),
        'the milliseconds between created and lastModified',
        created,
      ).toBeAtMost(1000)
      expect.should(changed - born, 'the milliseconds between created and lastModified', created).toBe(0)
    },
  }),

  check('a user with nothing but a userName can be created', {
    verifies: [R['ENTRA-C13'], R['RFC7643-2.2-01'], R['FUZE-P05']],
    consequence: 'A person for whom the directory knows little more than the name is never provisioned.',
    run: async ({ from, expect }) => void expect((await from(bareCreate)).created).toHaveStatus(201),
  }),

  check('attributes that a create cannot do without are marked as required', {
    verifies: [R['ENTRA-L6']],
    needs: ['schemas'],
    consequence: 'The administrator leaves the attribute unmapped, and every user fails.',
    async run({ from, expect, discovery }) {
      const { created: answer } = await from(bareCreate)
      if (answer.ok) return
      const required = discovery
        .attributes('User')
        .filter(({ path, attribute }) => attribute.required === true && !path.includes('.'))
      const beside = required.map(({ path }) => path).filter((path) => path.toLowerCase() !== 'username')
      expect(beside, `the attributes that /Schemas requires, while ${answer.summary},`, answer).toBePresent()
    },
  }),

  check('an extension that is not required can be left out', {
    verifies: [R['RFC7643-6-12']],
    needs: ['enterprise'],
    consequence: 'Users without enterprise data in the directory are never provisioned.',
    async run({ from, expect, discovery, unsupported }) {
      const { created } = await from(bareCreate)
      const required = JSON.stringify(discovery.resourceTypes ?? []).includes('"required":true')
      if (required) unsupported('/ResourceTypes marks an extension as required')
      expect(created).toSucceed()
    },
  }),

  check('an externalId is never made up', {
    verifies: [R['RFC7643-3.1-13']],
    consequence: 'The identity provider takes the account for one that another client manages.',
    async run({ from, expect }) {
      const { body, read } = await from(bareUser)
      if (body.externalId === undefined) expect(read).toHaveAttribute('externalId', undefined)
    },
  }),

  check('creating a user that exists is answered 409', {
    verifies: [
      R['RFC7644-3.3-09'],
      R['RFC7643-4.1.1-02'],
      R['ENTRA-C8'],
      R['ENTRA-VAL-U02'],
      R['ENTRA-M-409'],
      R['FUZE-P06'],
    ],
    consequence: 'Entra cannot tell that the account is there: it fails for ever, or there are two of it.',
    run: async ({ from, expect }) => void expect((await from(duplicates)).again).toHaveStatus(409),
  }),

  check('a conflict says that it is about uniqueness', {
    verifies: [R['RFC7644-3.3-10'], R['RFC7644-3.12-18'], R['ENTRA-VALGAP-08']],
    consequence: 'The administrator reads of a conflict without being told what is in conflict.',
    async run({ from, expect }) {
      const { again } = await from(duplicates)
      expect(again.scimType, 'scimType', again).toBe('uniqueness')
    },
  }),

  check('creating a user that exists in other letter case is answered 409', {
    verifies: [R['RFC7643-4.1.1-03'], R['RFC7643-4.1.1-02'], R['ENTRA-C8'], R['ENTRA-B9'], R['FUZE-P06']],
    consequence: 'The same person gets a second account when the directory spells the name differently.',
    run: async ({ from, expect }) => void expect((await from(duplicates)).inCapitals).toHaveStatus(409),
  }),

  check('a refused duplicate leaves nothing behind', {
    verifies: [R['RFC7644-3.3-11'], R['ENTRA-B9'], R['ENTRA-M-DUP']],
    needs: ['filter'],
    consequence:
      'Every later lookup finds two accounts, which Entra reports as DuplicateTargetEntries for ever.',
    async run({ from, expect }) {
      const { user } = await from(fullUser)
      const { found } = await from(duplicates)
      if (found) expect(found).toFind(user)
    },
  }),

  check('a refused duplicate leaves the first user as it was', {
    verifies: [R['RFC7644-3.3-11'], R['RFC7643-3.1-07']],
    consequence: 'The account of one person is overwritten with the data of another.',
    async run({ from, expect, profile }) {
      const { body } = await from(fullUser)
      const { read } = await from(duplicates)
      expect(read).toSucceed()
      for (const path of profile.matching)
        if (valueAt(body, path) !== undefined) expect(read).toHaveAttribute(path, valueAt(body, path))
    },
  }),

  check('creating the same user several times at once makes one user', {
    verifies: [
      R['ENTRA-VALGAP-14'],
      R['ENTRA-C8'],
      R['ENTRA-B9'],
      R['RFC7643-4.1.1-02'],
      R['RFC7644-3.3-09'],
    ],
    consequence: 'A retry that overtakes a slow create leaves two accounts, and Entra never gets over it.',
    async run({ from, expect }) {
      const { answers, found } = await from(atOnce)
      const statuses = answers.map(({ status }) => status).sort()
      expect(statuses, 'the statuses of four equal creates', ...answers).toBe([201, 409, 409, 409])
      if (found) expect(found.object.totalResults, 'the number of users afterwards', found).toBe(1)
    },
  }),

  check('an externalId is stored', {
    verifies: [R['ENTRA-B11'], R['RFC7643-3.1-18']],
    consequence: 'Entra cannot find the account again after a rename.',
    async run({ from, expect }) {
      const { body, read } = await from(namesakes)
      expect(read).toSucceed()
      expect(member(read.json, 'externalId'), 'externalId', read).toSatisfy(
        String(member(read.json, 'externalId')).toLowerCase() === String(body.externalId).toLowerCase(),
        String(body.externalId),
      )
    },
  }),

  check('an externalId keeps its letter case', {
    verifies: [R['RFC7643-7-20'], R['RFC7643-3.1-17'], R['ENTRA-B11']],
    consequence: 'Entra compares it exactly and sends an update in every cycle.',
    async run({ from, expect, unsupported }) {
      const { body, read } = await from(namesakes)
      const stored = member(read.json, 'externalId')
      if (isEmpty(stored)) unsupported(read)
      expect(stored, 'externalId', read).toBe(body.externalId)
    },
  }),

  check('two users may have the same externalId and e-mail', {
    verifies: [R['RFC7643-3.1-15']],
    consequence: 'People who share a mailbox, or come from two directories, cannot both be provisioned.',
    run: async ({ from, expect }) => void expect((await from(namesakes)).second).toHaveStatus(201),
  }),

  check('a user with another userName is another user', {
    verifies: [R['RFC7643-3.1-05'], R['ENTRA-B9']],
    consequence: 'The account of one person is handed to another who has the same e-mail.',
    async run({ from, expect }) {
      const { body, first, second, read } = await from(namesakes)
      if (second.ok)
        expect(second.resource.id, 'the id of the second user', first, second).toSatisfy(
          second.resource.id !== first.resource.id,
          'a new one',
        )
      expect(read).toHaveAttribute('userName', body.userName)
    },
  }),

  check('an extension that is marked as required cannot be left out', {
    verifies: [R['RFC7643-6-11']],
    needs: ['schemas'],
    consequence: 'Users lack the data without which the provider says that they cannot be.',
    async run({ given, scim, expect, discovery, unsupported }) {
      const extensions = discovery.resourceTypes?.find(
        (type) => member(type, 'name') === 'User',
      )?.schemaExtensions
      const required = (Array.isArray(extensions) ? extensions : []).find(
        (one) => member(one, 'required') === true,
      )
      if (!required) unsupported('/ResourceTypes marks no extension of User as required')
      const urn = String(member(required, 'schema'))
      const answer = await scim.create('User', given.userBody({ schemas: [urns.user], [urn]: null }))
      expect(answer).toHaveStatus(400, 422)
    },
  }),
])

/** Whether two URIs of one resource end alike; what stands before may be absolute in one and relative in the other. */
function sameEnd(one: unknown, other: unknown): boolean {
  const end = (uri: unknown) => String(uri).split('/').slice(-2).join('/')
  const absolute = [one, other].every((uri) => /^https?:\/\//.test(String(uri)))
  return absolute ? one === other : end(one) === end(other)
}
