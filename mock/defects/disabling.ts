import { type Reply, reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { isSingle, onReply } from './tools/answers.js'
import { ACTIVE, afterPath, onOperations, onPath } from './tools/patching.js'
import { onOutput, onRead, refuseUsers } from './tools/resources.js'
import { isFalse, isTrue, without } from './tools/values.js'

/** Disabling and enabling, in the shapes that Entra sends. */
export const disabling: DefectSpec[] = [
  {
    id: 'disable-ignored',
    title: 'A disable is accepted and the user stays active.',
    ledger: ['RW-140', 'RW-151'],
    requirements: ['ENTRA-E1', 'ENTRA-D1', 'ENTRA-D9', 'ENTRA-VAL-U09', 'ENTRA-GAL-03', 'FUZE-P13'],
    plant: (seams) => onPath(seams, (_target, { value }, path) => ACTIVE.test(path) && isFalse(value)),
  },
  {
    id: 'disable-string-false-is-truthy',
    title: 'The string "False" counts as true, so that a disabled user stays enabled.',
    ledger: ['RW-083'],
    requirements: ['ENTRA-D1', 'ENTRA-E12', 'ENTRA-C4', 'RFC7643-2.3.2-02', 'FUZE-P13'],
    plant: (seams) => {
      seams.coerceBoolean = (value) => Boolean(value)
    },
  },
  {
    id: 'disable-string-refused',
    title: 'A disable with the string "False" is refused.',
    ledger: ['RW-083', 'RW-151'],
    requirements: ['ENTRA-D1', 'ENTRA-E12', 'FUZE-P13'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (ACTIVE.test(path) && typeof value === 'string')
          throw badRequest('invalidValue', 'active must be a boolean')
        return false
      }),
  },
  {
    id: 'disable-boolean-refused',
    title: 'A disable with the boolean false is refused, only the string works.',
    ledger: ['RW-151'],
    requirements: ['ENTRA-D9', 'ENTRA-E1', 'FUZE-P13', 'RFC7644-3.5.2.3-02'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (ACTIVE.test(path) && value === false) throw badRequest('invalidValue', 'active must be a string')
        return false
      }),
  },
  {
    id: 'disable-with-path-ignored',
    title: 'A disable with the path active is ignored, only the form without path works.',
    ledger: ['RW-140', 'RW-151'],
    requirements: ['ENTRA-D1', 'ENTRA-D9', 'ENTRA-E1', 'FUZE-P13'],
    plant(seams) {
      const applyOperation = seams.applyOperation
      seams.applyOperation = (target, operation) => {
        if (operation.path !== 'active') applyOperation(target, operation)
      }
    },
  },
  {
    id: 'disable-pathless-ignored',
    title: 'A disable without path is ignored.',
    ledger: ['RW-072', 'RW-151'],
    requirements: ['ENTRA-D10', 'ENTRA-E1', 'FUZE-P13', 'RFC7644-3.5.2.3-01'],
    plant(seams) {
      const expand = seams.expandPathless
      seams.expandPathless = (type, value) => expand(type, value).filter((part) => part.path !== 'active')
    },
  },
  {
    id: 'disable-in-capitals-ignored',
    title: 'A disable whose operation is written in capitals is accepted and the user stays active.',
    requirements: ['RFC7644-3.5.2-04', 'RFC7644-3.5.2-14'],
    plant: (seams) =>
      onOperations(seams, (operations) =>
        operations.map((one) => (one.op === 'REPLACE' && isFalse(one.value) ? { ...one, value: true } : one)),
      ),
  },
  {
    id: 'active-in-capitals-is-false',
    title: 'A text in capitals, as TRUE, counts as false.',
    requirements: ['RFC7643-2.3.2-02', 'RFC7644-3.5.2-14'],
    plant(seams) {
      const { coerceBoolean } = seams
      seams.coerceBoolean = (value, where) => value !== 'TRUE' && coerceBoolean(value, where)
    },
  },
  {
    id: 'active-text-stored',
    title: 'A text that is sent for active is stored as a text.',
    requirements: ['RFC7643-2.3.2-01', 'ENTRA-B18', 'ENTRA-D1', 'ENTRA-E12', 'RFC7643-2.3.2-02', 'FUZE-P13'],
    neighbours: ['ENTRA-GAL-06', 'RFC7644-3.5.2-14'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { value }, path) => {
        if (ACTIVE.test(path) && typeof value === 'string') attributes.active = value
      }),
  },
  {
    id: 'disable-twice-is-409',
    title: 'Disabling a disabled user, or enabling an enabled one, is refused.',
    requirements: ['ENTRA-E8', 'ENTRA-M-409', 'FUZE-P31'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { value }, path) => {
        if (!ACTIVE.test(path)) return false
        const same =
          (attributes.active === false && isFalse(value)) || (attributes.active === true && isTrue(value))
        if (same) throw new ScimFault(409, 'the user has this state already')
        return false
      }),
  },
  {
    id: 'disable-changes-other-attributes',
    title: 'A disable clears the name and the e-mails.',
    requirements: ['ENTRA-E5', 'FUZE-P14'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { value }, path) => {
        if (!ACTIVE.test(path) || !isFalse(value)) return
        delete attributes.name
        delete attributes.emails
      }),
  },
  {
    id: 'disabled-user-is-404',
    title: 'GET of a disabled user is answered 404.',
    ledger: ['RW-141'],
    requirements: ['ENTRA-B15', 'ENTRA-E6', 'ENTRA-VAL-U09', 'ENTRA-M-404ID', 'FUZE-P14'],
    plant: (seams) =>
      onReply(seams, ({ body }, call): Reply | undefined => {
        const inactive = isObject(body) && body.active === false
        if (call.method !== 'GET' || !isSingle(call) || !inactive) return undefined
        return reply(404, seams.errorBody(new ScimFault(404, 'no such user')))
      }),
  },
  {
    id: 'disabled-user-cannot-be-patched',
    title: 'A PATCH of a disabled user is refused.',
    ledger: ['RW-147'],
    requirements: ['ENTRA-E9', 'ENTRA-M-409', 'FUZE-P14'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, _operation, path) => {
        if (attributes.active === false && !ACTIVE.test(path))
          throw new ScimFault(409, 'the user must be active')
        return false
      }),
  },
  {
    id: 'enable-refused',
    title: 'Enabling a disabled user is refused.',
    ledger: ['RW-142'],
    requirements: ['ENTRA-E5', 'ENTRA-E8', 'ENTRA-GAL-06', 'FUZE-P13', 'FUZE-P14'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (ACTIVE.test(path) && isTrue(value)) throw badRequest('invalidValue', 'invalid SCIM patch request')
        return false
      }),
  },
  {
    id: 'enable-ignored',
    title: 'Enabling a disabled user is accepted and does nothing.',
    ledger: ['RW-142'],
    requirements: ['ENTRA-E5', 'ENTRA-GAL-06', 'FUZE-P13', 'FUZE-P14'],
    plant: (seams) => onPath(seams, (_target, { value }, path) => ACTIVE.test(path) && isTrue(value)),
  },
  {
    id: 'enable-add-refused',
    title: 'An add at active is refused, only replace works.',
    ledger: ['RW-090'],
    requirements: ['ENTRA-E8', 'RFC7644-3.5.2.1-06'],
    plant: (seams) =>
      onPath(seams, (_target, { op }, path) => {
        if (ACTIVE.test(path) && op === 'add') throw badRequest('invalidSyntax', 'use replace')
        return false
      }),
  },
  {
    id: 'active-not-returned',
    title: 'active is not returned.',
    requirements: ['ENTRA-B15', 'ENTRA-E6', 'ENTRA-C14', 'FUZE-P04'],
    plant: (seams) => onOutput(seams, (resource) => without(resource, 'active')),
  },
  {
    id: 'inactive-name-can-be-taken',
    title: 'The userName of a disabled user can be given to a second one.',
    ledger: ['RW-054'],
    requirements: ['ENTRA-C15', 'ENTRA-B9'],
    plant(seams) {
      const checkUnique = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        const owner = seams.store.ownerOfName(type.name, attributes)
        const holder = owner === undefined ? undefined : seams.store.any(owner)
        if (holder?.attributes.active !== false) checkUnique(call, type, attributes, ownId)
      }
    },
  },
  {
    id: 'inactive-create-is-active',
    title: 'A user who is created inactive is active.',
    requirements: ['ENTRA-C15', 'RFC7643-4.1.1-13', 'ENTRA-C4'],
    neighbours: ['RFC7644-3.5.1-02'],
    plant: (seams) =>
      onRead(seams, (attributes, _body, type) =>
        type.name === 'User' ? { ...attributes, active: true } : attributes,
      ),
  },
  {
    id: 'any-change-enables',
    title: 'Any change of a disabled user enables the account.',
    requirements: ['ENTRA-E1', 'RFC7644-3.5.2.3-02'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, _operation, path) => {
        if (path.startsWith('name')) attributes.active = true
      }),
  },
  {
    id: 'enable-gives-new-id',
    title: 'A user who is enabled again gets a new id.',
    ledger: ['RW-148'],
    requirements: ['ENTRA-B16', 'ENTRA-E5', 'ENTRA-GAL-06', 'FUZE-P14'],
    plant(seams) {
      const touch = seams.touch
      seams.touch = (call, resource, attributes) => {
        const after = touch(call, resource, attributes)
        if (resource.attributes.active !== false || attributes.active !== true) return after
        seams.store.delete(resource)
        return { ...after, id: `${resource.id.slice(0, -1)}x` }
      }
    },
  },
  {
    id: 'create-inactive-refused',
    title: 'A create of an inactive user is refused.',
    requirements: ['ENTRA-C15', 'ENTRA-C4'],
    neighbours: ['RFC7644-3.5.1-02'],
    plant: (seams) =>
      refuseUsers(
        seams,
        'users are created active',
        (body) => body.active === false || body.active === 'False',
      ),
  },
]
