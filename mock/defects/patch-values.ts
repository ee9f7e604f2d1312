import { ENTERPRISE } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { afterPath, ignoreOperations, redirectPath } from './tools/patching.js'
import { onOutput } from './tools/resources.js'

const PLURAL = /^(emails|phoneNumbers|addresses|roles|ims|photos)$/

/** What operations do to the values of lists. */
export const patchValues: DefectSpec[] = [
  {
    id: 'patch-add-replaces-values',
    title: 'An add to a multi-valued attribute of a user replaces what is there.',
    requirements: ['RFC7644-3.5.2.1-05', 'RFC7644-3.5.2.1-03'],
    plant(seams) {
      const addValues = seams.addValues
      seams.addValues = (attribute, existing, incoming) =>
        addValues(attribute, PLURAL.test(attribute.name) ? [] : existing, incoming)
    },
  },
  {
    id: 'patch-add-repeats-values',
    title: 'An add of a value that is there already repeats it.',
    requirements: ['RFC7643-2.4-11', 'RFC7644-3.5.2.1-09'],
    plant: (seams) => {
      seams.addValues = (_attribute, existing, incoming) => [...existing, ...incoming]
      seams.distinct = (_attribute, list) => list
    },
  },
  {
    id: 'patch-filtered-remove-removes-all',
    title: 'A remove by value path removes every value of a user’s attribute.',
    requirements: ['RFC7644-3.5.2.2-04', 'RFC7644-3.5.2.2-06'],
    plant: (seams) =>
      redirectPath(
        seams,
        ({ op }, path) => op === 'remove' && /^[a-z]+\[/i.test(path) && !path.startsWith('members'),
        (path) => path.replace(/\[.*/s, ''),
      ),
  },
  {
    id: 'patch-filtered-replace-changes-all',
    title: 'A replace by value path changes every value, whatever the filter says.',
    requirements: ['RFC7644-3.5.2.3-07', 'RFC7644-3.5.2.3-08', 'FUZE-P11', 'ENTRA-D3'],
    plant(seams) {
      const elementFilter = seams.elementFilter
      seams.elementFilter = (attribute, filter, operation) => {
        const matches = elementFilter(attribute, filter, operation)
        return operation?.op === 'replace' ? () => true : matches
      }
    },
  },
  {
    id: 'patch-second-primary-accepted',
    title: 'Setting primary on one value leaves it on the other.',
    requirements: ['RFC7644-3.5.2-19', 'RFC7643-2.4-04'],
    plant: (seams) => {
      seams.settlePrimary = (_attribute, after) => after
    },
  },
  {
    id: 'email-add-keeps-first-only',
    title: 'Of several e-mails added at once only the first is kept.',
    ledger: ['RW-084'],
    requirements: ['RFC7644-3.5.2.1-05', 'RFC7644-3.5.2.1-07'],
    plant(seams) {
      const addValues = seams.addValues
      seams.addValues = (attribute, existing, incoming) =>
        addValues(attribute, existing, attribute.name === 'members' ? incoming : incoming.slice(0, 1))
    },
  },
  {
    id: 'patch-remove-of-lists-ignored',
    title: 'A remove of a whole list of values does nothing.',
    ledger: ['RW-091'],
    requirements: ['RFC7644-3.5.2.2-03'],
    plant: (seams) =>
      ignoreOperations(
        seams,
        ({ op }, path, attributes) => op === 'remove' && Array.isArray(attributes[path]),
      ),
  },
  {
    id: 'patch-extension-missing-in-schemas',
    title: 'A user with enterprise data does not list the URN in schemas.',
    requirements: ['RFC7644-3.5.2-17', 'RFC7643-3-06'],
    neighbours: ['RFC7643-3.3-03'],
    plant: (seams) =>
      onOutput(seams, (resource) => ({
        ...resource,
        schemas: Array.isArray(resource.schemas) ? resource.schemas.filter((urn) => urn !== ENTERPRISE) : [],
      })),
  },
  {
    id: 'patch-last-value-leaves-an-empty-one',
    title: 'A remove of the last value by value path leaves an empty value.',
    requirements: ['RFC7644-3.5.2.2-08', 'RFC7644-3.5.2.2-05'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { op }, path) => {
        const name = path.slice(0, path.indexOf('['))
        if (op === 'remove' && path.endsWith(']') && name && attributes[name] === undefined)
          attributes[name] = [{ value: '' }]
      }),
  },
]
