import { isObject } from '../json.js'
import type { DefectSpec } from './Defect.js'
import { ignoreOperations, onOperations, onPath } from './tools/patching.js'

/** Operations that cannot be carried out, and what is refused or not. */
export const patchErrors: DefectSpec[] = [
  {
    id: 'patch-envelope-not-checked',
    title: 'A PATCH without the PatchOp schema is carried out.',
    requirements: ['RFC7644-3.5.2-01'],
    plant(seams) {
      const parseBody = seams.parseBody
      seams.parseBody = (call, text) => {
        const body = parseBody(call, text)
        const envelope = ['urn:ietf:params:scim:api:messages:2.0:PatchOp']
        return isObject(body) && 'Operations' in body ? { ...body, schemas: envelope } : body
      }
    },
  },
  {
    id: 'patch-remove-absent-is-500',
    title: 'A remove of an attribute that has no value ends in 500.',
    ledger: ['RW-098'],
    requirements: ['ENTRA-M-5XX', 'RFC7644-3.5.2.2-12', 'RFC7644-3.12-26'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { op }, path) => {
        if (op === 'remove' && /^\w+$/.test(path) && attributes[path] === undefined)
          throw new Error('null pointer')
        return false
      }),
  },
  {
    id: 'patch-remove-required-reported-done',
    title: 'A remove of userName is reported as done.',
    ledger: ['RW-098'],
    requirements: ['RFC7644-3.5.2.2-09', 'RFC7644-3.12-19'],
    plant: (seams) => onPath(seams, (_target, { op }, path) => op === 'remove' && path === 'userName'),
  },
  {
    id: 'patch-remove-without-path-accepted',
    title: 'A remove without path is reported as done.',
    requirements: ['RFC7644-3.5.2.2-01', 'RFC7644-3.5.2-07', 'RFC7644-3.12-22'],
    plant(seams) {
      const applyOperation = seams.applyOperation
      seams.applyOperation = (target, operation) => {
        if (operation.op !== 'remove' || operation.path !== undefined) applyOperation(target, operation)
      }
    },
  },
  {
    id: 'patch-not-atomic',
    title: 'When an operation is refused, the ones before it stay applied.',
    ledger: ['RW-087'],
    requirements: ['RFC7644-3.5.2-20', 'RFC7644-3.5.2-21', 'RFC5789-2-01'],
    plant: (seams) => {
      seams.abandonPatch = (call, resource, partial) => {
        if (resource.type === 'User') seams.save(call, seams.touch(call, resource, partial))
      }
    },
  },
  {
    id: 'patch-invalid-op-is-500',
    title: 'An unknown operation ends in 500.',
    ledger: ['RW-088'],
    requirements: [
      'ENTRA-M-5XX',
      'RFC7644-3.5.2-03',
      'RFC7644-3.5.2-14',
      'RFC7644-3.12-26',
      'RFC5789-2.2-01',
    ],
    plant(seams) {
      const normaliseOp = seams.normaliseOp
      seams.normaliseOp = (op) => {
        if (!/^(add|remove|replace)$/i.test(String(op))) throw new Error('no such method')
        return normaliseOp(op)
      }
    },
  },
  {
    id: 'patch-invalid-op-accepted',
    title: 'An unknown operation is taken for a replace.',
    requirements: ['RFC7644-3.5.2-03', 'RFC7644-3.5.2-05', 'RFC7644-3.5.2-22'],
    plant(seams) {
      const normaliseOp = seams.normaliseOp
      seams.normaliseOp = (op) => (/^(add|remove)$/i.test(String(op)) ? normaliseOp(op) : 'replace')
    },
  },
  {
    id: 'patch-invalid-path-is-500',
    title: 'A malformed path ends in 500.',
    ledger: ['RW-088'],
    requirements: [
      'ENTRA-M-5XX',
      'RFC7644-3.5.2-09',
      'RFC7644-3.12-21',
      'RFC7644-3.12-26',
      'RFC7644-3.5.2-08',
    ],
    plant(seams) {
      const parsePath = seams.parsePath
      seams.parsePath = (path) => {
        try {
          return parsePath(path)
        } catch {
          throw new Error('index out of range')
        }
      }
    },
  },
  {
    id: 'patch-unknown-path-stored',
    title: 'A PATCH at an unknown attribute stores and returns it.',
    requirements: ['RFC7644-3.5.2-10', 'RFC7643-7-34', 'ENTRA-D-MATRIX'],
    plant: (seams) =>
      onPath(seams, ({ type, attributes }, { value }, path) => {
        if (!/^\w+$/.test(path) || seams.patchAttribute(type, path)) return false
        attributes[path] = value ?? null
        return true
      }),
  },
  {
    id: 'patch-read-only-attribute-changed',
    title: 'A PATCH changes the groups of a user, which are readOnly.',
    ledger: ['RW-129'],
    requirements: ['RFC7644-3.5.2-11', 'RFC7643-4.1.2-14', 'RFC7643-4.1.2-15', 'RFC7643-7-22'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { value }, path) => {
        if (path !== 'groups') return false
        attributes.groups = value ?? []
        return true
      }),
  },
  {
    id: 'patch-read-only-ignored',
    title: 'A PATCH of id or meta is reported as done.',
    ledger: ['RW-091'],
    requirements: ['RFC7644-3.5.2-11', 'RFC7643-3.1-20', 'RFC7643-7-22', 'RFC7644-3.5.2.2-10'],
    plant: (seams) => ignoreOperations(seams, (_operation, path) => /^(id|meta)\b/.test(path)),
  },
  {
    id: 'patch-wrong-type-ignored',
    title: 'A text as name, an object as userName and a text as active are reported as done.',
    ledger: ['RW-091'],
    requirements: ['RFC7644-3.5.2-14', 'RFC7644-3.5.2.1-04'],
    plant: (seams) =>
      ignoreOperations(
        seams,
        ({ value }, path) =>
          (path === 'name' && typeof value === 'string') ||
          (path === 'userName' && isObject(value)) ||
          (path === 'active' && value === 'perhaps'),
      ),
  },
  {
    id: 'patch-empty-operations-accepted',
    title: 'A PATCH without operations is reported as done.',
    requirements: ['RFC7644-3.5.2-02'],
    plant: (seams) =>
      onOperations(seams, (operations) => (operations.length > 0 ? operations : [{ op: 'add', value: {} }])),
  },
  {
    id: 'patch-missing-value-is-null',
    title: 'An add or replace without value is taken for one with null.',
    requirements: ['RFC7644-3.5.2.1-01', 'RFC7644-3.5.2.3-10'],
    plant: (seams) => onOperations(seams, (operations) => operations.map((one) => ({ value: null, ...one }))),
  },
  {
    id: 'patch-text-without-path-accepted',
    title: 'A replace without path whose value is a text is reported as done.',
    requirements: ['RFC7644-3.5.2.3-01'],
    plant: (seams) =>
      onOperations(seams, (operations) =>
        operations.map((one) =>
          one.path === undefined && typeof one.value === 'string' ? { ...one, value: {} } : one,
        ),
      ),
  },
  {
    id: 'patch-broken-json-is-500',
    title: 'A body that is no JSON ends in 500.',
    ledger: ['RW-088'],
    requirements: ['RFC5789-2.2-01', 'RFC7644-3.12-20', 'RFC7644-3.12-26', 'ENTRA-M-5XX'],
    plant: (seams) => {
      seams.parseBody = (_call, text) => JSON.parse(text)
    },
  },
  {
    id: 'patch-unmatched-value-path-creates',
    title: 'A replace by a value path that matches nothing creates the value, whatever the filter.',
    requirements: ['RFC7644-3.5.2.3-09'],
    plant: (seams) => {
      const create = seams.createFromFilter
      seams.createFromFilter = (attribute, filter) => create(attribute, filter) ?? {}
    },
  },
]
