import { reply } from '../http/Call.js'
import { isObject, type JsonObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { isDiscovery, mapArray, onReply, without } from './tools.js'

const discovery = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'discovery', ...defect })

/** A change to the ServiceProviderConfig. */
const config = (
  id: string,
  title: string,
  requirements: string[],
  change: (config: JsonObject) => JsonObject,
  ledger: string[] = [],
): Defect =>
  discovery({
    id: `discovery-config-${id}`,
    title,
    ledger,
    requirements,
    plant(seams) {
      const describe = seams.serviceProviderConfig
      seams.serviceProviderConfig = (base) => change(describe(base))
    },
  })

/** A change to every resource type. */
const types = (
  id: string,
  title: string,
  requirements: string[],
  change: (type: JsonObject) => JsonObject,
  ledger: string[] = [],
): Defect =>
  discovery({
    id: `discovery-type-${id}`,
    title,
    ledger,
    requirements,
    plant(seams) {
      const describe = seams.describeTypes
      seams.describeTypes = (base) => describe(base).map(change)
    },
  })

const bulk = { supported: false, maxOperations: 0, maxPayloadSize: 0 }

/** Features, resource types, and how discovery treats its requests. */
export const discoveryTypesDefects: Defect[] = [
  config(
    'without-schemas',
    'The configuration lacks its schemas attribute.',
    ['RFC7643-5-01', 'RFC7644-4-02'],
    (body) => without(body, 'schemas'),
  ),
  config(
    'denies-filter',
    'The configuration denies filters, which work.',
    ['RFC7644-3.4.2.2-43', 'RFC7643-5-20'],
    (body) => ({ ...body, filter: { supported: false, maxResults: 0 } }),
    ['RW-168'],
  ),
  config(
    'claims-bulk',
    'The configuration claims bulk, which is answered 501.',
    ['RFC7643-5-20', 'RFC7644-3.7-16'],
    (body) => ({ ...body, bulk: { supported: true, maxOperations: 10, maxPayloadSize: 100_000 } }),
    ['RW-168'],
  ),
  config('without-patch', 'The configuration says nothing about PATCH.', ['RFC7643-5-05'], (body) =>
    without(body, 'patch'),
  ),
  config('without-sort', 'The configuration says nothing about sorting.', ['RFC7643-5-07'], (body) =>
    without(body, 'sort'),
  ),
  config('without-etag', 'The configuration says nothing about versions.', ['RFC7643-5-08'], (body) =>
    without(body, 'etag'),
  ),
  config(
    'without-change-password',
    'The configuration says nothing about passwords.',
    ['RFC7643-5-06'],
    (body) => without(body, 'changePassword'),
  ),
  config(
    'without-filter',
    'The configuration says nothing about filters.',
    ['RFC7643-5-12', 'RFC7643-5-13'],
    (body) => without(body, 'filter'),
  ),
  config(
    'without-bulk',
    'The configuration says nothing about bulk.',
    ['RFC7643-5-09'],
    (body) => without(body, 'bulk'),
    ['RW-168'],
  ),
  config(
    'bulk-limits-are-strings',
    'The limits of bulk are strings.',
    ['RFC7643-5-10', 'RFC7643-5-11', 'RFC7643-2.3-02'],
    (body) => ({ ...body, bulk: { ...bulk, maxOperations: '0', maxPayloadSize: '0' } }),
    ['RW-168'],
  ),
  config(
    'filter-limit-is-string',
    'The limit of filters is a string.',
    ['RFC7643-5-13', 'RFC7643-2.3-02'],
    (body) => ({ ...body, filter: { supported: true, maxResults: '200' } }),
    ['RW-168'],
  ),
  config(
    'supported-is-string',
    'Features are marked with strings instead of booleans.',
    ['RFC7643-5-05', 'RFC7643-2.3.2-01', 'RFC7643-2.3-02'],
    (body) => ({ ...body, patch: { supported: 'true' } }),
  ),
  config(
    'without-authentication-schemes',
    'The configuration lists no authentication schemes.',
    ['RFC7643-5-14'],
    (body) => without(body, 'authenticationSchemes'),
  ),
  config(
    'authentication-scheme-without-type',
    'The authentication schemes have no type.',
    ['RFC7643-5-15'],
    (body) => ({
      ...body,
      authenticationSchemes: mapArray(body.authenticationSchemes, (one) => without(one, 'type')),
    }),
  ),
  config(
    'authentication-scheme-unnamed',
    'The authentication schemes have no name and no description.',
    ['RFC7643-5-16', 'RFC7643-5-17'],
    (body) => ({
      ...body,
      authenticationSchemes: mapArray(body.authenticationSchemes, (one) =>
        without(one, 'name', 'description'),
      ),
    }),
  ),
  config(
    'claims-basic',
    'The configuration claims Basic authentication while the challenge says Bearer.',
    ['RFC7644-2-09'],
    (body) => ({
      ...body,
      authenticationSchemes: mapArray(body.authenticationSchemes, (one) => ({ ...one, type: 'httpbasic' })),
    }),
  ),
  types(
    'endpoint-wrong',
    'The resource types name endpoints that do not exist.',
    ['RFC7643-6-06', 'ENTRA-L4', 'RFC7644-3.2-01'],
    (type) => ({ ...type, endpoint: `/${String(type.name)}` }),
    ['RW-167'],
  ),
  types(
    'without-endpoint',
    'The resource types have no endpoint.',
    ['RFC7643-6-06', 'RFC7643-6-13'],
    (type) => without(type, 'endpoint'),
  ),
  types('without-schema', 'The resource types name no schema.', ['RFC7643-6-07', 'RFC7643-6-13'], (type) =>
    without(type, 'schema'),
  ),
  types(
    'without-name',
    'The resource types have no name.',
    ['RFC7643-6-04', 'RFC7643-6-13', 'RFC7643-3-10'],
    (type) => without(type, 'name'),
  ),
  types(
    'without-schemas',
    'The resource types lack their schemas attribute.',
    ['RFC7643-6-01', 'RFC7643-2.1-01'],
    (type) => without(type, 'schemas'),
  ),
  types(
    'extension-without-required',
    'The schema extensions do not say whether they are required.',
    ['RFC7643-6-10'],
    (type) => ({
      ...type,
      schemaExtensions: mapArray(type.schemaExtensions, (one) => without(one, 'required')),
    }),
  ),
  types(
    'extension-claimed-required',
    'The enterprise extension is declared required and missing in users.',
    ['RFC7643-6-11'],
    (type) => ({
      ...type,
      schemaExtensions: mapArray(type.schemaExtensions, (one) => ({ ...one, required: true })),
    }),
  ),
  types(
    'extension-unknown',
    'A resource type names an extension that /Schemas does not know.',
    ['RFC7643-6-09', 'RFC7643-7-02'],
    (type) => ({
      ...type,
      schemaExtensions: [
        ...mapArray(type.schemaExtensions, (one) => one),
        { schema: 'urn:example:unknown:2.0:User', required: false },
      ],
    }),
  ),
  discovery({
    id: 'discovery-filter-applied',
    title: 'A filter on a discovery endpoint is applied instead of refused.',
    ledger: [],
    requirements: ['RFC7644-4-09'],
    plant: (seams) =>
      onReply(seams, ({ status }, call) =>
        status === 403 && isDiscovery(call)
          ? reply(200, seams.listEnvelope(seams.describeSchemas(call.base).slice(0, 1), 1, 1, 1))
          : undefined,
      ),
  }),
  discovery({
    id: 'discovery-paged',
    title: 'Paging parameters on a discovery endpoint are obeyed wrongly.',
    ledger: [],
    requirements: ['RFC7644-4-08'],
    plant: (seams) =>
      onReply(seams, (answer, call) => {
        const { body } = answer
        const count = Number(call.parameters.get('count') ?? 'NaN')
        if (!isDiscovery(call) || Number.isNaN(count) || !isObject(body)) return undefined
        const Resources = mapArray(body.Resources, (one) => one).slice(0, count)
        return { ...answer, body: { ...body, Resources, totalResults: Resources.length } }
      }),
  }),
  discovery({
    id: 'discovery-refused-with-token',
    title: 'The discovery endpoints are answered 401 with a valid token.',
    ledger: ['RW-175'],
    requirements: ['RFC7644-4-01', 'ENTRA-L4', 'ENTRA-I1', 'ENTRA-L7', 'ENTRA-L1', 'ENTRA-M-401'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        if (!isDiscovery(call)) return
        throw new ScimFault(401, 'no access', undefined, { 'www-authenticate': 'Bearer realm="admin"' })
      }
    },
  }),
  discovery({
    id: 'discovery-config-needs-token',
    title: 'The configuration cannot be read without a token.',
    ledger: [],
    requirements: ['RFC7643-5-19'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        if (call.headers.has('authorization')) return authorize(call)
        throw new ScimFault(401, 'a token is required', undefined, {
          'www-authenticate': 'Bearer realm="scim"',
        })
      }
    },
  }),
  discovery({
    id: 'discovery-single-differs-from-list',
    title: 'A schema says something else at its own address than in the list.',
    ledger: [],
    requirements: ['RFC7644-4-10'],
    plant: (seams) =>
      onReply(seams, (answer, { segments }) =>
        segments[0] === 'Schemas' && segments.length === 2 && isObject(answer.body)
          ? { ...answer, body: { ...answer.body, name: 'Other', attributes: [] } }
          : undefined,
      ),
  }),
]
