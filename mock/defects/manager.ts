import { isObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import { ENTERPRISE } from '../urns.js'
import type { Defect } from './Defect.js'
import { afterPath, onOutput, onPath, onRead } from './tools.js'

const MANAGER = /(^|:)manager$/

/** The manager, which Entra sends in several shapes. */
export const managerDefects: Defect[] = [
  {
    id: 'manager-string-refused',
    area: 'patch',
    title: 'A PATCH of manager with a plain id is refused.',
    ledger: ['RW-100'],
    requirements: ['ENTRA-D8', 'ENTRA-VAL-U10', 'ENTRA-VAL-U11', 'ENTRA-GAL-25'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (MANAGER.test(path) && typeof value === 'string' && value !== '') {
          throw badRequest('invalidValue', 'manager must be an object')
        }
        return false
      }),
  },
  {
    id: 'manager-array-is-500',
    area: 'patch',
    title: 'A PATCH of manager with an array of one ends in 500.',
    ledger: ['RW-100'],
    requirements: ['ENTRA-D8', 'ENTRA-M-5XX'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (MANAGER.test(path) && Array.isArray(value)) throw new Error('cannot cast array')
        return false
      }),
  },
  {
    id: 'manager-cleared-to-empty-value',
    area: 'patch',
    title: 'Clearing the manager leaves an empty value behind.',
    ledger: ['RW-102'],
    requirements: ['ENTRA-D19', 'ENTRA-VALGAP-07'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { op, value }, path) => {
        const cleared = op !== 'remove' && isObject(value) && value.value === ''
        if (!MANAGER.test(path) || !cleared) return
        attributes[ENTERPRISE] = {
          ...(isObject(attributes[ENTERPRISE]) ? attributes[ENTERPRISE] : {}),
          manager: value,
        }
      }),
  },
  {
    id: 'manager-not-cleared',
    area: 'patch',
    title: 'Clearing the manager with an empty value leaves the old one.',
    ledger: ['RW-097'],
    requirements: ['ENTRA-D19', 'ENTRA-VAL-U12', 'ENTRA-GAL-25'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        const empty = value === '' || value === null || (isObject(value) && value.value === '')
        return MANAGER.test(path) && empty
      }),
  },
  {
    id: 'manager-filter-path-refused',
    area: 'patch',
    title: 'A remove of manager by value path is refused.',
    ledger: ['RW-096', 'RW-103'],
    requirements: ['ENTRA-D19'],
    plant: (seams) =>
      onPath(seams, (_target, _operation, path) => {
        if (path.includes('manager[')) throw new Error('impossible to search on a mono-valued attribute')
        return false
      }),
  },
  {
    id: 'manager-returned-as-string',
    area: 'schema',
    title: 'The manager is returned as a plain id.',
    ledger: ['RW-101'],
    requirements: ['ENTRA-B18', 'RFC7643-2.3-02', 'RFC7643-2.3.8-03', 'ENTRA-D8'],
    plant: (seams) =>
      onOutput(seams, (resource) => {
        const extension = resource[ENTERPRISE]
        const manager = isObject(extension) ? extension.manager : undefined
        if (!isObject(extension) || !isObject(manager)) return resource
        return { ...resource, [ENTERPRISE]: { ...extension, manager: manager.value ?? null } }
      }),
  },
  {
    id: 'manager-string-refused-on-create',
    area: 'create',
    title: 'A create with the manager as a plain id ends in 500.',
    ledger: ['RW-058'],
    requirements: ['ENTRA-C5', 'ENTRA-M-5XX'],
    plant: (seams) =>
      onRead(seams, (attributes, body) => {
        const extension = body[ENTERPRISE]
        if (isObject(extension) && typeof extension.manager === 'string')
          throw new Error('cannot cast string')
        return attributes
      }),
  },
  {
    id: 'manager-unknown-refused',
    area: 'create',
    title: 'A create is refused because the manager is unknown.',
    ledger: ['RW-104'],
    requirements: ['ENTRA-C5', 'ENTRA-C-VALPOST', 'ENTRA-VAL-U01'],
    plant: (seams) =>
      onRead(seams, (attributes) => {
        const extension = attributes[ENTERPRISE]
        const manager = isObject(extension) ? extension.manager : undefined
        if (isObject(manager) && !seams.store.any(String(manager.value))) {
          throw badRequest('invalidValue', 'there is no such manager')
        }
        return attributes
      }),
  },
]
