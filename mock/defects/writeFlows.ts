import { type Call, reply } from '../http/Call.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { StoredResource } from '../Store.js'
import { ENTERPRISE } from '../urns.js'
import type { Defect } from './Defect.js'
import { afterPath, mapArray, onOutput, onPath, onRead, onReply, without } from './tools.js'

const lifecycle = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'lifecycle', ...defect })
const email = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'email', ...defect })
const patch = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'patch', ...defect })

/** What happens to users on their way in, out and back again. */
export const writeFlowDefects: Defect[] = [
  lifecycle({
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
  }),
  lifecycle({
    id: 'inactive-create-is-active',
    title: 'A user who is created inactive is active.',
    ledger: [],
    requirements: ['ENTRA-C15', 'RFC7643-4.1.1-13', 'ENTRA-C4'],
    plant: (seams) =>
      onRead(seams, (attributes, _body, type) =>
        type.name === 'User' ? { ...attributes, active: true } : attributes,
      ),
  }),
  lifecycle({
    id: 'any-change-enables',
    title: 'Any change of a disabled user enables the account.',
    ledger: [],
    requirements: ['ENTRA-E1', 'RFC7644-3.5.2.3-02'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, _operation, path) => {
        if (path.startsWith('name')) attributes.active = true
      }),
  }),
  lifecycle({
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
  }),
  lifecycle({
    id: 'deleted-id-handed-out-again',
    title: 'A user who is created again after a DELETE gets the old id.',
    ledger: ['RW-148'],
    requirements: ['RFC7643-3.1-07', 'FUZE-P15'],
    plant(seams) {
      const { newId, remove } = seams
      const ids = new Map<unknown, string>()
      seams.remove = (call, resource) => {
        ids.set(resource.attributes.userName, resource.id)
        remove(call, resource)
      }
      seams.newId = (body) => ids.get(body.userName) ?? newId(body)
    },
  }),
  lifecycle({
    id: 'delete-of-disabled-refused',
    title: 'A DELETE of a disabled user is refused.',
    ledger: [],
    requirements: ['ENTRA-E2', 'FUZE-P15'],
    plant(seams) {
      const remove = seams.remove
      seams.remove = (call, resource) => {
        if (resource.attributes.active === false) throw new ScimFault(409, 'enable the user first')
        remove(call, resource)
      }
    },
  }),
  email({
    id: 'email-lost-on-create',
    title: 'E-mails are dropped on create.',
    ledger: ['RW-006'],
    requirements: ['ENTRA-C14', 'RFC7643-7-23', 'FUZE-P04'],
    plant: (seams) => onRead(seams, (attributes) => without(attributes, 'emails')),
  }),
  email({
    id: 'email-change-drops-primary',
    title: 'A changed e-mail is no longer the primary one.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.3-08'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { op }, path) => {
        if (op !== 'replace' || !path.endsWith('].value') || !Array.isArray(attributes.emails)) return
        attributes.emails = mapArray(attributes.emails, (item) => without(item, 'primary'))
      }),
  }),
  email({
    id: 'email-list-replace-appends',
    title: 'A replace of a whole list of values appends to it.',
    ledger: [],
    requirements: ['RFC7644-3.5.2.3-03', 'ENTRA-D18'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { op, value }, path) => {
        const old = attributes[path]
        if (op !== 'replace' || !Array.isArray(value) || !Array.isArray(old)) return false
        attributes[path] = [...old, ...value]
        return true
      }),
  }),
  patch({
    id: 'manager-name-taken-from-client',
    title: 'The readOnly displayName of the manager is stored as sent.',
    ledger: [],
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
  }),
  patch({
    id: 'roles-json-text-refused',
    title: 'Roles that come as JSON text are refused.',
    ledger: [],
    requirements: ['ENTRA-D18'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (path === 'roles' && JSON.stringify(value).includes('{\\"'))
          throw badRequest('invalidValue', 'no such role')
        return false
      }),
  }),
  patch({
    id: 'patch-answers-202',
    title: 'A PATCH is answered 202.',
    ledger: [],
    requirements: ['ENTRA-D23', 'ENTRA-M-2XX', 'RFC7644-3.5.2-24'],
    plant: (seams) =>
      onReply(seams, ({ status, body, headers }, { method }) =>
        method === 'PATCH' && status === 200 ? reply(202, body, headers) : undefined,
      ),
  }),
  patch({
    id: 'patch-answers-the-old-user',
    title: 'The answer to a PATCH shows the user as before.',
    ledger: [],
    requirements: ['RFC7644-3.5.2-24', 'ENTRA-D23'],
    plant(seams) {
      const { represent, touch } = seams
      const before = new WeakMap<Call, StoredResource>()
      seams.touch = (call, resource, attributes) => {
        before.set(call, resource)
        return touch(call, resource, attributes)
      }
      onReply(seams, ({ status, headers }, call) => {
        const old = before.get(call)
        return call.method === 'PATCH' && status === 200 && old
          ? reply(200, represent(old, call.base), headers)
          : undefined
      })
    },
  }),
]

function managerOf({ [ENTERPRISE]: extension }: JsonObject): JsonObject | undefined {
  return isObject(extension) && isObject(extension.manager) ? extension.manager : undefined
}

function withManagerName(user: JsonObject, displayName: Json): JsonObject {
  const manager = managerOf(user)
  const extension = user[ENTERPRISE]
  if (!isObject(extension) || !manager) return user
  return { ...user, [ENTERPRISE]: { ...extension, manager: { ...manager, displayName } } }
}
