import { isObject } from '../json.js'
import { ENTERPRISE, USER } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { declare, onAttribute, only, onSchema, onUserAttributes, text } from './tools/discovery.js'
import { mapArray, without } from './tools/values.js'

/** What the schemas say of the attributes that the RFC defines. */
export const knownAttributes: DefectSpec[] = [
  {
    id: 'discovery-emails-missing',
    title: 'The User schema lacks emails.',
    requirements: ['ENTRA-L3', 'RFC7643-7-34', 'ENTRA-GAL-15'],
    plant: (seams) =>
      onSchema(seams, (schema) =>
        schema.id === USER
          ? {
              ...schema,
              attributes: mapArray(schema.attributes, (one) => one).filter(
                (one) => isObject(one) && one.name !== 'emails',
              ),
            }
          : schema,
      ),
  },
  {
    id: 'discovery-password-returned',
    title: 'The schema declares password as readWrite and returned.',
    ledger: ['RW-166'],
    requirements: ['RFC7643-4.1.1-20', 'RFC7643-8.7.1-01'],
    plant: (seams) => onAttribute(seams, only('password', { mutability: 'readWrite', returned: 'default' })),
  },
  {
    id: 'discovery-groups-writable',
    title: 'The schema declares groups of a user as readWrite.',
    requirements: ['RFC7643-4.1.2-14', 'RFC7643-8.7.1-01'],
    plant: (seams) => onAttribute(seams, only('groups', { mutability: 'readWrite' })),
  },
  {
    id: 'discovery-emails-single',
    title: 'The schema declares emails as single-valued.',
    requirements: ['RFC7643-8.7.1-01', 'RFC7643-2.4-01', 'ENTRA-L3'],
    plant: (seams) => onAttribute(seams, only('emails', { multiValued: false })),
  },
  {
    id: 'discovery-no-canonical-types',
    title: 'The type sub-attributes list no canonical values.',
    requirements: ['ENTRA-L3', 'ENTRA-GAL-15'],
    plant: (seams) =>
      onAttribute(seams, (one) => (one.name === 'type' ? without(one, 'canonicalValues') : one)),
  },
  {
    id: 'discovery-extension-repeats-core',
    title: 'The enterprise extension defines title again.',
    requirements: ['RFC7643-3.3-05'],
    plant: (seams) =>
      onSchema(seams, (schema) =>
        schema.id === ENTERPRISE
          ? {
              ...schema,
              attributes: [...mapArray(schema.attributes, (one) => one), { name: 'title', ...text }],
            }
          : schema,
      ),
  },
  {
    id: 'discovery-id-listed-writable',
    title: 'The User schema lists an id that clients may write.',
    requirements: ['RFC7643-3.1-03', 'ENTRA-L5'],
    plant: (seams) => onUserAttributes(seams, (attributes) => [{ name: 'id', ...text }, ...attributes]),
  },
  {
    id: 'discovery-user-name-not-required',
    title: 'The schema declares userName as optional.',
    requirements: ['RFC7643-4.1.1-01', 'ENTRA-L6'],
    plant: (seams) => declare(seams, 'userName', { required: false }),
  },
]
