import { reply } from '../http/Call.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import { ENTERPRISE, USER } from '../urns.js'
import type { Defect } from './Defect.js'
import { mapArray, onReply, without } from './tools.js'

const discovery = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'discovery', ...defect })

/** A change to every schema document. */
const schemas = (
  id: string,
  title: string,
  requirements: string[],
  change: (schema: JsonObject) => JsonObject | undefined,
  ledger: string[] = [],
): Defect =>
  discovery({
    id,
    title,
    ledger,
    requirements,
    plant(seams) {
      const describe = seams.describeSchemas
      seams.describeSchemas = (base) =>
        describe(base).flatMap((schema) => {
          const changed = change(schema)
          return changed ? [changed] : []
        })
    },
  })

/** A change to one attribute of the User schema, or to all attributes and sub-attributes. */
const attribute = (
  id: string,
  title: string,
  requirements: string[],
  change: (attribute: JsonObject) => JsonObject,
  ledger: string[] = [],
): Defect =>
  schemas(
    id,
    title,
    requirements,
    (schema) => ({ ...schema, attributes: mapArray(schema.attributes, (one) => deep(one, change)) }),
    ledger,
  )

function deep(attribute: JsonObject, change: (attribute: JsonObject) => JsonObject): JsonObject {
  const { subAttributes } = attribute
  if (!subAttributes) return change(attribute)
  return change({ ...attribute, subAttributes: mapArray(subAttributes, (sub) => deep(sub, change)) })
}

const only =
  (name: string, traits: JsonObject) =>
  (one: JsonObject): JsonObject =>
    one.name === name ? { ...one, ...traits } : one

/** Another shape of the answer of a whole endpoint. */
const endpoint = (
  id: string,
  title: string,
  requirements: string[],
  at: string,
  change: (body: JsonObject) => Json | undefined,
  ledger: string[] = [],
): Defect =>
  discovery({
    id,
    title,
    ledger,
    requirements,
    plant: (seams) =>
      onReply(seams, ({ status, body }, { segments }) => {
        if (status !== 200 || segments.length !== 1 || segments[0] !== at || !isObject(body)) return undefined
        const changed = change(body)
        return changed === undefined
          ? reply(404, seams.errorBody(new ScimFault(404, 'not found')))
          : reply(200, changed)
      }),
  })

/** The documents at /Schemas. */
export const discoveryDefects: Defect[] = [
  endpoint(
    'discovery-schemas-is-array',
    '/Schemas answers a bare array.',
    ['ENTRA-L1', 'ENTRA-GAL-15', 'RFC7644-4-03', 'RFC7644-4-06'],
    'Schemas',
    (body) => body.Resources ?? [],
    ['RW-165'],
  ),
  endpoint(
    'discovery-schemas-is-404',
    '/Schemas is answered 404.',
    ['ENTRA-L1', 'ENTRA-P06', 'ENTRA-GAL-15', 'RFC7644-4-01', 'RFC7644-4-03'],
    'Schemas',
    () => undefined,
    ['RW-165'],
  ),
  endpoint(
    'discovery-types-is-array',
    '/ResourceTypes answers a bare array.',
    ['ENTRA-L4', 'RFC7644-4-05', 'RFC7644-4-06'],
    'ResourceTypes',
    (body) => body.Resources ?? [],
  ),
  endpoint(
    'discovery-types-is-404',
    '/ResourceTypes is answered 404.',
    ['ENTRA-L4', 'RFC7644-4-01', 'RFC7644-4-05'],
    'ResourceTypes',
    () => undefined,
    ['RW-167'],
  ),
  endpoint(
    'discovery-config-is-list',
    '/ServiceProviderConfig answers a list.',
    ['ENTRA-L4', 'RFC7644-4-02'],
    'ServiceProviderConfig',
    (body) => ({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 1,
      Resources: [body],
    }),
  ),
  discovery({
    id: 'discovery-schema-by-urn-is-404',
    title: 'A schema is not found at /Schemas/{urn}.',
    ledger: [],
    requirements: ['RFC7644-4-04', 'RFC7644-4-07', 'RFC7643-7-02'],
    plant: (seams) =>
      onReply(seams, (_reply, { segments }) =>
        segments[0] === 'Schemas' && segments.length === 2
          ? reply(404, seams.errorBody(new ScimFault(404, 'not found')))
          : undefined,
      ),
  }),
  discovery({
    id: 'discovery-type-by-id-is-404',
    title: 'A resource type is not found at its own location.',
    ledger: [],
    requirements: ['RFC7644-4-07', 'RFC7644-4-10'],
    plant: (seams) =>
      onReply(seams, (_reply, { segments }) =>
        segments[0] === 'ResourceTypes' && segments.length === 2
          ? reply(404, seams.errorBody(new ScimFault(404, 'not found')))
          : undefined,
      ),
  }),
  schemas(
    'discovery-schemas-without-schemas',
    'The entries of /Schemas lack their schemas attribute.',
    ['ENTRA-L7', 'RFC7643-7-01', 'RFC7643-2.1-01'],
    (schema) => without(schema, 'schemas'),
    ['RW-165'],
  ),
  schemas(
    'discovery-enterprise-missing',
    'The enterprise extension is missing at /Schemas.',
    ['RFC7643-7-02', 'RFC7643-6-09', 'RFC7643-4.3-01', 'ENTRA-L3'],
    (schema) => (schema.id === ENTERPRISE ? undefined : schema),
  ),
  schemas(
    'discovery-emails-missing',
    'The User schema lacks emails.',
    ['ENTRA-L3', 'RFC7643-7-34', 'ENTRA-GAL-15'],
    (schema) =>
      schema.id === USER
        ? {
            ...schema,
            attributes: mapArray(schema.attributes, (one) => one).filter(
              (one) => isObject(one) && one.name !== 'emails',
            ),
          }
        : schema,
  ),
  schemas(
    'discovery-lists-message-schemas',
    '/Schemas lists the message schemas too.',
    ['RFC7644-3.1-03'],
    (schema) =>
      schema.id === ENTERPRISE ? { ...schema, id: 'urn:ietf:params:scim:api:messages:2.0:PatchOp' } : schema,
  ),
  schemas(
    'discovery-schema-without-attributes',
    'The entries of /Schemas lack their attributes.',
    ['RFC7643-7-07', 'ENTRA-L3', 'ENTRA-GAL-15'],
    (schema) => without(schema, 'attributes'),
  ),
  attribute(
    'discovery-password-returned',
    'The schema declares password as readWrite and returned.',
    ['RFC7643-4.1.1-20', 'RFC7643-8.7.1-01'],
    only('password', { mutability: 'readWrite', returned: 'default' }),
    ['RW-166'],
  ),
  attribute(
    'discovery-groups-writable',
    'The schema declares groups of a user as readWrite.',
    ['RFC7643-4.1.2-14', 'RFC7643-8.7.1-01'],
    only('groups', { mutability: 'readWrite' }),
  ),
  attribute(
    'discovery-emails-single',
    'The schema declares emails as single-valued.',
    ['RFC7643-8.7.1-01', 'RFC7643-2.4-01', 'ENTRA-L3'],
    only('emails', { multiValued: false }),
  ),
  attribute(
    'discovery-keywords-miscased',
    'Keywords in the schema are capitalised, as in ReadWrite.',
    ['ENTRA-L2', 'RFC7643-7-15'],
    (one) => ({ ...one, mutability: one.mutability === 'readWrite' ? 'ReadWrite' : (one.mutability ?? '') }),
  ),
  attribute(
    'discovery-keywords-quoted',
    'Keywords in the schema carry quotation marks.',
    ['RFC7643-1.1-01', 'RFC7643-7-16', 'ENTRA-L2'],
    (one) => ({ ...one, returned: `"${one.returned}"` }),
  ),
  attribute('discovery-null-members', 'Attributes in the schema have null members.', ['ENTRA-L2'], (one) => ({
    canonicalValues: null,
    ...one,
  })),
  attribute(
    'discovery-no-canonical-types',
    'The type sub-attributes list no canonical values.',
    ['ENTRA-L3', 'ENTRA-GAL-15'],
    (one) => (one.name === 'type' ? without(one, 'canonicalValues') : one),
  ),
  attribute(
    'discovery-unknown-data-type',
    'The schema uses a data type of its own.',
    ['RFC7643-7-08', 'RFC7643-2.3-01', 'ENTRA-L2'],
    only('title', { type: 'text' }),
  ),
  attribute(
    'discovery-flags-are-strings',
    'multiValued and required are strings in the schema.',
    ['RFC7643-7-10', 'RFC7643-7-11', 'RFC7643-2.3.2-01'],
    (one) => ({ ...one, multiValued: String(one.multiValued), required: String(one.required) }),
  ),
  attribute(
    'discovery-complex-without-parts',
    'A complex attribute lists no sub-attributes.',
    ['RFC7643-7-09', 'ENTRA-L3'],
    (one) => (one.name === 'name' ? without(one, 'subAttributes') : one),
  ),
  attribute(
    'discovery-simple-with-parts',
    'A simple attribute lists sub-attributes.',
    ['RFC7643-1.2-01'],
    only('title', { subAttributes: [{ name: 'value', type: 'string' }] }),
  ),
  attribute('discovery-name-missing', 'An attribute in the schema has no name.', ['RFC7643-7-07'], (one) =>
    one.name === 'nickName' ? without(one, 'name') : one,
  ),
  attribute(
    'discovery-boolean-declared-string',
    'The schema declares primary as a string.',
    ['ENTRA-B18', 'RFC7643-8.7.1-01'],
    only('primary', { type: 'string' }),
    ['RW-082'],
  ),
]
