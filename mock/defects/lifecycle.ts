import { type Reply, reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import { removeResource } from '../write/touch.js'
import type { Defect } from './Defect.js'
import { afterPath, isFalse, isSingle, isTrue, onOutput, onPath, onReply, without } from './tools.js'

const lifecycle = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'lifecycle', ...defect })
const ACTIVE = /(^|:)active$/

/** Disabling and enabling, in the shapes that Entra sends. */
export const lifecycleDefects: Defect[] = [
  lifecycle({
    id: 'disable-ignored',
    title: 'A disable is accepted and the user stays active.',
    ledger: ['RW-140', 'RW-151'],
    requirements: ['ENTRA-E1', 'ENTRA-D1', 'ENTRA-D9', 'ENTRA-VAL-U09', 'ENTRA-GAL-03', 'FUZE-P13'],
    plant: (seams) => onPath(seams, (_target, { value }, path) => ACTIVE.test(path) && isFalse(value)),
  }),
  lifecycle({
    id: 'disable-string-false-is-truthy',
    title: 'The string "False" counts as true, so that a disabled user stays enabled.',
    ledger: ['RW-083'],
    requirements: ['ENTRA-D1', 'ENTRA-E12', 'ENTRA-C4', 'RFC7643-2.3.2-02', 'FUZE-P13'],
    plant: (seams) => {
      seams.coerceBoolean = (value) => Boolean(value)
    },
  }),
  lifecycle({
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
  }),
  lifecycle({
    id: 'disable-boolean-refused',
    title: 'A disable with the boolean false is refused, only the string works.',
    ledger: ['RW-151'],
    requirements: ['ENTRA-D9', 'ENTRA-E1', 'FUZE-P13', 'RFC7644-3.5.2.3-02'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (ACTIVE.test(path) && value === false) throw badRequest('invalidValue', 'active must be a string')
        return false
      }),
  }),
  lifecycle({
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
  }),
  lifecycle({
    id: 'disable-pathless-ignored',
    title: 'A disable without path is ignored.',
    ledger: ['RW-072', 'RW-151'],
    requirements: ['ENTRA-D10', 'ENTRA-E1', 'FUZE-P13', 'RFC7644-3.5.2.3-01'],
    plant(seams) {
      const expand = seams.expandPathless
      seams.expandPathless = (type, value) => expand(type, value).filter((part) => part.path !== 'active')
    },
  }),
  lifecycle({
    id: 'disable-array-stored-as-array',
    title: 'A disable with the value in an array stores the array.',
    ledger: [],
    requirements: ['ENTRA-D-MATRIX', 'ENTRA-B18'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { value }, path) => {
        if (ACTIVE.test(path) && Array.isArray(value)) attributes.active = value
      }),
  }),
  lifecycle({
    id: 'disable-twice-is-409',
    title: 'Disabling a disabled user, or enabling an enabled one, is refused.',
    ledger: [],
    requirements: ['ENTRA-E8', 'ENTRA-M-409', 'FUZE-P31'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { value }, path) => {
        if (!ACTIVE.test(path)) return false
        const same =
          (attributes.active === false && isFalse(value)) || (attributes.active === true && isTrue(value))
        if (same) throw new ScimFault(409, 'the user has this state already')
        return false
      }),
  }),
  lifecycle({
    id: 'disable-drops-memberships',
    title: 'A disabled user loses the group memberships.',
    ledger: ['RW-149'],
    requirements: ['ENTRA-E5'],
    plant(seams) {
      const save = seams.save
      seams.save = (call, resource) => {
        if (resource.attributes.active === false) removeResource(seams, call, resource)
        save(call, resource)
      }
    },
  }),
  lifecycle({
    id: 'disable-changes-other-attributes',
    title: 'A disable clears the name and the e-mails.',
    ledger: [],
    requirements: ['ENTRA-E5', 'FUZE-P14'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { value }, path) => {
        if (!ACTIVE.test(path) || !isFalse(value)) return
        delete attributes.name
        delete attributes.emails
      }),
  }),
  lifecycle({
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
  }),
  lifecycle({
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
  }),
  lifecycle({
    id: 'enable-refused',
    title: 'Enabling a disabled user is refused.',
    ledger: ['RW-142'],
    requirements: ['ENTRA-E5', 'ENTRA-E8', 'ENTRA-GAL-06', 'FUZE-P13', 'FUZE-P14'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (ACTIVE.test(path) && isTrue(value)) throw badRequest('invalidValue', 'invalid SCIM patch request')
        return false
      }),
  }),
  lifecycle({
    id: 'enable-ignored',
    title: 'Enabling a disabled user is accepted and does nothing.',
    ledger: ['RW-142'],
    requirements: ['ENTRA-E5', 'ENTRA-GAL-06', 'FUZE-P13', 'FUZE-P14'],
    plant: (seams) => onPath(seams, (_target, { value }, path) => ACTIVE.test(path) && isTrue(value)),
  }),
  lifecycle({
    id: 'enable-add-refused',
    title: 'An add at active is refused, only replace works.',
    ledger: ['RW-090'],
    requirements: ['ENTRA-E8', 'RFC7644-3.5.2.1-06'],
    plant: (seams) =>
      onPath(seams, (_target, { op }, path) => {
        if (ACTIVE.test(path) && op === 'add') throw badRequest('invalidSyntax', 'use replace')
        return false
      }),
  }),
  lifecycle({
    id: 'active-is-string',
    title: 'active is returned as a string.',
    ledger: ['RW-082'],
    requirements: ['ENTRA-B18', 'ENTRA-C4', 'ENTRA-D1', 'RFC7643-2.3.2-01', 'RFC7643-2.3-02'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        'active' in resource ? { ...resource, active: resource.active ? 'True' : 'False' } : resource,
      ),
  }),
  lifecycle({
    id: 'active-not-returned',
    title: 'active is not returned.',
    ledger: [],
    requirements: ['ENTRA-B15', 'ENTRA-E6', 'ENTRA-C14', 'FUZE-P04'],
    plant: (seams) => onOutput(seams, (resource) => without(resource, 'active')),
  }),
]
