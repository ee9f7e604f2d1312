import { reply } from '../http/Call.js'
import { badRequest } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'
import { onPath } from './tools/patching.js'

/** PATCH as Entra words it: the spelling of operations, and paths. */
export const entraDialects: DefectSpec[] = [
  {
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
  },
  {
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
  },
  {
    id: 'patch-urn-path-split-at-dot',
    title: 'A URN path is split at the dot of 2.0.',
    ledger: ['RW-075'],
    requirements: ['ENTRA-D5', 'RFC7644-3.5.2-15', 'RFC7644-3.5.2-17', 'RFC7644-3.10-01'],
    neighbours: ['RFC7643-3.3-03', 'RFC7644-3.5.2.3-02'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { value }, path) => {
        const [head = '', ...tail] = path.split('.')
        if (!path.startsWith('urn:') || tail.length === 0) return false
        attributes[head] = { [tail.join('.')]: value ?? null }
        return true
      }),
  },
  {
    id: 'patch-urn-path-refused',
    title: 'A path with a URN is refused.',
    ledger: ['RW-015'],
    requirements: ['ENTRA-D5', 'RFC7644-3.5.2-15', 'RFC7644-3.10-01'],
    plant(seams) {
      const resolve = seams.patchAttribute
      seams.patchAttribute = (type, name) => (name.includes(':') ? undefined : resolve(type, name))
    },
  },
  {
    id: 'patch-extension-stored-at-top',
    title: 'A PATCH by URN stores the extension attribute at the top level.',
    ledger: ['RW-092'],
    requirements: ['ENTRA-D5', 'RFC7643-3-09', 'RFC7643-3.3-04', 'RFC7644-3.5.2-17'],
    neighbours: ['RFC7644-3.5.2.3-02'],
    plant(seams) {
      const resolve = seams.patchAttribute
      seams.patchAttribute = (type, name) => {
        const ref = resolve(type, name)
        return ref && { ...ref, urn: undefined }
      }
    },
  },
  {
    id: 'patch-does-nothing',
    title: 'A PATCH reports success and stores nothing.',
    ledger: ['RW-091', 'RW-151'],
    requirements: ['ENTRA-D2', 'ENTRA-D9', 'ENTRA-D10', 'ENTRA-VAL-U06', 'RFC7644-3.5.2.3-02', 'FUZE-P10'],
    plant: (seams) => {
      seams.applyOperation = () => {}
    },
  },
  {
    id: 'patch-only-active',
    title: 'PATCH accepts active only and refuses every other update.',
    ledger: ['RW-090'],
    requirements: ['ENTRA-D2', 'ENTRA-D4', 'FUZE-P10', 'RFC7643-7-23'],
    plant(seams) {
      const resolve = seams.patchAttribute
      seams.patchAttribute = (type, name) =>
        type.name === 'Group' || name.endsWith('active') ? resolve(type, name) : undefined
    },
  },
  {
    id: 'patch-first-operation-only',
    title: 'Of several operations only the first is applied.',
    requirements: ['ENTRA-D2', 'ENTRA-D21', 'ENTRA-D29', 'ENTRA-VAL-P01', 'RFC7644-3.5.2-18'],
    plant(seams) {
      const applyOperation = seams.applyOperation
      const seen = new WeakSet<object>()
      seams.applyOperation = (target, operation) => {
        if (!seen.has(target)) applyOperation(target, operation)
        seen.add(target)
      }
    },
  },
  {
    id: 'patch-many-operations-refused',
    title: 'More than ten operations in one request are refused.',
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
  },
  {
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
  },
  {
    id: 'patch-dotted-path-wipes-siblings',
    title: 'A PATCH of name.givenName or name.familyName wipes the other parts of the name.',
    requirements: ['ENTRA-D4', 'FUZE-P10', 'RFC7644-3.5.2.3-06', 'RFC7644-3.5.2.1-08'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, _operation, path) => {
        if (path.startsWith('name.')) delete attributes.name
        return false
      }),
  },
  {
    id: 'patch-user-answers-200-empty',
    title: 'A PATCH of a user is answered 200 with an empty body.',
    ledger: ['RW-125'],
    requirements: ['ENTRA-D23', 'ENTRA-VALGAP-04', 'RFC7644-3.5.2-24'],
    plant: (seams) =>
      onReply(seams, ({ status, headers }, { method, segments }) =>
        method === 'PATCH' && segments[0] === 'Users' && status === 200 ? reply(200, '', headers) : undefined,
      ),
  },
  {
    id: 'email-role-filter-string-unmatched',
    title: 'The filter primary eq "True" does not match the boolean true.',
    ledger: ['RW-081'],
    requirements: ['ENTRA-D17'],
    plant(seams) {
      const filterLiteral = seams.filterLiteral
      seams.filterLiteral = (attribute, value) =>
        attribute.type === 'boolean' && typeof value === 'string' ? value : filterLiteral(attribute, value)
    },
  },
  {
    id: 'role-replace-by-filter-adds',
    title: 'A replace by value path finds no role and adds one.',
    requirements: ['ENTRA-D17', 'RFC7644-3.5.2.3-08'],
    plant(seams) {
      const { elementFilter } = seams
      seams.elementFilter = (attribute, filter, operation) =>
        attribute.name === 'roles' && operation?.op === 'replace'
          ? () => false
          : elementFilter(attribute, filter, operation)
    },
  },
  {
    id: 'roles-json-text-refused',
    title: 'Roles that come as JSON text are refused.',
    requirements: ['ENTRA-D18'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (path === 'roles' && JSON.stringify(value).includes('{\\"'))
          throw badRequest('invalidValue', 'no such role')
        return false
      }),
  },
  {
    id: 'patch-answers-202',
    title: 'A PATCH is answered 202.',
    requirements: ['ENTRA-D23', 'ENTRA-M-2XX', 'RFC7644-3.5.2-24'],
    plant: (seams) =>
      onReply(seams, ({ status, body, headers }, { method }) =>
        method === 'PATCH' && status === 200 ? reply(202, body, headers) : undefined,
      ),
  },
  {
    id: 'group-patch-answers-200-empty',
    title: 'A PATCH of a group is answered 200 with an empty body.',
    ledger: ['RW-125'],
    requirements: ['ENTRA-D23', 'ENTRA-VALGAP-04', 'RFC7644-3.5.2-24'],
    plant: (seams) =>
      onReply(seams, ({ status, headers }, { method, segments }) =>
        method === 'PATCH' && segments[0] === 'Groups' && status === 200
          ? reply(200, '', headers)
          : undefined,
      ),
  },
]
