import { reply } from '../http/Call.js'
import { ScimFault } from '../ScimFault.js'
import type { StoredResource } from '../Store.js'
import type { Defect } from './Defect.js'
import { isSingle, onReply } from './tools.js'

const deletion = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'delete', ...defect })

/** DELETE and what is left afterwards. */
export const deleteDefects: Defect[] = [
  deletion({
    id: 'delete-answers-200-with-body',
    title: 'A DELETE is answered 200 with a body.',
    ledger: ['RW-143'],
    requirements: ['ENTRA-E2', 'ENTRA-VAL-U13', 'RFC7644-3.6-05', 'RFC7644-3.6-06'],
    plant: (seams) =>
      onReply(seams, ({ status }, { method }) =>
        method === 'DELETE' && status === 204 ? reply(200, { message: 'deleted' }) : undefined,
      ),
  }),
  deletion({
    id: 'delete-keeps-resource',
    title: 'A DELETE is accepted and the resource stays.',
    ledger: ['RW-143'],
    requirements: ['ENTRA-E2', 'ENTRA-VAL-U13', 'RFC7644-3.6-02', 'RFC7644-3.6-03', 'FUZE-P15'],
    plant: (seams) => {
      seams.remove = () => {}
    },
  }),
  deletion({
    id: 'delete-only-disables',
    title: 'A DELETE of a user merely disables it.',
    ledger: ['RW-143'],
    requirements: ['ENTRA-E2', 'ENTRA-VAL-U13', 'RFC7644-3.6-02', 'FUZE-P15'],
    plant(seams) {
      const remove = seams.remove
      seams.remove = (call, resource) => {
        if (resource.type === 'Group') remove(call, resource)
        else seams.save(call, seams.touch(call, resource, { ...resource.attributes, active: false }))
      }
    },
  }),
  deletion({
    id: 'delete-leaves-user-in-lists',
    title: 'A deleted user is 404 by id and still found by filter.',
    ledger: ['RW-143', 'RW-013'],
    requirements: ['RFC7644-3.6-03', 'ENTRA-E2', 'ENTRA-VAL-U13'],
    plant(seams) {
      const { remove, listed } = seams
      const deleted: StoredResource[] = []
      seams.remove = (call, resource) => {
        deleted.push(resource)
        remove(call, resource)
      }
      seams.listed = (call, type) => [
        ...listed(call, type),
        ...deleted.filter((resource) => resource.type === type.name),
      ]
    },
  }),
  deletion({
    id: 'delete-keeps-name-taken',
    title: 'The userName of a deleted user cannot be used again.',
    ledger: ['RW-148'],
    requirements: ['RFC7644-3.6-04', 'ENTRA-C15', 'FUZE-P25'],
    plant(seams) {
      const { remove, checkUnique } = seams
      const taken = new Set<string>()
      seams.remove = (call, resource) => {
        taken.add(seams.uniqueKey(resource.type, resource.attributes))
        remove(call, resource)
      }
      seams.checkUnique = (call, type, attributes, ownId) => {
        checkUnique(call, type, attributes, ownId)
        if (taken.has(seams.uniqueKey(type.name, attributes))) {
          throw new ScimFault(409, 'the name belonged to a deleted resource', 'uniqueness')
        }
      }
    },
  }),
  deletion({
    id: 'delete-twice-is-500',
    title: 'A second DELETE ends in 500.',
    ledger: ['RW-144'],
    requirements: ['ENTRA-VAL-P04', 'ENTRA-E2', 'RFC7644-3.6-02', 'RFC7644-3.6-07', 'RFC7644-3.12-26'],
    plant: (seams) =>
      onReply(seams, ({ status }, { method }) =>
        method === 'DELETE' && status === 404
          ? reply(500, seams.errorBody(new ScimFault(500, 'null pointer')))
          : undefined,
      ),
  }),
  deletion({
    id: 'delete-unknown-is-204',
    title: 'A DELETE of an unknown or deleted resource is answered 204.',
    ledger: ['RW-144'],
    requirements: ['ENTRA-VAL-P03', 'ENTRA-VAL-P04', 'ENTRA-E2', 'RFC7644-3.6-02', 'RFC7644-3.6-07'],
    plant: (seams) =>
      onReply(seams, ({ status }, call) =>
        call.method === 'DELETE' && status === 404 && isSingle(call) ? reply(204) : undefined,
      ),
  }),
  deletion({
    id: 'delete-keeps-memberships',
    title: 'A deleted user stays a member of the groups.',
    ledger: [],
    requirements: ['RFC7643-4.2-05', 'RFC7643-2.3.7-04', 'RFC7643-4.2-06'],
    plant: (seams) => {
      seams.remove = (_call, resource) => seams.store.delete(resource)
    },
  }),
  deletion({
    id: 'delete-ignores-if-match',
    title: 'A DELETE with a stale If-Match is carried out.',
    ledger: [],
    requirements: ['RFC7644-3.14-08', 'RFC9110-13.1.1-03'],
    plant(seams) {
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        if (call.method !== 'DELETE') check(call, resource)
      }
    },
  }),
  deletion({
    id: 'group-delete-refused',
    title: 'A DELETE of a group is refused.',
    ledger: [],
    requirements: ['ENTRA-E11', 'ENTRA-VAL-G12', 'RFC7644-3.6-05'],
    plant: (seams) => {
      const remove = seams.remove
      seams.remove = (call, resource) => {
        if (resource.type === 'Group') throw new ScimFault(403, 'groups cannot be deleted')
        remove(call, resource)
      }
    },
  }),
]
