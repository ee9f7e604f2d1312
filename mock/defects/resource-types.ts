import { reply } from '../http/Call.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import { ENTERPRISE } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { isDiscovery, onReply, refuse } from './tools/answers.js'
import { onEndpoint, onTypes } from './tools/discovery.js'
import { mapArray, without } from './tools/values.js'

const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/** Another answer to the question for one resource type. */
const oneType = (
  id: string,
  title: string,
  requirements: string[],
  status: number,
  answer: (body: JsonObject) => JsonObject,
): DefectSpec => ({
  id,
  title,
  requirements,
  plant: (seams) =>
    onReply(seams, (given, { segments, method }) =>
      method === 'GET' &&
      segments[0] === 'ResourceTypes' &&
      segments.length === 2 &&
      given.status === status &&
      isObject(given.body)
        ? reply(200, answer(given.body))
        : undefined,
    ),
})

/** The documents at /ResourceTypes. */
export const resourceTypes: DefectSpec[] = [
  {
    id: 'discovery-types-is-array',
    title: '/ResourceTypes answers a bare array.',
    requirements: ['ENTRA-L4', 'RFC7644-4-05', 'RFC7644-4-06'],
    plant: (seams) => onEndpoint(seams, 'ResourceTypes', (body) => body.Resources ?? []),
  },
  {
    id: 'discovery-types-is-404',
    title: '/ResourceTypes is answered 404.',
    ledger: ['RW-167'],
    requirements: ['ENTRA-L4', 'RFC7644-4-01', 'RFC7644-4-05'],
    plant: (seams) => onEndpoint(seams, 'ResourceTypes', () => undefined),
  },
  {
    id: 'discovery-type-by-id-is-404',
    title: 'A resource type is not found at its own location.',
    requirements: ['RFC7644-4-07', 'RFC7644-4-10'],
    plant: (seams) =>
      onReply(seams, (_reply, { segments }) =>
        segments[0] === 'ResourceTypes' && segments.length === 2
          ? reply(404, seams.errorBody(new ScimFault(404, 'not found')))
          : undefined,
      ),
  },
  {
    id: 'discovery-type-endpoint-wrong',
    title: 'The resource types name endpoints that do not exist.',
    ledger: ['RW-167'],
    requirements: ['RFC7643-6-06', 'ENTRA-L4', 'RFC7644-3.2-01'],
    plant: (seams) => onTypes(seams, (type) => ({ ...type, endpoint: `/${String(type.name)}` })),
  },
  {
    id: 'discovery-type-without-endpoint',
    title: 'The resource types have no endpoint.',
    requirements: ['RFC7643-6-06', 'RFC7643-6-13'],
    plant: (seams) => onTypes(seams, (type) => without(type, 'endpoint')),
  },
  {
    id: 'discovery-type-without-schema',
    title: 'The resource types name no schema.',
    requirements: ['RFC7643-6-07', 'RFC7643-6-13'],
    plant: (seams) => onTypes(seams, (type) => without(type, 'schema')),
  },
  {
    id: 'discovery-type-without-name',
    title: 'The resource types have no name.',
    requirements: ['RFC7643-6-04', 'RFC7643-6-13', 'RFC7643-3-10'],
    plant: (seams) => onTypes(seams, (type) => without(type, 'name')),
  },
  {
    id: 'discovery-type-without-schemas',
    title: 'The resource types lack their schemas attribute.',
    requirements: ['RFC7643-6-01', 'RFC7643-2.1-01'],
    plant: (seams) => onTypes(seams, (type) => without(type, 'schemas')),
  },
  {
    id: 'discovery-type-extension-without-required',
    title: 'The schema extensions do not say whether they are required.',
    requirements: ['RFC7643-6-10'],
    plant: (seams) =>
      onTypes(seams, (type) => ({
        ...type,
        schemaExtensions: mapArray(type.schemaExtensions, (one) => without(one, 'required')),
      })),
  },
  {
    id: 'discovery-type-extension-unknown',
    title: 'A resource type names an extension that /Schemas does not know.',
    requirements: ['RFC7643-6-09', 'RFC7643-7-02'],
    plant: (seams) =>
      onTypes(seams, (type) => ({
        ...type,
        schemaExtensions: [
          ...mapArray(type.schemaExtensions, (one) => one),
          { schema: 'urn:example:unknown:2.0:User', required: false },
        ],
      })),
  },
  {
    id: 'discovery-filter-applied',
    title: 'A filter on a discovery endpoint is applied instead of refused.',
    requirements: ['RFC7644-4-09'],
    plant: (seams) =>
      onReply(seams, ({ status }, call) =>
        status === 403 && isDiscovery(call)
          ? reply(200, seams.listEnvelope(seams.describeSchemas(call.base).slice(0, 1), 1, 1, 1))
          : undefined,
      ),
  },
  {
    id: 'discovery-paged',
    title: 'Paging parameters on a discovery endpoint are obeyed wrongly.',
    requirements: ['RFC7644-4-08'],
    plant: (seams) =>
      onReply(seams, (answer, call) => {
        const { body } = answer
        const count = Number(call.parameters.get('count') ?? 'NaN')
        if (!isDiscovery(call) || Number.isNaN(count) || !isObject(body)) return undefined
        const Resources = mapArray(body.Resources, (one) => one).slice(0, count)
        return { ...answer, body: { ...body, Resources, totalResults: Resources.length } }
      }),
  },
  oneType(
    'discovery-type-alone-differs-from-list',
    'A resource type that is asked for alone has another endpoint than in the list.',
    ['RFC7644-4-10'],
    200,
    (body) => ({ ...body, endpoint: `${body.endpoint}/v1` }),
  ),
  oneType(
    'discovery-type-unknown-is-200',
    'A resource type that does not exist is answered 200.',
    ['RFC7644-4-07'],
    404,
    () => ({}),
  ),
  {
    id: 'discovery-type-schema-foreign',
    title: 'The resource types User and Group name the schema of the enterprise extension as their own.',
    requirements: ['RFC7643-4.1-01', 'RFC7643-4.2-01'],
    plant: (seams) => onTypes(seams, (type) => ({ ...type, schema: ENTERPRISE })),
  },
  {
    id: 'discovery-type-listed-twice',
    title: 'A resource type is listed twice under one name.',
    requirements: ['RFC7643-6-04'],
    plant(seams) {
      const describe = seams.describeTypes
      seams.describeTypes = (base) => [...describe(base), ...describe(base).slice(0, 1)]
    },
  },
  {
    id: 'discovery-type-meta-names-users',
    title: 'meta.resourceType of the resource types says User.',
    requirements: ['RFC7643-3.1-22'],
    plant: (seams) =>
      onTypes(seams, (type) => ({ ...type, meta: { ...asObject(type.meta), resourceType: 'User' } })),
  },
  {
    id: 'users-endpoint-missing',
    title: 'There is nothing at /Users, although the resource types name it.',
    requirements: [
      'RFC7644-3.2-01',
      'RFC7643-6-06',
      'ENTRA-A1',
      'ENTRA-A5',
      'ENTRA-M-404FILTER',
      'ENTRA-B1',
      'RFC7644-3.3-05',
      'ENTRA-C7',
      'ENTRA-VAL-U01',
      'FUZE-P01',
      'FUZE-P04',
    ],
    plant: (seams) =>
      refuse(seams, ({ segments }) =>
        segments[0] === 'Users'
          ? new ScimFault(404, `there is nothing at /${segments.join('/')}`)
          : undefined,
      ),
  },
]
