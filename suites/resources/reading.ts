import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member, valueAt } from '../../src/scim/valueAt.js'
import { bareUser, fullUser } from './createdUsers.js'
import { whereabouts } from './locations.js'
import { misfitsOf } from './misfits.js'

const nobody = scenario('a user that does not exist is read', ({ scim, random }) =>
  scim.get({ path: `/Users/${random.guid()}` }),
)

/** xsd:dateTime; a missing zone is legal in XML Schema and a warning here (A40). */
const dateTime = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/

/** The names under which the resource types list extensions of User. */
function schemasOfUser(types: JsonObject[] | undefined): string[] {
  const type = types?.find((one) => member(one, 'name') === 'User')
  const extensions = member(type, 'schemaExtensions')
  const urnsOf = (Array.isArray(extensions) ? extensions : []).map((one) => String(member(one, 'schema')))
  return [urns.user, ...urnsOf].map((urn) => urn.toLowerCase())
}

const listed = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(String) : [])

export default suite('reading', 'Reading users', [
  check('a user is read by its id', {
    verifies: ['RFC7644-3.4.1-01', 'ENTRA-B14', 'ENTRA-B1', 'ENTRA-GAL-02'],
    consequence: 'Entra cannot read the account that it has just created, and creates it again.',
    async run({ from, expect }) {
      const { read, user } = await from(fullUser)
      expect(read).toHaveStatus(200)
      expect(member(read.json, 'id'), 'id', read).toBe(user.id)
    },
  }),

  check('a user reads as the create answered it', {
    verifies: ['RFC7644-3.1-04'],
    consequence: 'What the client remembers of the account is wrong from the first moment.',
    async run({ from, expect }) {
      const { created, read } = await from(fullUser)
      const { meta: _, ...before } = created.object
      const { meta: __, ...after } = read.object
      const differing = Object.keys({ ...before, ...after }).filter(
        (name) => !sameValue(before[name], after[name]),
      )
      expect(differing, 'the attributes that differ from the answer to the create', created, read).toBe([])
      const born = [created, read].map(({ json }) => Date.parse(String(valueAt(json, 'meta.created'))))
      expect(born[0] === born[1], 'whether meta.created stays as it was', created, read).toBe(true)
    },
  }),

  check('a user that does not exist is answered 404', {
    verifies: ['ENTRA-B14', 'RFC7644-3.4.1-02', 'RFC7644-3.12-09'],
    readOnly: true,
    consequence: 'Entra does not notice that the account is gone, or takes another one for it.',
    run: async ({ from, expect }) => void expect(await from(nobody)).toHaveStatus(404),
  }),

  check('that a user does not exist is said by a SCIM error', {
    verifies: ['RFC7644-3.4.1-02', 'ENTRA-M-BODY'],
    readOnly: true,
    consequence: 'A user that is gone cannot be told from a wrong URL.',
    run: async ({ from, expect }) => void expect(await from(nobody)).toBeScimError(404),
  }),

  check('odd ids are answered as unknown ones', {
    verifies: ['RFC7644-3.4.1-04', 'RFC7644-3.12-26'],
    readOnly: true,
    consequence: 'A malformed link ends in a server error, or shows what nobody asked for.',
    async run({ scim, expect, random }) {
      const odd = [
        '..%2FServiceProviderConfig',
        "'%20or%201=1%20--",
        `${random.text(8)}%23`,
        random.text(2000),
      ]
      for (const id of odd) {
        const answer = await scim.get({ path: `/Users/${id}` })
        const fair = answer.status >= 400 && answer.status < 500
        expect(answer.status, `the status of an id like ${id.slice(0, 40)}`, answer).toSatisfy(
          fair,
          '404 or 400',
        )
      }
    },
  }),

  check('ids are compared with case', {
    verifies: ['RFC7643-3.1-10'],
    consequence: 'Two ids that differ in case only are one account here and two in the client.',
    async run({ from, scim, expect, unsupported }) {
      const { user } = await from(fullUser)
      const swapped = user.id.replace(/[a-z]/i, (letter) =>
        letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
      )
      if (swapped === user.id) unsupported('ids have no letters')
      expect(await scim.get({ path: `/Users/${encodeURIComponent(swapped)}` })).toHaveStatus(404, 400)
    },
  }),

  check('the id of a user stays the same', {
    verifies: ['RFC7643-3.1-06', 'ENTRA-B16'],
    consequence: 'Entra keeps the id and never finds the account again.',
    async run({ from, expect }) {
      const { user, created, read, again, found } = await from(fullUser)
      const ids = [created, read, again].map(({ json }) => member(json, 'id'))
      const all = found ? [...ids, found.resources[0]?.id] : ids
      expect([...new Set(all)] as Json, 'the ids under which the user was seen', created, read, again).toBe([
        user.id,
      ])
    },
  }),

  check('ids are unique and free of the reserved word bulkId', {
    verifies: ['RFC7643-3.1-05', 'RFC7643-3.1-09'],
    consequence: 'An update meant for one account reaches another.',
    async run({ from, expect }) {
      const [full, bare] = [await from(fullUser), await from(bareUser)]
      expect(full.user.id === bare.id, 'whether two users have one id', full.created, bare.created).toBe(
        false,
      )
      for (const id of [full.user.id, bare.id])
        expect(id, 'an id', full.created).toMatch(/^(?!.*bulkid).+$/i, 'text without "bulkId"')
    },
  }),

  check('reading a user does not change it', {
    verifies: ['RFC9110-9.2.1-01'],
    consequence: 'Clients that look for changes find one wherever they have looked.',
    async run({ from, expect }) {
      const { read, again } = await from(fullUser)
      for (const part of ['lastModified', 'version'])
        expect(valueAt(again.json, `meta.${part}`), `meta.${part} after a GET`, read, again).toMean(
          valueAt(read.json, `meta.${part}`),
        )
    },
  }),

  check('a user looks the same by id and in a list', {
    verifies: ['RFC7644-3.4-02'],
    needs: ['filter'],
    consequence: 'Entra compares what a list shows with what it wants, and corrects values that are right.',
    async run({ from, expect }) {
      const { read, found } = await from(fullUser)
      const inList = found?.resources.find((one) => one.id === member(read.json, 'id'))
      if (!found || !inList) return
      const names = Object.keys({ ...read.object, ...inList })
      const differing = names.filter((name) => !sameValue(read.object[name], inList[name]))
      expect(differing, 'the attributes that differ between the list and the user itself', read, found).toBe(
        [],
      )
    },
  }),

  check('schemas is a list of URNs with the core User schema, each once', {
    verifies: ['RFC7643-2.1-01', 'RFC7643-3-01', 'RFC7643-3-02', 'RFC7643-3-04', 'RFC7643-3.3-01'],
    consequence: 'Clients cannot tell what the object is and stop reading it.',
    async run({ from, expect }) {
      const { read } = await from(fullUser)
      const schemas = member(read.object, 'schemas')
      expect(schemas, 'schemas', read).toInclude(urns.user)
      for (const urn of listed(schemas))
        expect(urn, 'a schema', read).toMatch(/^[a-z][a-z0-9+.-]*:\S+$/i, 'a URI')
      const twice = listed(schemas).filter((urn, at, all) => all.indexOf(urn) !== at)
      expect(twice, 'the schemas that are listed twice', read).toBe([])
    },
  }),

  check('schemas names only schemas of users', {
    verifies: ['RFC7643-3-03'],
    consequence: 'Clients look for attributes of a schema that nobody can show them.',
    async run({ from, expect, provider, unsupported }) {
      const { read } = await from(fullUser)
      if (!provider.resourceTypes?.length) unsupported('/ResourceTypes lists nothing to compare with')
      const known = schemasOfUser(provider.resourceTypes)
      const foreign = listed(member(read.json, 'schemas')).filter((urn) => !known.includes(urn.toLowerCase()))
      expect(foreign, 'the schemas that the resource type User does not have', read).toBe([])
    },
  }),

  check('an extension with data is listed in schemas', {
    verifies: ['RFC7643-3.3-03'],
    consequence: 'Clients that go by schemas do not see the enterprise data.',
    async run({ from, expect }) {
      const { read } = await from(fullUser)
      const withData = Object.keys(read.object).filter(
        (name) => name.startsWith('urn:') && isObject(read.object[name]),
      )
      const silent = withData.filter((urn) => !listed(member(read.json, 'schemas')).includes(urn))
      expect(silent, 'the extensions with data that schemas does not list', read).toBe([])
    },
  }),

  check('an extension without data is neither listed nor shown', {
    verifies: ['ENTRA-VALGAP-06'],
    consequence: 'Clients read an empty extension and report a difference that is none.',
    async run({ from, expect }) {
      const { read } = await from(bareUser)
      const extensions = listed(member(read.json, 'schemas')).filter((urn) => urn !== urns.user)
      const empty = extensions.filter((urn) => sameValue(member(read.json, urn), undefined))
      expect(empty, 'the extensions without data in schemas', read).toBe([])
      const hollow = Object.keys(read.object).filter(
        (name) => name.startsWith('urn:') && sameValue(read.object[name], undefined),
      )
      expect(hollow, 'the empty extension objects', read).toBe([])
    },
  }),

  check('core attributes stand at the top, those of extensions under their URN', {
    verifies: ['RFC7643-3-09', 'RFC7643-3.3-04'],
    consequence: 'Clients look for department under the enterprise URN and find nothing.',
    async run({ from, expect, provider }) {
      const { read } = await from(fullUser)
      expect(member(read.json, urns.user), 'an object under the core URN', read).toBeUnassigned()
      const paths = provider.attributes('User').map(({ path }) => path)
      const core = paths.filter((path) => !path.includes(':'))
      const extended = paths
        .filter((path) => path.includes(':'))
        .map((path) => path.slice(path.lastIndexOf(':') + 1))
      const astray = Object.keys(read.object).filter(
        (name) => extended.includes(name) && !core.includes(name),
      )
      expect(astray, 'the extension attributes at the top', read).toBe([])
    },
  }),

  check('meta.resourceType is the name of the resource type', {
    verifies: ['RFC7643-3.1-22', 'RFC7643-3-10', 'RFC7644-3.3.1-01'],
    consequence: 'Clients that read mixed lists cannot tell users from groups.',
    run: async ({ from, expect }) =>
      void expect((await from(fullUser)).read).toHaveAttribute('meta.resourceType', 'User'),
  }),

  check('meta.location is where the user is', {
    verifies: ['RFC7643-3.1-26', 'ENTRA-VALGAP-05'],
    consequence: 'Clients that follow it read somebody else, or nobody.',
    async run(context) {
      const { user, read } = await context.from(fullUser)
      const location = String(valueAt(read.json, 'meta.location'))
      const place = whereabouts(context, location)
      if ('path' in place)
        context
          .expect(decodeURIComponent(place.path), 'the path in meta.location', read)
          .toBe(`/Users/${user.id}`)
      else
        (place.elsewhere === 'another host' ? context.expect.should : context.expect)(
          location,
          'meta.location',
          read,
        ).toMatch(/^$/, 'a URI below the base URL')
      context.expect.should(location, 'meta.location', read).toMatch(/^https?:\/\//, 'an absolute URL')
    },
  }),

  check('Location and Content-Location of an answer are meta.location', {
    verifies: ['RFC7643-3.1-27', 'RFC7644-3.4.1-03'],
    consequence: 'Caches and clients keep the user under a wrong address.',
    async run(context) {
      const { read } = await context.from(fullUser)
      const home = whereabouts(context, String(valueAt(read.json, 'meta.location')))
      for (const name of ['content-location', 'location']) {
        const uri = read.header(name)
        if (uri === undefined) continue
        const same = JSON.stringify(whereabouts(context, uri)) === JSON.stringify(home)
        context
          .expect(uri, name, read)
          .toSatisfy(same, `meta.location, ${valueAt(read.json, 'meta.location')}`)
      }
    },
  }),

  check('the version of a user is its ETag', {
    verifies: ['RFC7643-3.1-28', 'RFC7643-3.1-29'],
    needs: ['etag'],
    consequence:
      'A client that guards its update with the version it has read is refused, or is not guarded.',
    async run({ from, expect }) {
      const { read } = await from(fullUser)
      const [tag, version] = [read.header('etag'), valueAt(read.json, 'meta.version')]
      for (const one of [tag, version])
        if (one !== undefined) expect(one, 'the version', read).toMatch(/^(W\/)?"[^"]*"$/, 'W/"…" or "…"')
      if (tag !== undefined && version !== undefined) expect(version, 'meta.version', read).toBe(tag)
    },
  }),

  check('meta.created and meta.lastModified are points in time', {
    verifies: ['RFC7643-3.1-23', 'RFC7643-2.3.5-01', 'RFC7643-2.3.5-02'],
    consequence: 'Clients in typed languages cannot read the user at all.',
    async run({ from, expect }) {
      const { read } = await from(fullUser)
      for (const part of ['created', 'lastModified']) {
        const time = valueAt(read.json, `meta.${part}`)
        expect(time, `meta.${part}`, read).toMatch(dateTime, 'a date and time of XML Schema')
        expect.should(time, `meta.${part}`, read).toMatch(/(Z|[+-]\d\d:\d\d)$/, 'a time with its zone')
        const sent = Date.parse(read.header('date') ?? '')
        if (Number.isNaN(sent)) continue
        const minutes = Math.abs(sent - Date.parse(String(time))) / 60_000
        expect.should(minutes, `the minutes between meta.${part} and the Date header`, read).toBeAtMost(15)
      }
    },
  }),

  check('values have the JSON types of the core schema', {
    verifies: ['ENTRA-B18', 'RFC7643-2.3.2-01', 'RFC7643-2.4-01', 'RFC7644-3.8-09'],
    consequence: 'Entra cannot read the user, which then stays as it is for ever.',
    async run({ from, expect }) {
      const { read } = await from(fullUser)
      const is = (name: string, type: string, fits: (value: Json) => boolean) => {
        const value = read.object[name]
        if (value !== undefined && value !== null) expect(value, name, read).toSatisfy(fits(value), type)
      }
      is('active', 'true or false', (value) => typeof value === 'boolean')
      for (const name of ['name', 'meta', urns.enterpriseUser]) is(name, 'an object', isObject)
      for (const name of ['emails', 'phoneNumbers', 'addresses', 'roles', 'groups', 'entitlements'])
        is(name, 'a list of objects', (value) => Array.isArray(value) && value.every(isObject))
      const names = Object.keys(read.object).map((name) => name.toLowerCase())
      for (const name of ['userName', 'active', 'emails'])
        if (names.includes(name.toLowerCase()))
          expect.should(name in read.object, `whether ${name} is spelt like that`, read).toBe(true)
    },
  }),

  check('values have the types that the schemas declare', {
    verifies: ['RFC7643-2.3-02', 'RFC7643-2.4-02'],
    needs: ['schemas'],
    consequence: 'Clients that are generated from the schemas cannot read the user.',
    async run({ from, expect, provider }) {
      const { read } = await from(fullUser)
      expect(
        misfitsOf(read.object, provider, 'User').mistyped,
        'the values that do not fit their schema',
        read,
      ).toBe([])
    },
  }),

  check('a user has no attributes that the schemas do not define', {
    verifies: ['RFC7643-7-34'],
    needs: ['schemas'],
    consequence: 'Nobody can map the attribute, and strict clients refuse the whole user.',
    async run({ from, expect, provider }) {
      const { read } = await from(fullUser)
      expect(
        misfitsOf(read.object, provider, 'User').unknown,
        'the attributes that no schema defines',
        read,
      ).toBe([])
    },
  }),

  check('HEAD gives the headers of GET', {
    verifies: ['RFC9110-9.1-01', 'RFC9110-9.3.2-02'],
    consequence: 'Proxies and monitors that ask with HEAD take the user for missing.',
    async run({ from, scim, expect }) {
      const { user, again } = await from(fullUser)
      const head = await scim.send('HEAD', user.path)
      expect(head).toHaveStatus(200)
      for (const name of ['content-type', 'etag'])
        expect(head.header(name), `${name} of HEAD`, head).toBeOneOf(again.header(name), undefined)
    },
  }),
])
