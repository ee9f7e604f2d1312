import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member, valueAt } from '../../src/scim/valueAt.js'
import { whereabouts } from '../words/whereabouts.js'
import { bareUser, fullUser } from './creating.evidence.js'

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

export default suite('user-metadata', 'Schemas and metadata of users', [
  check('schemas is a list of URNs with the core User schema, each once', {
    verifies: [
      R['RFC7643-2.1-01'],
      R['RFC7643-3-01'],
      R['RFC7643-3-02'],
      R['RFC7643-3-04'],
      R['RFC7643-3.3-01'],
    ],
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
    verifies: [R['RFC7643-3-03']],
    consequence: 'Clients look for attributes of a schema that nobody can show them.',
    async run({ from, expect, discovery, unsupported }) {
      const { read } = await from(fullUser)
      if (!discovery.resourceTypes?.length) unsupported('/ResourceTypes lists nothing to compare with')
      const known = schemasOfUser(discovery.resourceTypes)
      const foreign = listed(member(read.json, 'schemas')).filter((urn) => !known.includes(urn.toLowerCase()))
      expect(foreign, 'the schemas that the resource type User does not have', read).toBe([])
    },
  }),

  check('an extension with data is listed in schemas', {
    verifies: [R['RFC7643-3.3-03']],
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
    verifies: [R['ENTRA-VALGAP-06']],
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
    verifies: [R['RFC7643-3-09'], R['RFC7643-3.3-04']],
    consequence: 'Clients look for department under the enterprise URN and find nothing.',
    async run({ from, expect, discovery }) {
      const { read } = await from(fullUser)
      expect(member(read.json, urns.user), 'an object under the core URN', read).toBeUnassigned()
      const paths = discovery.attributes('User').map(({ path }) => path)
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
    verifies: [R['RFC7643-3.1-22'], R['RFC7643-3-10'], R['RFC7644-3.3.1-01']],
    consequence: 'Clients that read mixed lists cannot tell users from groups.',
    run: async ({ from, expect }) =>
      void expect((await from(fullUser)).read).toHaveAttribute('meta.resourceType', 'User'),
  }),

  check('meta.location is where the user is', {
    verifies: [R['RFC7643-3.1-26'], R['ENTRA-VALGAP-05']],
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
        ).toSatisfy(false, 'a URI below the base URL')
      context.expect.should(location, 'meta.location', read).toMatch(/^https?:\/\//, 'an absolute URL')
    },
  }),

  check('Location and Content-Location of an answer are meta.location', {
    verifies: [R['RFC7643-3.1-27'], R['RFC7644-3.4.1-03']],
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
    verifies: [R['RFC7643-3.1-28'], R['RFC7643-3.1-29']],
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
    verifies: [R['RFC7643-3.1-23'], R['RFC7643-2.3.5-01'], R['RFC7643-2.3.5-02']],
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
])
