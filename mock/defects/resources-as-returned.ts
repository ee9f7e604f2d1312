import { isObject } from '../json.js'
import { ENTERPRISE } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { onOutput, urnsOf, withMeta } from './tools/resources.js'
import { without } from './tools/values.js'

/** The shape of every resource in every answer. */
export const resourcesAsReturned: DefectSpec[] = [
  {
    id: 'create-ids-hold-bulk-id',
    title: 'Ids hold the reserved word bulkId.',
    requirements: ['RFC7643-3.1-09'],
    plant(seams) {
      const newId = seams.newId
      seams.newId = (body) => `bulkId-${newId(body)}`
    },
  },
  {
    id: 'output-without-id',
    title: 'Resources have no id.',
    requirements: ['ENTRA-B16', 'ENTRA-B3', 'RFC7643-3.1-04', 'RFC7643-3.1-02'],
    neighbours: ['RFC7643-3.1-12', 'RFC7644-3.4.2-10', 'ENTRA-C7'],
    plant: (seams) => onOutput(seams, (resource) => without(resource, 'id')),
  },
  {
    id: 'output-id-is-number',
    title: 'The id is a number.',
    requirements: ['RFC7643-3.1-04', 'RFC7643-2.3-02', 'ENTRA-B18'],
    neighbours: ['RFC7643-3.1-12', 'RFC7643-3.1-26', 'RFC7644-3.4.2-10', 'ENTRA-C7'],
    plant: (seams) =>
      onOutput(seams, (resource) => ({
        ...resource,
        id: Number.parseInt(String(resource.id).slice(0, 8), 16),
      })),
  },
  {
    id: 'output-without-schemas',
    title: 'Resources have no schemas.',
    requirements: ['ENTRA-B3', 'RFC7643-2.1-01', 'RFC7643-3-01', 'RFC7643-3-02'],
    plant: (seams) => onOutput(seams, (resource) => without(resource, 'schemas')),
  },
  {
    id: 'output-schemas-empty',
    title: 'The schemas of resources are empty.',
    requirements: ['ENTRA-B3', 'ENTRA-VAL-LIST', 'RFC7643-3-02', 'RFC7643-3.3-01', 'RFC7643-3.3-02'],
    plant: (seams) => onOutput(seams, (resource) => ({ ...resource, schemas: [] })),
  },
  {
    id: 'output-schemas-repeated',
    title: 'The schemas of resources repeat the core URN.',
    requirements: ['RFC7643-3-04'],
    plant: (seams) =>
      onOutput(seams, (resource) => ({ ...resource, schemas: [...urnsOf(resource), ...urnsOf(resource)] })),
  },
  {
    id: 'output-schemas-is-string',
    title: 'The schemas of resources are a string.',
    requirements: ['ENTRA-B3', 'ENTRA-VAL-LIST', 'RFC7643-3-01', 'RFC7643-2.1-01', 'ENTRA-B18'],
    plant: (seams) => onOutput(seams, (resource) => ({ ...resource, schemas: urnsOf(resource).join(' ') })),
  },
  {
    id: 'output-extension-not-listed',
    title: 'The URN of an extension with data is not listed in schemas.',
    ledger: ['RW-172'],
    requirements: ['ENTRA-VALGAP-06', 'RFC7643-3.3-03'],
    plant: (seams) =>
      onOutput(seams, (resource) => ({
        ...resource,
        schemas: urnsOf(resource).filter((urn) => urn !== ENTERPRISE),
      })),
  },
  {
    id: 'output-extension-flattened',
    title: 'Extension attributes stand at the top level.',
    ledger: ['RW-092'],
    requirements: ['RFC7643-3-09', 'RFC7643-3.3-04', 'ENTRA-C14', 'ENTRA-D5'],
    plant: (seams) =>
      onOutput(seams, ({ [ENTERPRISE]: extension, ...resource }) =>
        isObject(extension) ? { ...resource, ...extension } : resource,
      ),
  },
  {
    id: 'output-without-meta',
    title: 'Resources have no meta.',
    requirements: ['RFC7643-3.1-02', 'RFC7643-3.1-26', 'ENTRA-C7'],
    neighbours: ['RFC7644-3.3-08'],
    plant: (seams) => onOutput(seams, (resource) => without(resource, 'meta')),
  },
  {
    id: 'output-dates-without-time',
    title: 'Dates have no time of day.',
    requirements: ['RFC7643-2.3.5-01', 'RFC7643-3.1-23'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        withMeta(resource, (one) => ({ ...one, created: String(one.created).slice(0, 10) })),
      ),
  },
  {
    id: 'output-dates-in-http-format',
    title: 'Dates are written as in HTTP headers.',
    requirements: ['RFC7643-2.3.5-02', 'RFC7643-2.3.5-01'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        withMeta(resource, (one) => ({
          ...one,
          lastModified: new Date(String(one.lastModified)).toUTCString(),
        })),
      ),
  },
]
