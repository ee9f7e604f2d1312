import { reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import { ENTERPRISE, GROUP, USER } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'
import { onAttribute, onEndpoint, onSchema, onUserAttributes, text } from './tools/discovery.js'
import { without } from './tools/values.js'

/** The documents at /Schemas. */
export const schemas: DefectSpec[] = [
  {
    id: 'discovery-schemas-is-array',
    title: '/Schemas answers a bare array.',
    ledger: ['RW-165'],
    requirements: ['ENTRA-L1', 'ENTRA-GAL-15', 'RFC7644-4-03', 'RFC7644-4-06'],
    plant: (seams) => onEndpoint(seams, 'Schemas', (body) => body.Resources ?? []),
  },
  {
    id: 'discovery-schemas-is-404',
    title: '/Schemas is answered 404.',
    ledger: ['RW-165'],
    requirements: ['ENTRA-L1', 'ENTRA-P06', 'ENTRA-GAL-15', 'RFC7644-4-01', 'RFC7644-4-03'],
    plant: (seams) => onEndpoint(seams, 'Schemas', () => undefined),
  },
  {
    id: 'discovery-schema-by-urn-is-404',
    title: 'A schema is not found at /Schemas/{urn}.',
    requirements: ['RFC7644-4-04', 'RFC7644-4-07', 'RFC7643-7-02'],
    plant: (seams) =>
      onReply(seams, (_reply, { segments }) =>
        segments[0] === 'Schemas' && segments.length === 2
          ? reply(404, seams.errorBody(new ScimFault(404, 'not found')))
          : undefined,
      ),
  },
  {
    id: 'discovery-schemas-without-schemas',
    title: 'The entries of /Schemas lack their schemas attribute.',
    ledger: ['RW-165'],
    requirements: ['ENTRA-L7', 'RFC7643-7-01', 'RFC7643-2.1-01'],
    plant: (seams) => onSchema(seams, (schema) => without(schema, 'schemas')),
  },
  {
    id: 'discovery-enterprise-missing',
    title: 'The enterprise extension is missing at /Schemas.',
    requirements: ['RFC7643-7-02', 'RFC7643-6-09', 'RFC7643-4.3-01', 'ENTRA-L3'],
    plant: (seams) => onSchema(seams, (schema) => (schema.id === ENTERPRISE ? undefined : schema)),
  },
  {
    id: 'discovery-lists-message-schemas',
    title: '/Schemas lists the message schemas too.',
    requirements: ['RFC7644-3.1-03'],
    plant: (seams) =>
      onSchema(seams, (schema) =>
        schema.id === ENTERPRISE
          ? { ...schema, id: 'urn:ietf:params:scim:api:messages:2.0:PatchOp' }
          : schema,
      ),
  },
  {
    id: 'discovery-schema-without-attributes',
    title: 'The entries of /Schemas lack their attributes.',
    requirements: ['RFC7643-7-07', 'ENTRA-L3', 'ENTRA-GAL-15'],
    plant: (seams) => onSchema(seams, (schema) => without(schema, 'attributes')),
  },
  {
    id: 'discovery-name-missing',
    title: 'An attribute in the schema has no name.',
    requirements: ['RFC7643-7-07'],
    plant: (seams) => onAttribute(seams, (one) => (one.name === 'nickName' ? without(one, 'name') : one)),
  },
  {
    id: 'discovery-single-differs-from-list',
    title: 'A schema says something else at its own address than in the list.',
    requirements: ['RFC7644-4-10'],
    plant: (seams) =>
      onReply(seams, (answer, { segments }) =>
        segments[0] === 'Schemas' && segments.length === 2 && isObject(answer.body)
          ? { ...answer, body: { ...answer.body, name: 'Other', attributes: [] } }
          : undefined,
      ),
  },
  {
    id: 'discovery-user-schema-missing',
    title: 'The User schema is missing at /Schemas.',
    requirements: ['RFC7643-7-02', 'ENTRA-L1'],
    plant: (seams) => onSchema(seams, (schema) => (schema.id === USER ? undefined : schema)),
  },
  {
    id: 'discovery-group-schema-missing',
    title: 'The Group schema is missing at /Schemas.',
    requirements: ['RFC7643-7-02', 'ENTRA-L1'],
    plant: (seams) => onSchema(seams, (schema) => (schema.id === GROUP ? undefined : schema)),
  },
  {
    id: 'discovery-schema-id-is-name',
    title: 'The id of a schema is its name.',
    requirements: ['RFC7643-7-04'],
    plant: (seams) =>
      onSchema(seams, (schema) => (schema.id === ENTERPRISE ? { ...schema, id: 'EnterpriseUser' } : schema)),
  },
  {
    id: 'discovery-schemas-unnamed',
    title: 'The schemas have no names.',
    requirements: ['RFC7643-7-05'],
    plant: (seams) => onSchema(seams, (schema) => without(schema, 'name')),
  },
  {
    id: 'discovery-unknown-schema-is-user',
    title: 'An unknown schema is answered with the User schema.',
    requirements: ['RFC7644-4-07'],
    plant: (seams) =>
      onReply(seams, ({ status }, { segments, base }) =>
        status === 404 && segments[0] === 'Schemas'
          ? reply(200, seams.describeSchemas(base)[0] ?? {})
          : undefined,
      ),
  },
  {
    id: 'discovery-encoded-colons-are-404',
    title: 'A schema is not found when the colons of its URN are encoded.',
    requirements: ['RFC7644-4-04'],
    plant(seams) {
      const splitPath = seams.splitPath
      seams.splitPath = (path) =>
        splitPath(path).map((segment) => (/%3A/i.test(path) ? encodeURIComponent(segment) : segment))
    },
  },
  {
    id: 'discovery-schemas-added',
    title: 'A POST to /Schemas is answered 201.',
    requirements: ['RFC7643-7-03'],
    plant: (seams) =>
      onReply(seams, (_reply, { method, segments }) =>
        method === 'POST' && segments[0] === 'Schemas' ? reply(201, { id: 'urn:example:new' }) : undefined,
      ),
  },
  {
    id: 'discovery-attribute-twice',
    title: 'The User schema lists an attribute twice.',
    requirements: ['RFC7643-7-07'],
    plant: (seams) => onUserAttributes(seams, (attributes) => [...attributes, { name: 'NICKNAME', ...text }]),
  },
]
