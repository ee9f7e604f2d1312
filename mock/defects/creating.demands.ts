import { isObject } from '../json.js'
import { ENTERPRISE } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { onTypes } from './tools/discovery.js'
import { breakOnUsers, refuseUsers } from './tools/resources.js'
import { mapArray } from './tools/values.js'

const MINIMAL = ['ENTRA-C13', 'FUZE-P05']

/** What a create demands beyond userName. */
export const creatingDemands: DefectSpec[] = [
  {
    id: 'create-needs-display-name',
    title: 'A create without displayName is refused.',
    ledger: ['RW-046'],
    requirements: [...MINIMAL, 'RFC7643-2.2-01'],
    plant: (seams) => refuseUsers(seams, 'displayName is required', (body) => !body.displayName),
  },
  {
    id: 'create-needs-external-id',
    title: 'A create without externalId is refused.',
    ledger: ['RW-046', 'RW-047'],
    requirements: [...MINIMAL, 'RFC7643-3.1-18'],
    plant: (seams) => refuseUsers(seams, 'externalId is required', (body) => !body.externalId),
  },
  {
    id: 'create-needs-name',
    title: 'A create without name is refused.',
    ledger: ['RW-046', 'RW-047'],
    requirements: ['ENTRA-C13', 'RFC7643-2.2-01'],
    plant: (seams) => refuseUsers(seams, 'name is required', (body) => !body.name),
  },
  {
    id: 'create-needs-enterprise-data',
    title: 'A create without enterprise data is refused.',
    requirements: ['RFC7643-6-12', ...MINIMAL, 'RFC7643-2.2-01'],
    plant: (seams) => refuseUsers(seams, 'department is required', (body) => !isObject(body[ENTERPRISE])),
  },
  {
    id: 'create-minimal-is-500',
    title: 'A create without e-mails ends in 500.',
    ledger: ['RW-044'],
    requirements: ['ENTRA-C13', 'RFC7644-3.12-26', 'ENTRA-M-5XX'],
    neighbours: ['RFC7643-2.2-01'],
    plant: (seams) => breakOnUsers(seams, (body) => !body.emails),
  },
  {
    id: 'create-unmapped-part-is-500',
    title: 'A create with a name part that is not mapped ends in 500.',
    ledger: ['RW-043'],
    requirements: ['ENTRA-C14', 'ENTRA-C-VALPOST', 'RFC7644-3.1-05', 'ENTRA-M-5XX'],
    plant: (seams) => breakOnUsers(seams, ({ name }) => isObject(name) && 'honorificPrefix' in name),
  },
  {
    id: 'create-addresses-are-500',
    title: 'A create with addresses ends in 500.',
    ledger: ['RW-045'],
    requirements: ['ENTRA-C14', 'ENTRA-C-VALPOST', 'ENTRA-M-5XX'],
    neighbours: ['RFC7644-3.3-05'],
    plant: (seams) =>
      breakOnUsers(seams, (body) => Array.isArray(body.addresses) && body.addresses.length > 0),
  },
  {
    id: 'discovery-type-extension-claimed-required',
    title: 'The enterprise extension is declared required and missing in users.',
    requirements: ['RFC7643-6-11'],
    plant: (seams) =>
      onTypes(seams, (type) => ({
        ...type,
        schemaExtensions: mapArray(type.schemaExtensions, (one) => ({ ...one, required: true })),
      })),
  },
]
