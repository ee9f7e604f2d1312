import type { DefectSpec } from './Defect.js'
import { declare, onAttribute, only, onUserAttributes, text } from './tools/discovery.js'
import { mapArray, without } from './tools/values.js'

/** How the schemas describe attributes. */
export const schemaAttributes: DefectSpec[] = [
  {
    id: 'discovery-keywords-miscased',
    title: 'Keywords in the schema are capitalised, as in ReadWrite.',
    requirements: ['ENTRA-L2', 'RFC7643-7-15'],
    plant: (seams) =>
      onAttribute(seams, (one) => ({
        ...one,
        mutability: one.mutability === 'readWrite' ? 'ReadWrite' : (one.mutability ?? ''),
      })),
  },
  {
    id: 'discovery-keywords-quoted',
    title: 'Keywords in the schema carry quotation marks.',
    requirements: ['RFC7643-1.1-01', 'RFC7643-7-16', 'ENTRA-L2'],
    plant: (seams) => onAttribute(seams, (one) => ({ ...one, returned: `"${one.returned}"` })),
  },
  {
    id: 'discovery-null-members',
    title: 'Attributes in the schema have null members.',
    requirements: ['ENTRA-L2'],
    plant: (seams) =>
      onAttribute(seams, (one) => ({
        canonicalValues: null,
        ...one,
      })),
  },
  {
    id: 'discovery-unknown-data-type',
    title: 'The schema uses a data type of its own.',
    requirements: ['RFC7643-7-08', 'RFC7643-2.3-01', 'ENTRA-L2'],
    plant: (seams) => onAttribute(seams, only('title', { type: 'text' })),
  },
  {
    id: 'discovery-flags-are-strings',
    title: 'multiValued and required are strings in the schema.',
    requirements: ['RFC7643-7-10', 'RFC7643-7-11', 'RFC7643-2.3.2-01'],
    plant: (seams) =>
      onAttribute(seams, (one) => ({
        ...one,
        multiValued: String(one.multiValued),
        required: String(one.required),
      })),
  },
  {
    id: 'discovery-complex-without-parts',
    title: 'A complex attribute lists no sub-attributes.',
    requirements: ['RFC7643-7-09', 'ENTRA-L3'],
    plant: (seams) =>
      onAttribute(seams, (one) => (one.name === 'name' ? without(one, 'subAttributes') : one)),
  },
  {
    id: 'discovery-simple-with-parts',
    title: 'A simple attribute lists sub-attributes.',
    requirements: ['RFC7643-1.2-01'],
    plant: (seams) =>
      onAttribute(seams, only('title', { subAttributes: [{ name: 'value', type: 'string' }] })),
  },
  {
    id: 'discovery-boolean-declared-string',
    title: 'The schema declares primary as a string.',
    ledger: ['RW-082'],
    requirements: ['ENTRA-B18', 'RFC7643-8.7.1-01'],
    neighbours: ['RFC7643-2.3-02'],
    plant: (seams) => onAttribute(seams, only('primary', { type: 'string' })),
  },
  {
    id: 'discovery-attribute-name-odd',
    title: 'An attribute name has a space in it.',
    requirements: ['RFC7643-2.1-02'],
    plant: (seams) =>
      onUserAttributes(seams, (attributes) => [...attributes, { name: 'cost code', ...text }]),
  },
  {
    id: 'discovery-complex-in-complex',
    title: 'The name has a complex sub-attribute.',
    requirements: ['RFC7643-2.3.8-02'],
    plant: (seams) =>
      onUserAttributes(seams, (attributes) =>
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
  },
  {
    id: 'discovery-type-miscased',
    title: 'A data type is capitalised.',
    requirements: ['ENTRA-L2', 'RFC7643-2.3-01'],
    plant: (seams) =>
      declare(seams, 'title', {
        type: 'String',
      }),
  },
  {
    id: 'discovery-uniqueness-unknown',
    title: 'uniqueness has a value of its own.',
    requirements: ['RFC7643-7-17', 'ENTRA-L2'],
    plant: (seams) =>
      declare(seams, 'userName', {
        uniqueness: 'tenant',
      }),
  },
  {
    id: 'discovery-returned-unknown',
    title: 'returned has a value of its own.',
    requirements: ['RFC7643-7-16', 'ENTRA-L2'],
    plant: (seams) =>
      declare(seams, 'title', {
        returned: 'sometimes',
      }),
  },
  {
    id: 'discovery-case-exact-is-string',
    title: 'caseExact is a string.',
    requirements: ['RFC7643-7-14'],
    plant: (seams) => declare(seams, 'title', { caseExact: 'false' }),
  },
  {
    id: 'discovery-multi-valued-missing',
    title: 'multiValued is missing.',
    requirements: ['RFC7643-7-10'],
    plant: (seams) => declare(seams, 'emails', {}, 'multiValued'),
  },
  {
    id: 'discovery-canonical-values-is-string',
    title: 'canonicalValues is one string.',
    requirements: ['RFC7643-7-12'],
    plant: (seams) =>
      declare(seams, 'userType', {
        canonicalValues: 'Employee,Contractor',
      }),
  },
  {
    id: 'discovery-reference-without-types',
    title: 'A reference does not say what it refers to.',
    requirements: ['RFC7643-2.3.7-07', 'RFC7643-7-18'],
    plant: (seams) => declare(seams, 'profileUrl', {}, 'referenceTypes'),
  },
]
