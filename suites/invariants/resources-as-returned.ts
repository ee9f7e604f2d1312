import type { Answer } from '../../src/kit/Answer.js'
import { invariant } from '../../src/kit/invariant.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Json } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member } from '../../src/scim/valueAt.js'
import { everyResource } from '../words/everyResource.js'
import { isProjected } from '../words/returnedResources.js'

/** RFC 3339 as xsd:dateTime allows it: date and time, fraction and zone optional (research A40). */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/

const baseSchemas = { User: urns.user, Group: urns.group }

export default suite('resources-as-returned', 'Every resource that is returned', [
  everyResource(
    'a resource has an id',
    [R['RFC7643-3.1-04'], R['ENTRA-B16']],
    'Entra keeps the id as its anchor; without it the user can never be changed again.',
    ({ resource }, expect, answer) => {
      const { id } = resource
      const listed = isAlone(answer) ? expect : expect.under(R['RFC7644-3.4.2-10'])
      const speak = isProjected(answer) ? expect.under(R['RFC7643-3.1-12']) : listed
      speak(id, 'id', answer).toSatisfy(typeof id === 'string' && id !== '', 'a text')
    },
    { touches: [R['RFC7643-3.1-12'], R['RFC7644-3.4.2-10']] },
  ),

  everyResource(
    'an id does not hold the reserved word bulkId',
    [R['RFC7643-3.1-09']],
    'References inside bulk requests cannot be told from ids.',
    ({ resource }, expect, answer) =>
      void expect(String(resource.id), 'id', answer).toSatisfy(
        !String(resource.id).includes('bulkId'),
        'without "bulkId"',
      ),
  ),

  invariant('the resource that is read is the one that was asked for', {
    verifies: [R['RFC7644-3.4.1-01'], R['ENTRA-B14']],
    touches: [R['RFC7643-3.1-06']],
    consequence: 'Changes meant for one person are made to another.',
    applies: ({ ok, exchange, json }) =>
      ok &&
      isObject(json) &&
      /\/(Users|Groups)\/[^/?]+$/i.test(new URL(exchange.request.url).pathname) &&
      'id' in json,
    judge(answer, expect) {
      const last = new URL(answer.exchange.request.url).pathname.split('/').at(-1) ?? ''
      const reads = answer.exchange.request.method === 'GET'
      const speak = reads ? expect : expect.under(R['RFC7643-3.1-06'])
      if (last !== '.search')
        speak(String(answer.object.id).toLowerCase(), 'id').toBe(decodeURIComponent(last).toLowerCase())
    },
  }),

  everyResource(
    'a resource lists its schemas, the core one among them',
    [R['RFC7643-3-01']],
    "Microsoft's validator fails the resource, and strict clients cannot tell what it is.",
    ({ kind, resource: { schemas } }, expect, answer) => {
      // In lists the RFC's own example leaves schemas out (research A14).
      const under = (id: string) => expect.under(id, isAlone(answer) ? 'MUST' : 'SHOULD')
      const listed = Array.isArray(schemas)
      under(R['RFC7643-3-01'])(schemas, 'schemas', answer).toSatisfy(listed, 'a list')
      if (!listed) return
      under(R['RFC7643-3-02'])(schemas.length, 'the number of schemas', answer).toBeAtLeast(1)
      if (schemas.length > 0)
        under(R['RFC7643-3.3-01'])(schemas, 'schemas', answer).toInclude(baseSchemas[kind])
    },
    { whole: true, touches: [R['RFC7643-3-02'], R['RFC7643-3.3-01']] },
  ),

  everyResource(
    'no schema is listed twice',
    [R['RFC7643-3-04']],
    'Clients that index by schema trip over it.',
    ({ resource: { schemas } }, expect, answer) => {
      const list = Array.isArray(schemas) ? schemas : []
      expect(list, 'schemas', answer).toSatisfy(new Set(list).size === list.length, 'each once')
    },
  ),

  everyResource(
    'an extension is listed in schemas when its data are there',
    [R['RFC7643-3.3-03']],
    'Clients that go by schemas overlook department, manager and the like.',
    ({ resource }, expect, answer) => {
      if (!Array.isArray(resource.schemas) || resource.schemas.length === 0) return
      const used = Object.keys(resource).filter((key) => key.startsWith('urn:') && hasData(resource[key]))
      for (const urn of used) expect(resource.schemas, 'schemas', answer).toInclude(urn)
    },
    { whole: true },
  ),

  everyResource(
    'an extension without data is neither listed nor shown',
    [R['ENTRA-VALGAP-06']],
    'Clients believe that there is something to read.',
    ({ resource }, expect, answer) => {
      const empty = Object.keys(resource).filter((key) => key.startsWith('urn:') && !hasData(resource[key]))
      expect(empty, 'extensions shown without data', answer).toBe([])
      const listed = Array.isArray(resource.schemas) ? resource.schemas.map(String) : []
      const bare = listed.filter((urn) => /:extension:/i.test(urn) && !hasData(member(resource, urn)))
      expect(bare, 'extensions listed without data', answer).toBe([])
    },
    { whole: true },
  ),

  everyResource(
    'extension attributes are inside the object of their schema',
    [R['RFC7643-3-09'], R['RFC7643-3.3-04']],
    'Entra does not find what it wrote and sends it again every cycle.',
    ({ resource }, expect, answer) => {
      const flat = Object.keys(resource).filter(
        (key) => /^urn:.+:2\.0:\w+:\w+/i.test(key) || isPlain(resource, key),
      )
      expect(flat, 'extension attributes outside of their object', answer).toBe([])
    },
  ),

  everyResource(
    'no attribute has a path for a name',
    [R['RFC7643-7-34']],
    'A PATCH was answered with success, and its value lies where nobody looks.',
    ({ resource }, expect, answer) => {
      const junk = Object.keys(resource).filter((key) => !key.startsWith('urn:') && /[.[\]]/.test(key))
      expect(junk, 'attributes that are paths', answer).toBe([])
    },
  ),

  everyResource(
    'meta names the resource type',
    [R['RFC7643-3.1-22'], R['RFC7643-3-10'], R['RFC7644-3.3.1-01'], R['RFC7643-6-04']],
    'Clients that dispatch on the type take a user for something else.',
    ({ kind, resource: { meta } }, expect, answer) => {
      // That there is a meta at all, is said elsewhere.
      if (meta !== undefined) expect(member(meta, 'resourceType'), 'meta.resourceType', answer).toBe(kind)
    },
    { whole: true },
  ),

  everyResource(
    'created and lastModified are dates with a time',
    [R['RFC7643-2.3.5-01'], R['RFC7643-3.1-23']],
    'Clients cannot read them and fail on the whole resource.',
    ({ resource }, expect, answer) => {
      for (const name of ['created', 'lastModified']) {
        const value = member(resource.meta, name)
        if (value === undefined) continue
        const text = typeof value === 'string' ? value : ''
        const fits = dateTime.test(text) && !Number.isNaN(Date.parse(text))
        const speak = typeof value === 'string' ? expect : expect.under(R['RFC7643-2.3.5-02'])
        speak(value, `meta.${name}`, answer).toSatisfy(fits, 'a dateTime such as 2011-05-13T04:42:34Z')
      }
    },
    { touches: [R['RFC7643-2.3.5-02']] },
  ),

  everyResource(
    'a resource is not modified before it was created',
    [R['RFC7643-3.1-25']],
    'Clients that look for changes by lastModified miss it.',
    ({ resource }, expect, answer) => {
      const created = Date.parse(String(member(resource.meta, 'created')))
      const modified = Date.parse(String(member(resource.meta, 'lastModified')))
      const fits = Number.isNaN(created) || Number.isNaN(modified) || modified - created > -1000
      expect(member(resource.meta, 'lastModified'), 'meta.lastModified', answer).toSatisfy(
        fits,
        `no earlier than meta.created, ${member(resource.meta, 'created')}`,
      )
    },
  ),

  everyResource(
    'meta.location is an absolute URL of the host that was called',
    [R['ENTRA-VALGAP-05']],
    'Okta follows it, and ends up at another host or at none.',
    ({ resource }, expect, answer) => {
      const location = member(resource.meta, 'location')
      if (location === undefined) return
      const { origin } = new URL(answer.exchange.request.url)
      const fits =
        typeof location === 'string' && URL.canParse(location) && new URL(location).origin === origin
      expect(location, 'meta.location', answer).toSatisfy(fits, `a URL that begins with ${origin}`)
    },
    {
      slug: 'meta-location-is-an-absolute-url-of-the-host',
      formerly: ['resources-as-returned/meta-location-is-an-absolute-url-of-the-host-that-was-called'],
    },
  ),

  everyResource(
    'meta.location ends in the id of the resource',
    [R['RFC7643-3.1-26'], R['RFC7643-2.3.7-01']],
    'Clients that follow it read somebody else.',
    ({ resource }, expect, answer) => {
      const location = member(resource.meta, 'location')
      if (location === undefined || resource.id === undefined) return
      const last = String(location).split('?')[0]?.split('/').at(-1) ?? ''
      const same = last === resource.id || last === encodeURIComponent(String(resource.id))
      expect(location, 'meta.location', answer).toSatisfy(same, `a URI that ends in /${resource.id}`)
    },
  ),

  invariant('meta.version is the ETag of the answer', {
    verifies: [R['RFC7643-3.1-28'], R['RFC7644-3.14-03']],
    consequence: 'A client that protects its change by version is refused for no reason.',
    applies: (answer) =>
      answer.status === 200 &&
      answer.header('etag') !== undefined &&
      member(member(answer.json, 'meta'), 'version') !== undefined,
    judge(answer, expect, discovery) {
      // Frameworks add ETags of their own; they mean nothing where versions are not offered.
      if (!discovery.feature('etag').supported) return
      expect(member(member(answer.json, 'meta'), 'version'), 'meta.version').toBe(answer.header('etag'))
    },
  }),
])

/** Whether an answer is one resource; in lists the RFC's own example leaves schemas out (research A14). */
const isAlone = ({ json }: Answer): boolean => isObject(json) && json.Resources === undefined

const hasData = (value: Json | undefined): boolean =>
  isObject(value)
    ? Object.values(value).some((one) => one !== undefined && one !== null)
    : value !== undefined && value !== null

/** An attribute of the enterprise extension at the top level. */
const isPlain = (resource: Record<string, unknown>, key: string): boolean =>
  ['employeeNumber', 'costCenter', 'organization', 'division', 'department', 'manager'].includes(key) &&
  resource[key] !== null
