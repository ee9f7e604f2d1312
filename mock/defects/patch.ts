import { isObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import { ENTERPRISE } from '../urns.js'
import type { Defect } from './Defect.js'
import { afterPath, onPath } from './tools.js'

const patch = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'patch', ...defect })

/** The dialects of PATCH: spelling of operations, paths, and values without path. */
export const patchDefects: Defect[] = [
  patch({
    id: 'patch-capital-op-refused',
    title: 'An operation with a capital, as in Replace, is refused.',
    ledger: ['RW-070'],
    requirements: ['ENTRA-D1', 'ENTRA-D2', 'ENTRA-D3', 'ENTRA-D4', 'FUZE-P10', 'FUZE-P13'],
    plant(seams) {
      const normaliseOp = seams.normaliseOp
      seams.normaliseOp = (op) => {
        if (typeof op === 'string' && op !== op.toLowerCase()) throw badRequest('invalidSyntax', 'unknown op')
        return normaliseOp(op)
      }
    },
  }),
  patch({
    id: 'patch-lower-case-op-refused',
    title: 'An operation in lower case, as in replace, is refused.',
    ledger: ['RW-071'],
    requirements: ['ENTRA-D9', 'ENTRA-D10', 'RFC7644-3.5.2-03', 'RFC7644-3.5.2-04', 'FUZE-P10'],
    plant(seams) {
      const normaliseOp = seams.normaliseOp
      seams.normaliseOp = (op) => {
        if (typeof op === 'string' && op === op.toLowerCase()) throw badRequest('invalidSyntax', 'unknown op')
        return normaliseOp(op)
      }
    },
  }),
  patch({
    id: 'patch-pathless-ignored',
    title: 'An operation without path is accepted and does nothing.',
    ledger: ['RW-072'],
    requirements: ['ENTRA-D10', 'ENTRA-D11', 'RFC7644-3.5.2.3-01', 'RFC7644-3.5.2.1-02', 'FUZE-P10'],
    plant: (seams) => {
      seams.expandPathless = () => []
    },
  }),
  patch({
    id: 'patch-pathless-refused',
    title: 'An operation without path is refused.',
    ledger: ['RW-072', 'RW-128'],
    requirements: ['ENTRA-D10', 'ENTRA-D11', 'RFC7644-3.5.2-06', 'RFC7644-3.5.2.3-01', 'FUZE-P10'],
    plant: (seams) => {
      seams.expandPathless = () => {
        throw badRequest('invalidSyntax', 'path is required')
      }
    },
  }),
  patch({
    id: 'patch-pathless-add-refused',
    title: 'An add without path is refused.',
    ledger: ['RW-128'],
    requirements: ['ENTRA-D11', 'RFC7644-3.5.2-06', 'RFC7644-3.5.2.1-02'],
    plant(seams) {
      const applyOperation = seams.applyOperation
      seams.applyOperation = (target, operation) => {
        if (operation.op === 'add' && operation.path === undefined)
          throw badRequest('noTarget', 'path is required')
        applyOperation(target, operation)
      }
    },
  }),
  patch({
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
  }),
  patch({
    id: 'patch-urn-keys-ignored',
    title: 'URN keys of an operation without path are ignored.',
    ledger: ['RW-074'],
    requirements: ['ENTRA-D10', 'ENTRA-D11', 'RFC7644-3.5.2.1-12'],
    plant(seams) {
      const expand = seams.expandPathless
      seams.expandPathless = (type, value) =>
        expand(type, value).filter((part) => !part.path.startsWith('urn:'))
    },
  }),
  patch({
    id: 'patch-urn-path-split-at-dot',
    title: 'A URN path is split at the dot of 2.0.',
    ledger: ['RW-075'],
    requirements: ['ENTRA-D5', 'RFC7644-3.5.2-15', 'RFC7644-3.5.2-17', 'RFC7644-3.10-01'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { value }, path) => {
        const [head = '', ...tail] = path.split('.')
        if (!path.startsWith('urn:') || tail.length === 0) return false
        attributes[head] = { [tail.join('.')]: value ?? null }
        return true
      }),
  }),
  patch({
    id: 'patch-urn-path-refused',
    title: 'A path with a URN is refused.',
    ledger: ['RW-015'],
    requirements: ['ENTRA-D5', 'RFC7644-3.5.2-15', 'RFC7644-3.10-01'],
    plant(seams) {
      const resolve = seams.patchAttribute
      seams.patchAttribute = (type, name) => (name.includes(':') ? undefined : resolve(type, name))
    },
  }),
  patch({
    id: 'patch-flat-urn-key-beside-object',
    title: 'After a PATCH by URN a flat key with the whole path stands beside the extension object.',
    ledger: ['RW-093'],
    requirements: ['ENTRA-D5', 'ENTRA-D10', 'RFC7643-3-09', 'RFC7643-7-34'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { value }, path) => {
        if (path.startsWith(`${ENTERPRISE}:`)) attributes[path] = value ?? null
      }),
  }),
  patch({
    id: 'patch-extension-stored-at-top',
    title: 'A PATCH by URN stores the extension attribute at the top level.',
    ledger: ['RW-092'],
    requirements: ['ENTRA-D5', 'RFC7643-3-09', 'RFC7643-3.3-04', 'RFC7644-3.5.2-17'],
    plant(seams) {
      const resolve = seams.patchAttribute
      seams.patchAttribute = (type, name) => {
        const ref = resolve(type, name)
        return ref && { ...ref, urn: undefined }
      }
    },
  }),
  patch({
    id: 'patch-does-nothing',
    title: 'A PATCH reports success and stores nothing.',
    ledger: ['RW-091', 'RW-151'],
    requirements: ['ENTRA-D2', 'ENTRA-D9', 'ENTRA-D10', 'ENTRA-VAL-U06', 'RFC7644-3.5.2.3-02', 'FUZE-P10'],
    plant: (seams) => {
      seams.applyOperation = () => {}
    },
  }),
  patch({
    id: 'patch-not-implemented',
    title: 'PATCH is answered 501.',
    ledger: ['RW-089'],
    requirements: ['ENTRA-D2', 'ENTRA-M-501', 'RFC7644-3.5-02', 'RFC7643-5-20', 'FUZE-P10'],
    plant: (seams) => {
      seams.normaliseOp = () => {
        throw new ScimFault(501, 'PATCH is not supported')
      }
    },
  }),
  patch({
    id: 'patch-only-active',
    title: 'PATCH accepts active only and refuses every other update.',
    ledger: ['RW-090'],
    requirements: ['ENTRA-D2', 'ENTRA-D4', 'FUZE-P10', 'RFC7643-7-23'],
    plant(seams) {
      const resolve = seams.patchAttribute
      seams.patchAttribute = (type, name) =>
        type.name === 'Group' || name.endsWith('active') ? resolve(type, name) : undefined
    },
  }),
  patch({
    id: 'patch-first-operation-only',
    title: 'Of several operations only the first is applied.',
    ledger: [],
    requirements: ['ENTRA-D2', 'ENTRA-D21', 'ENTRA-D29', 'ENTRA-VAL-P01', 'RFC7644-3.5.2-18'],
    plant(seams) {
      const applyOperation = seams.applyOperation
      const seen = new WeakSet<object>()
      seams.applyOperation = (target, operation) => {
        if (!seen.has(target)) applyOperation(target, operation)
        seen.add(target)
      }
    },
  }),
  patch({
    id: 'patch-many-operations-refused',
    title: 'More than ten operations in one request are refused.',
    ledger: [],
    requirements: ['ENTRA-D29', 'ENTRA-VAL-U06', 'ENTRA-VAL-U07'],
    plant(seams) {
      const applyOperation = seams.applyOperation
      const counts = new WeakMap<object, number>()
      seams.applyOperation = (target, operation) => {
        const count = (counts.get(target) ?? 0) + 1
        counts.set(target, count)
        if (count > 10) throw badRequest('tooMany', 'too many operations')
        applyOperation(target, operation)
      }
    },
  }),
  patch({
    id: 'patch-attribute-names-case-sensitive',
    title: 'Attribute names in paths are compared with case.',
    ledger: ['RW-179'],
    requirements: ['RFC7644-3.10-03', 'RFC7644-3.5.2-15'],
    plant(seams) {
      const resolve = seams.patchAttribute
      seams.patchAttribute = (type, name) => {
        const ref = resolve(type, name)
        return ref && name.includes(ref.attribute.name) ? ref : undefined
      }
    },
  }),
  patch({
    id: 'patch-display-name-demands-array',
    title: 'A PATCH of displayName demands an array as value.',
    ledger: ['RW-095'],
    requirements: ['ENTRA-D28', 'ENTRA-D2', 'RFC7644-3.5.2.3-02'],
    plant: (seams) =>
      onPath(seams, (_target, { op, value }, path) => {
        if (path.endsWith('displayName') && op !== 'remove' && !Array.isArray(value)) {
          throw badRequest('invalidValue', 'an array is required')
        }
        return false
      }),
  }),
  patch({
    id: 'patch-envelope-not-checked',
    title: 'A PATCH without the PatchOp schema is carried out.',
    ledger: [],
    requirements: ['RFC7644-3.5.2-01'],
    plant(seams) {
      const parseBody = seams.parseBody
      seams.parseBody = (call, text) => {
        const body = parseBody(call, text)
        const envelope = ['urn:ietf:params:scim:api:messages:2.0:PatchOp']
        return isObject(body) && 'Operations' in body ? { ...body, schemas: envelope } : body
      }
    },
  }),
  patch({
    id: 'patch-demands-if-match',
    title: 'A write without If-Match is refused with 428.',
    ledger: [],
    requirements: ['ENTRA-K5', 'ENTRA-M-412', 'FUZE-P10'],
    plant(seams) {
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        if (!call.headers.has('if-match')) throw new ScimFault(428, 'If-Match is required')
        check(call, resource)
      }
    },
  }),
]
