import { reply } from '../http/Call.js'
import { ScimFault } from '../ScimFault.js'
import type { StoredResource } from '../Store.js'
import type { DefectSpec } from './Defect.js'
import { insteadOf, isSingle, onReply, refuse } from './tools/answers.js'

/** DELETE and what is left afterwards. */
export const deleting: DefectSpec[] = [
  {
    id: 'patch-unknown-user-is-500',
    title: 'A PATCH of an unknown user ends in 500.',
    requirements: ['RFC7644-3.6-02', 'RFC7644-3.5.2-27', 'ENTRA-M-5XX', 'RFC7644-3.12-26'],
    plant: (seams) =>
      onReply(seams, ({ status }, call) =>
        call.method === 'PATCH' && status === 404 && isSingle(call)
          ? reply(500, seams.errorBody(new ScimFault(500, 'null pointer')))
          : undefined,
      ),
  },
  {
    id: 'delete-answers-200-with-body',
    title: 'A DELETE is answered 200 with a body.',
    ledger: ['RW-143'],
    requirements: ['ENTRA-E2', 'ENTRA-VAL-U13', 'RFC7644-3.6-05', 'RFC7644-3.6-06'],
    plant: (seams) =>
      onReply(seams, ({ status }, { method }) =>
        method === 'DELETE' && status === 204 ? reply(200, { message: 'deleted' }) : undefined,
      ),
  },
  {
    id: 'delete-keeps-resource',
    title: 'A DELETE is accepted and the resource stays.',
    ledger: ['RW-143'],
    requirements: ['ENTRA-E2', 'ENTRA-VAL-U13', 'RFC7644-3.6-02', 'RFC7644-3.6-03', 'FUZE-P15'],
    plant: (seams) => {
      seams.remove = () => {}
    },
  },
  {
    id: 'delete-only-disables',
    title: 'A DELETE of a user merely disables it.',
    ledger: ['RW-143'],
    requirements: ['ENTRA-E2', 'ENTRA-VAL-U13', 'RFC7644-3.6-02', 'FUZE-P15'],
    neighbours: ['RFC7644-3.6-03'],
    plant(seams) {
      const remove = seams.remove
      seams.remove = (call, resource) => {
        if (resource.type === 'Group') remove(call, resource)
        else seams.save(call, seams.touch(call, resource, { ...resource.attributes, active: false }))
      }
    },
  },
  {
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
  },
  {
    id: 'delete-keeps-name-taken',
    title: 'The userName of a deleted user cannot be used again.',
    ledger: ['RW-148'],
    requirements: ['RFC7644-3.6-04', 'ENTRA-C15', 'FUZE-P25'],
    neighbours: ['ENTRA-GAL-06'],
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
  },
  {
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
  },
  {
    id: 'delete-unknown-is-204',
    title: 'A DELETE of an unknown or deleted resource is answered 204.',
    ledger: ['RW-144'],
    requirements: ['ENTRA-VAL-P03', 'ENTRA-VAL-P04', 'ENTRA-E2', 'RFC7644-3.6-02', 'RFC7644-3.6-07'],
    plant: (seams) =>
      onReply(seams, ({ status }, call) =>
        call.method === 'DELETE' && status === 404 && isSingle(call) ? reply(204) : undefined,
      ),
  },
  {
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
  },
  {
    id: 'delete-of-disabled-refused',
    title: 'A DELETE of a disabled user is refused.',
    requirements: ['ENTRA-E2', 'FUZE-P15'],
    plant(seams) {
      const remove = seams.remove
      seams.remove = (call, resource) => {
        if (resource.attributes.active === false) throw new ScimFault(409, 'enable the user first')
        remove(call, resource)
      }
    },
  },
  {
    id: 'errors-404-is-200',
    title: 'What does not exist is answered 200 with an error in the body.',
    requirements: ['RFC7644-3.6-02', 'RFC7644-3.2-04', 'RFC7644-3.4.1-02', 'ENTRA-B14', 'RFC7644-3.12-09'],
    plant: (seams) => insteadOf(seams, 404, (answer) => ({ ...answer, status: 200 })),
  },
  {
    id: 'delete-is-always-404',
    title: 'Every DELETE is answered 404, and the resource stays.',
    requirements: ['RFC7644-3.6-05', 'ENTRA-E2', 'ENTRA-VAL-U13', 'ENTRA-E11', 'ENTRA-VAL-G12', 'FUZE-P15'],
    plant: (seams) =>
      refuse(seams, ({ method }) =>
        method === 'DELETE' ? new ScimFault(404, 'there is no such resource') : undefined,
      ),
  },
]
