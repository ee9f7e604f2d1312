import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty, sameValue } from '../../src/scim/sameValue.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member, valueAt } from '../../src/scim/valueAt.js'
import { expectToLeadTo } from '../words/expectToLeadTo.js'
import { whereabouts } from '../words/whereabouts.js'
import { bareUserAsRead, fullUserAsRead } from './creating.evidence.js'

/** xsd:dateTime; a missing zone is legal in XML Schema and a warning here (A40). */
const dateTime = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/

/** The schemas of users by the resource types. */
function schemasOfUser(types: JsonObject[] | undefined): string[] | undefined {
  const type = types?.find((one) => member(one, 'name') === 'User')
  if (!type) return undefined
  const extensions = member(type, 'schemaExtensions')
  const urnsOf = (Array.isArray(extensions) ? extensions : []).map((one) => String(member(one, 'schema')))
  return [urns.user, ...urnsOf].map((urn) => urn.toLowerCase())
}

/** The URNs under which a resource shows something. */
const extensionsIn = (resource: JsonObject): string[] =>
  Object.keys(resource).filter((name) => name.startsWith('urn:'))

const listed = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(String) : [])

export default suite('user-metadata', 'Schemas and metadata of users', [
  check('schemas is a list of URNs with the core User schema, each once', {
    verifies: [R['RFC7643-3.3-01'], R['RFC7643-3-02']],
    touches: [R['RFC7643-2.1-01'], R['RFC7643-3-01'], R['RFC7643-3-04']],
    consequence: 'Clients cannot tell what the object is and stop reading it.',
    async run(context) {
      const { expect } = context
      const { read } = await fullUserAsRead(context)
      const value = member(read.json, 'schemas')
      const schemas = listed(value)
      expect
        .under(R['RFC7643-2.1-01'])(value !== undefined, 'whether it names schemas', read)
        .toBe(true)
      expect.under(R['RFC7643-3-01'])(value, 'schemas', read).toSatisfy(Array.isArray(value), 'a list')
      expect(read).attribute('schemas').toInclude(urns.user)
      for (const urn of schemas)
        expect
          .under(R['RFC7643-3-01'])(urn, 'a schema', read)
          .toMatch(/^[a-z][a-z0-9+.-]*:\S+$/i, 'a URI')
      const twice = schemas.filter((urn, at, all) => all.indexOf(urn) !== at)
      expect.under(R['RFC7643-3-04'])(twice, 'the schemas that are listed twice', read).toBe([])
    },
  }),

  check('schemas names only schemas of users', {
    verifies: [R['RFC7643-3-03']],
    consequence: 'Clients look for attributes of a schema that nobody can show them.',
    async run(context) {
      const { expect, discovery, unsupported } = context
      const { read } = await fullUserAsRead(context)
      const known = schemasOfUser(discovery.resourceTypes)
      if (!known) return unsupported('/ResourceTypes lists no type User to compare with')
      const foreign = listed(member(read.json, 'schemas')).filter((urn) => !known.includes(urn.toLowerCase()))
      expect(foreign, 'the schemas that the resource type User does not have', read).toBe([])
    },
  }),

  check('an extension with data is listed in schemas', {
    verifies: [R['RFC7643-3.3-03']],
    consequence: 'Clients that go by schemas do not see the enterprise data.',
    async run(context) {
      const { read } = await fullUserAsRead(context)
      if (listed(member(read.json, 'schemas')).length === 0) context.unsupported(read)
      const silent = extensionsIn(read.object)
        .filter((urn) => isObject(read.object[urn]) && !isEmpty(read.object[urn]))
        .filter((urn) => !listed(member(read.json, 'schemas')).includes(urn))
      context.expect(silent, 'the extensions with data that schemas does not list', read).toBe([])
    },
  }),

  check('an extension without data is neither listed nor shown', {
    verifies: [R['ENTRA-VALGAP-06']],
    consequence: 'Clients read an empty extension and report a difference that is none.',
    async run(context) {
      const { read } = await bareUserAsRead(context)
      // Schemas that users do not have at all, are a matter of the check above.
      const known = schemasOfUser(context.discovery.resourceTypes)
      const extensions = listed(member(read.json, 'schemas'))
        .filter((urn) => urn !== urns.user)
        .filter((urn) => known?.includes(urn.toLowerCase()) ?? true)
      const empty = extensions.filter((urn) => isEmpty(member(read.json, urn)))
      context.expect(empty, 'the extensions without data in schemas', read).toBe([])
      const hollow = extensionsIn(read.object).filter((urn) => isEmpty(read.object[urn]))
      context.expect(hollow, 'the empty extension objects', read).toBe([])
    },
  }),

  check('core attributes stand at the top, those of extensions under their URN', {
    slug: 'attributes-stand-where-their-schema-has-them',
    formerly: ['user-metadata/core-attributes-stand-at-the-top-those-of-extensions-under-their-urn'],
    verifies: [R['RFC7643-3-09'], R['RFC7643-3.3-04']],
    consequence: 'Clients look for department under the enterprise URN and find nothing.',
    async run(context) {
      const { expect, discovery } = context
      const { read } = await fullUserAsRead(context)
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
    async run(context) {
      const { read } = await fullUserAsRead(context)
      if (isEmpty(member(read.json, 'meta'))) context.unsupported(read)
      context.expect(read).toHaveAttribute('meta.resourceType', 'User')
    },
  }),

  check('meta.location is where the user is', {
    verifies: [R['RFC7643-3.1-26'], R['ENTRA-VALGAP-05']],
    consequence: 'Clients that follow it read somebody else, or nobody.',
    async run(context) {
      const { read, user } = await fullUserAsRead(context)
      const location = valueAt(read.json, 'meta.location')
      expectToLeadTo(context, user.path, [location, 'meta.location', read])
      context.expect.should(location, 'meta.location', read).toMatch(/^https?:\/\//, 'an absolute URL')
    },
  }),

  check('Location and Content-Location of an answer are meta.location', {
    verifies: [R['RFC7643-3.1-27'], R['RFC7644-3.4.1-03']],
    consequence: 'Caches and clients keep the user under a wrong address.',
    async run(context) {
      const { read, user } = await fullUserAsRead(context)
      const location = valueAt(read.json, 'meta.location')
      const home = whereabouts(context, String(location))
      if (!('path' in home) || home.path !== user.path) return context.unsupported(read)
      for (const name of ['content-location', 'location']) {
        const uri = read.header(name)
        if (uri === undefined) continue
        const same = sameValue({ ...whereabouts(context, uri) }, { ...home })
        context.expect(uri, name, read).toSatisfy(same, `meta.location, ${location}`)
      }
    },
  }),

  check('the version of a user is its ETag', {
    verifies: [R['RFC7643-3.1-28']],
    touches: [R['RFC7643-3.1-29']],
    needs: ['etag'],
    consequence:
      'A client that guards its update with the version it has read is refused, or is not guarded.',
    async run(context) {
      const { expect } = context
      const { read } = await fullUserAsRead(context)
      const [tag, version] = [read.header('etag'), valueAt(read.json, 'meta.version')]
      for (const one of [tag, version].filter((one) => typeof one === 'string'))
        expect
          .under(R['RFC7643-3.1-29'])(one, 'the version', read)
          .toMatch(/^(?!w\/)/, 'W/ with a capital W')
      if (tag !== undefined && version !== undefined) expect(version, 'meta.version', read).toBe(tag)
    },
  }),

  check('meta.created and meta.lastModified are points in time', {
    verifies: [R['RFC7643-2.3.5-01'], R['RFC7643-3.1-23']],
    touches: [R['RFC7643-2.3.5-02']],
    consequence: 'Clients in typed languages cannot read the user at all.',
    async run(context) {
      const { expect, unsupported } = context
      const { read } = await fullUserAsRead(context)
      if (isEmpty(member(read.json, 'meta'))) unsupported(read)
      for (const part of ['created', 'lastModified']) {
        const time = valueAt(read.json, `meta.${part}`)
        const isText = typeof time === 'string'
        expect.under(R['RFC7643-2.3.5-02'])(time, `meta.${part}`, read).toSatisfy(isText, 'a text')
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
