import { badRequest } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { onPath } from './tools.js'

const patch = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'patch', ...defect })

/** Empty values, operations that cannot be carried out, and what is refused or not. */
export const patchRefusalDefects: Defect[] = [
  patch({
    id: 'patch-null-refused',
    title: 'A PATCH with null as value is refused.',
    ledger: ['RW-097'],
    requirements: ['ENTRA-D20', 'ENTRA-GAL-16', 'RFC7644-3.5.2.3-11'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (value === null) throw badRequest('invalidValue', `${path} must not be null`)
        return false
      }),
  }),
  patch({
    id: 'patch-empty-string-refused',
    title: 'A PATCH with an empty string as value is refused.',
    ledger: ['RW-097'],
    requirements: ['ENTRA-D20', 'ENTRA-GAL-16'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (value === '') throw badRequest('invalidValue', `${path} must not be empty`)
        return false
      }),
  }),
  patch({
    id: 'patch-null-keeps-old-value',
    title: 'A PATCH with null or an empty string is accepted and the old value stays.',
    ledger: ['RW-097'],
    requirements: ['ENTRA-D20', 'ENTRA-GAL-16', 'RFC7644-3.5.2.3-11', 'RFC7643-2.5-02'],
    plant: (seams) =>
      onPath(
        seams,
        (_target, { value }, path) => !path.includes('manager') && (value === null || value === ''),
      ),
  }),
  patch({
    id: 'patch-null-is-500',
    title: 'A PATCH with null as value ends in 500.',
    ledger: ['RW-097'],
    requirements: ['ENTRA-D20', 'ENTRA-GAL-16', 'ENTRA-M-5XX', 'RFC7644-3.5.2.3-11', 'RFC7644-3.12-26'],
    plant: (seams) =>
      onPath(seams, (_target, { value }) => {
        if (value === null) throw new Error('null pointer')
        return false
      }),
  }),
  patch({
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
  }),
  patch({
    id: 'patch-remove-required-reported-done',
    title: 'A remove of userName is reported as done.',
    ledger: ['RW-098'],
    requirements: ['RFC7644-3.5.2.2-09', 'RFC7644-3.12-19'],
    plant: (seams) => onPath(seams, (_target, { op }, path) => op === 'remove' && path === 'userName'),
  }),
  patch({
    id: 'patch-remove-without-path-accepted',
    title: 'A remove without path is reported as done.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.2-01', 'RFC7644-3.5.2-07', 'RFC7644-3.12-22'],
    plant(seams) {
      const applyOperation = seams.applyOperation
      seams.applyOperation = (target, operation) => {
        if (operation.op !== 'remove' || operation.path !== undefined) applyOperation(target, operation)
      }
    },
  }),
  patch({
    id: 'patch-remove-does-nothing',
    title: 'A remove of an attribute is accepted and does nothing.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.2-02', 'RFC7644-3.5.2.2-03', 'ENTRA-VAL-P01'],
    plant: (seams) => onPath(seams, (_target, { op }, path) => op === 'remove' && /^\w+$/.test(path)),
  }),
  patch({
    id: 'patch-not-atomic',
    title: 'When an operation is refused, the ones before it stay applied.',
    ledger: ['RW-087'],
    requirements: ['RFC7644-3.5.2-20', 'RFC7644-3.5.2-21', 'RFC5789-2-01'],
    plant: (seams) => {
      seams.abandonPatch = (call, resource, partial) => {
        if (resource.type === 'User') seams.save(call, seams.touch(call, resource, partial))
      }
    },
  }),
  patch({
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
  }),
  patch({
    id: 'patch-invalid-op-accepted',
    title: 'An unknown operation is taken for a replace.',
    ledger: [],
    requirements: ['RFC7644-3.5.2-03', 'RFC7644-3.5.2-05', 'RFC7644-3.5.2-22'],
    plant(seams) {
      const normaliseOp = seams.normaliseOp
      seams.normaliseOp = (op) => (/^(add|remove)$/i.test(String(op)) ? normaliseOp(op) : 'replace')
    },
  }),
  patch({
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
  }),
  patch({
    id: 'patch-unknown-path-stored',
    title: 'A PATCH at an unknown attribute stores and returns it.',
    ledger: [],
    requirements: ['RFC7644-3.5.2-10', 'RFC7643-7-34', 'ENTRA-D-MATRIX'],
    plant: (seams) =>
      onPath(seams, ({ type, attributes }, { value }, path) => {
        if (!/^\w+$/.test(path) || seams.patchAttribute(type, path)) return false
        attributes[path] = value ?? null
        return true
      }),
  }),
  patch({
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
  }),
]
