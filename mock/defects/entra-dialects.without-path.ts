import { isObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import { ENTERPRISE } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { afterPath } from './tools/patching.js'

/** PATCH without path, the keys of its value being paths. */
export const entraDialectsWithoutPath: DefectSpec[] = [
  {
    id: 'patch-pathless-ignored',
    title: 'An operation without path is accepted and does nothing.',
    ledger: ['RW-072'],
    requirements: ['ENTRA-D10', 'ENTRA-D11', 'RFC7644-3.5.2.3-01', 'RFC7644-3.5.2.1-02', 'FUZE-P10'],
    plant: (seams) => {
      seams.expandPathless = () => []
    },
  },
  {
    id: 'patch-pathless-refused',
    title: 'An operation without path is refused.',
    ledger: ['RW-072', 'RW-128'],
    requirements: ['ENTRA-D10', 'ENTRA-D11', 'RFC7644-3.5.2-06', 'RFC7644-3.5.2.3-01', 'FUZE-P10'],
    plant: (seams) => {
      seams.expandPathless = () => {
        throw badRequest('invalidSyntax', 'path is required')
      }
    },
  },
  {
    id: 'patch-dotted-keys-stored-literally',
    title: 'Dotted keys of an operation without path are stored as attributes of that name.',
    ledger: ['RW-073'],
    requirements: ['ENTRA-D10', 'ENTRA-D11', 'FUZE-P10', 'RFC7643-7-34'],
    plant(seams) {
      const applyOperation = seams.applyOperation
      seams.applyOperation = (target, operation) => {
        const value =
          operation.path === undefined && isObject(operation.value) ? { ...operation.value } : undefined
        for (const key of Object.keys(value ?? {}).filter((name) => /^\w+\.\w+$/.test(name))) {
          target.attributes[key] = value?.[key] ?? null
          delete value?.[key]
        }
        applyOperation(target, value ? { ...operation, value } : operation)
      }
    },
  },
  {
    id: 'patch-urn-keys-ignored',
    title: 'URN keys of an operation without path are ignored.',
    ledger: ['RW-074'],
    requirements: ['ENTRA-D10', 'ENTRA-D11', 'RFC7644-3.5.2.1-12'],
    plant(seams) {
      const expand = seams.expandPathless
      seams.expandPathless = (type, value) =>
        expand(type, value).filter((part) => !part.path.startsWith('urn:'))
    },
  },
  {
    id: 'patch-flat-urn-key-beside-object',
    title: 'After a PATCH by URN a flat key with the whole path stands beside the extension object.',
    ledger: ['RW-093'],
    requirements: ['ENTRA-D5', 'ENTRA-D10', 'RFC7643-3-09', 'RFC7643-7-34'],
    neighbours: ['RFC7643-3.3-03'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { value }, path) => {
        if (path.startsWith(`${ENTERPRISE}:`)) attributes[path] = value ?? null
      }),
  },
]
