import { isObject } from '../json.js'
import { ENTERPRISE } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { alterText, onOutput, onRead } from './tools/resources.js'
import { mapArray, without } from './tools/values.js'

/** What becomes of the values of a create. */
export const creatingStoring: DefectSpec[] = [
  {
    id: 'create-invents-external-id',
    title: 'The provider invents an externalId.',
    requirements: ['RFC7643-3.1-13'],
    plant(seams) {
      const readResource = seams.readResource
      seams.readResource = (call, type, body) => ({
        externalId: seams.newId(body),
        ...readResource(call, type, body),
      })
    },
  },
  {
    id: 'create-drops-family-name',
    title: 'A create loses name.familyName.',
    ledger: ['RW-059'],
    requirements: ['ENTRA-C7', 'ENTRA-C14', 'FUZE-P04'],
    plant: (seams) =>
      onRead(seams, ({ name, ...rest }) =>
        isObject(name) ? { ...rest, name: without(name, 'familyName') } : rest,
      ),
  },
  {
    id: 'create-drops-external-id',
    title: 'A create loses externalId.',
    ledger: ['RW-006', 'RW-180'],
    requirements: ['ENTRA-B11', 'ENTRA-C7', 'ENTRA-C14', 'RFC7643-3.1-17'],
    plant: (seams) => onRead(seams, (attributes) => without(attributes, 'externalId')),
  },
  {
    id: 'create-drops-enterprise-data',
    title: 'A create loses the enterprise attributes.',
    ledger: ['RW-178'],
    requirements: ['ENTRA-C14', 'ENTRA-C7', 'RFC7643-3.3-06'],
    plant: (seams) => onRead(seams, (attributes) => without(attributes, ENTERPRISE)),
  },
  {
    id: 'create-keeps-first-value-only',
    title: 'Of several phone numbers only the first is stored.',
    requirements: ['ENTRA-C14', 'ENTRA-C7'],
    plant: (seams) =>
      onRead(seams, (attributes) =>
        attributes.phoneNumbers
          ? { ...attributes, phoneNumbers: mapArray(attributes.phoneNumbers, (one) => one).slice(0, 1) }
          : attributes,
      ),
  },
  {
    id: 'create-lowercases-user-name',
    title: 'userName is stored in lower case.',
    requirements: ['ENTRA-C7', 'FUZE-P04'],
    plant: (seams) =>
      alterText(seams, (value, { name }) => (name === 'userName' ? value.toLowerCase() : value)),
  },
  {
    id: 'create-lowercases-external-id',
    title: 'externalId is stored in lower case.',
    requirements: ['RFC7643-7-20', 'ENTRA-B11', 'ENTRA-C7', 'FUZE-P04'],
    plant: (seams) =>
      onRead(seams, (attributes) =>
        typeof attributes.externalId === 'string'
          ? { ...attributes, externalId: attributes.externalId.toLowerCase() }
          : attributes,
      ),
  },
  {
    id: 'create-reformats-phone',
    title: 'Phone numbers are reformatted.',
    requirements: ['ENTRA-C7', 'ENTRA-C14'],
    plant: (seams) =>
      alterText(seams, (value, { name }) =>
        name === 'value' && /^\+?[\d\s()-]{6,}$/.test(value) ? value.replace(/\D/g, '') : value,
      ),
  },
  {
    id: 'output-values-repeated',
    title: 'Every e-mail is returned twice.',
    requirements: ['RFC7643-2.4-11', 'ENTRA-C7'],
    neighbours: ['RFC7643-2.4-04'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        Array.isArray(resource.emails)
          ? { ...resource, emails: [...resource.emails, ...resource.emails] }
          : resource,
      ),
  },
  {
    id: 'output-external-id-missing',
    title: 'externalId is not returned.',
    ledger: ['RW-006'],
    requirements: ['ENTRA-B11', 'ENTRA-C7', 'ENTRA-C14', 'RFC7643-3.1-17'],
    plant: (seams) => onOutput(seams, (resource) => without(resource, 'externalId')),
  },
]
