import { isObject, type Json, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import { ENTERPRISE } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { afterPath, onPath } from './tools/patching.js'
import { onOutput, onRead } from './tools/resources.js'

const MANAGER = /(^|:)manager$/

function managerOf({ [ENTERPRISE]: extension }: JsonObject): JsonObject | undefined {
  return isObject(extension) && isObject(extension.manager) ? extension.manager : undefined
}

function withManagerName(user: JsonObject, displayName: Json): JsonObject {
  const manager = managerOf(user)
  const extension = user[ENTERPRISE]
  if (!isObject(extension) || !manager) return user
  return { ...user, [ENTERPRISE]: { ...extension, manager: { ...manager, displayName } } }
}

/** The manager, which Entra sends in several shapes. */
export const manager: DefectSpec[] = [
  {
    id: 'manager-string-refused',
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
    id: 'manager-string-refused-on-create',
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
  {
    id: 'manager-name-taken-from-client',
    title: 'The readOnly displayName of the manager is stored as sent.',
    requirements: ['RFC7643-4.3-03'],
    plant(seams) {
      onRead(seams, (attributes, body) => {
        const displayName = managerOf(body)?.displayName
        return displayName === undefined ? attributes : withManagerName(attributes, displayName)
      })
      onOutput(seams, (resource) => {
        const stored = seams.store.any(String(resource.id))
        const displayName = stored && managerOf(stored.attributes)?.displayName
        return displayName === undefined ? resource : withManagerName(resource, displayName)
      })
    },
  },
]
