import { reply } from '../http/Call.js'
import type { Json, JsonObject } from '../json.js'
import { ENTERPRISE, GROUP, USER } from '../urns.js'
import type { Defect } from './Defect.js'
import { mapArray, onReply, without } from './tools.js'

/** A change to every schema at /Schemas; undefined leaves one out. */
const schemas = (
  id: string,
  title: string,
  requirements: string[],
  change: (schema: JsonObject) => JsonObject | undefined,
): Defect => ({
  id: `discovery-${id}`,
  area: 'discovery',
  title,
  ledger: [],
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

/** A change to the attributes of the User schema. */
const user = (
  id: string,
  title: string,
  requirements: string[],
  change: (attributes: JsonObject[]) => Json[],
): Defect =>
  schemas(id, title, requirements, (schema) =>
    schema.id === USER ? { ...schema, attributes: change(schema.attributes as JsonObject[]) } : schema,
  )

/** Other characteristics of one attribute of the User schema, or fewer. */
const trait = (
  id: string,
  title: string,
  requirements: string[],
  name: string,
  traits: JsonObject,
  ...dropped: string[]
): Defect =>
  user(id, title, requirements, (attributes) =>
    attributes.map((one) => (one.name === name ? { ...without(one, ...dropped), ...traits } : one)),
  )

const text = { type: 'string', multiValued: false, required: false, mutability: 'readWrite' }

/** Single faults in the schema documents. */
export const discoverySchemasDefects: Defect[] = [
  schemas(
    'user-schema-missing',
    'The User schema is missing at /Schemas.',
    ['RFC7643-7-02', 'ENTRA-L1'],
    (schema) => (schema.id === USER ? undefined : schema),
  ),
  schemas(
    'group-schema-missing',
    'The Group schema is missing at /Schemas.',
    ['RFC7643-7-02', 'ENTRA-L1'],
    (schema) => (schema.id === GROUP ? undefined : schema),
  ),
  schemas('schema-id-is-name', 'The id of a schema is its name.', ['RFC7643-7-04'], (schema) =>
    schema.id === ENTERPRISE ? { ...schema, id: 'EnterpriseUser' } : schema,
  ),
  schemas('schemas-unnamed', 'The schemas have no names.', ['RFC7643-7-05'], (schema) =>
    without(schema, 'name'),
  ),
  schemas(
    'extension-repeats-core',
    'The enterprise extension defines title again.',
    ['RFC7643-3.3-05'],
    (schema) =>
      schema.id === ENTERPRISE
        ? {
            ...schema,
            attributes: [...mapArray(schema.attributes, (one) => one), { name: 'title', ...text }],
          }
        : schema,
  ),
  {
    id: 'discovery-unknown-schema-is-user',
    area: 'discovery',
    title: 'An unknown schema is answered with the User schema.',
    ledger: [],
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
    area: 'discovery',
    title: 'A schema is not found when the colons of its URN are encoded.',
    ledger: [],
    requirements: ['RFC7644-4-04'],
    plant(seams) {
      const splitPath = seams.splitPath
      seams.splitPath = (path) =>
        splitPath(path).map((segment) => (/%3A/i.test(path) ? encodeURIComponent(segment) : segment))
    },
  },
  {
    id: 'discovery-schemas-added',
    area: 'discovery',
    title: 'A POST to /Schemas is answered 201.',
    ledger: [],
    requirements: ['RFC7643-7-03'],
    plant: (seams) =>
      onReply(seams, (_reply, { method, segments }) =>
        method === 'POST' && segments[0] === 'Schemas' ? reply(201, { id: 'urn:example:new' }) : undefined,
      ),
  },
  user('attribute-name-odd', 'An attribute name has a space in it.', ['RFC7643-2.1-02'], (attributes) => [
    ...attributes,
    { name: 'cost code', ...text },
  ]),
  user('attribute-twice', 'The User schema lists an attribute twice.', ['RFC7643-7-07'], (attributes) => [
    ...attributes,
    { name: 'NICKNAME', ...text },
  ]),
  user(
    'id-listed-writable',
    'The User schema lists an id that clients may write.',
    ['RFC7643-3.1-03', 'ENTRA-L5'],
    (attributes) => [{ name: 'id', ...text }, ...attributes],
  ),
  user('complex-in-complex', 'The name has a complex sub-attribute.', ['RFC7643-2.3.8-02'], (attributes) =>
    attributes.map((one) =>
      one.name === 'name'
        ? {
            ...one,
            subAttributes: [
              ...mapArray(one.subAttributes, (sub) => sub),
              { name: 'phonetic', ...text, type: 'complex', subAttributes: [{ name: 'given', ...text }] },
            ],
          }
        : one,
    ),
  ),
  trait('type-miscased', 'A data type is capitalised.', ['ENTRA-L2', 'RFC7643-2.3-01'], 'title', {
    type: 'String',
  }),
  trait(
    'uniqueness-unknown',
    'uniqueness has a value of its own.',
    ['RFC7643-7-17', 'ENTRA-L2'],
    'userName',
    {
      uniqueness: 'tenant',
    },
  ),
  trait('returned-unknown', 'returned has a value of its own.', ['RFC7643-7-16', 'ENTRA-L2'], 'title', {
    returned: 'sometimes',
  }),
  trait('case-exact-is-string', 'caseExact is a string.', ['RFC7643-7-14'], 'title', { caseExact: 'false' }),
  trait('multi-valued-missing', 'multiValued is missing.', ['RFC7643-7-10'], 'emails', {}, 'multiValued'),
  trait('canonical-values-is-string', 'canonicalValues is one string.', ['RFC7643-7-12'], 'userType', {
    canonicalValues: 'Employee,Contractor',
  }),
  trait(
    'reference-without-types',
    'A reference does not say what it refers to.',
    ['RFC7643-2.3.7-07', 'RFC7643-7-18'],
    'profileUrl',
    {},
    'referenceTypes',
  ),
  trait(
    'user-name-not-required',
    'The schema declares userName as optional.',
    ['RFC7643-4.1.1-01', 'ENTRA-L6'],
    'userName',
    { required: false },
  ),
]
