import { isObject, type Json } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import { memberIds } from '../Store.js'
import type { DefectSpec } from './Defect.js'
import { onPath } from './tools/patching.js'
import { mapArray, pause } from './tools/values.js'

/** Another way to add members. */
const adding = (
  id: string,
  title: string,
  ledger: string[],
  requirements: string[],
  add: (existing: Json[], incoming: Json[]) => Json[],
): DefectSpec => ({
  id,
  title,
  ledger,
  requirements,
  plant(seams) {
    const addValues = seams.addValues
    seams.addValues = (attribute, existing, incoming) =>
      attribute.name === 'members' ? add(existing, incoming) : addValues(attribute, existing, incoming)
  },
})

const ids = (members: Json[]) => memberIds({ members })

/** Members come by PATCH, also at the same time. */
export const groupMembers: DefectSpec[] = [
  {
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
  },
  adding(
    'group-add-overwrites-members',
    'An add of members overwrites the list.',
    ['RW-114', 'RW-128'],
    ['ENTRA-D6', 'ENTRA-GAL-11', 'ENTRA-D11', 'RFC7644-3.5.2.1-05', 'RFC7643-4.2-03'],
    (_existing, incoming) => incoming,
  ),
  adding(
    'group-add-first-member-only',
    'Of several members added at once only the first is kept.',
    ['RW-084'],
    ['ENTRA-P13', 'ENTRA-D6', 'RFC7644-3.5.2.1-05'],
    (existing, incoming) => [...existing, ...incoming.slice(0, 1)],
  ),
  adding(
    'group-add-present-member-is-409',
    'An add of a member who is one already is refused.',
    ['RW-115'],
    ['ENTRA-D25', 'ENTRA-VALGAP-15', 'ENTRA-M-409', 'RFC7644-3.5.2.1-10'],
    (existing, incoming) => {
      if (ids(incoming).some((id) => ids(existing).includes(id)))
        throw new ScimFault(409, 'is a member already')
      return [...existing, ...incoming]
    },
  ),
  {
    id: 'group-add-repeats-members',
    title: 'An add of a member who is one already lists the member twice.',
    ledger: ['RW-115'],
    requirements: ['ENTRA-D25', 'ENTRA-VALGAP-15', 'RFC7644-3.5.2.1-09', 'RFC7643-2.4-11'],
    plant(seams) {
      const { addValues, distinct } = seams
      seams.addValues = (attribute, existing, incoming) =>
        attribute.name === 'members' ? [...existing, ...incoming] : addValues(attribute, existing, incoming)
      seams.distinct = (attribute, list) => (attribute.name === 'members' ? list : distinct(attribute, list))
    },
  },
  {
    id: 'group-replace-members-refused',
    title: 'A replace of members is refused.',
    ledger: ['RW-126'],
    requirements: ['ENTRA-D22', 'ENTRA-VAL-G10', 'RFC7644-3.5.2.3-03', 'RFC7643-4.2-03'],
    plant: (seams) =>
      onPath(seams, (_target, { op }, path) => {
        if (op === 'replace' && path === 'members') throw badRequest('mutability', 'use add and remove')
        return false
      }),
  },
  {
    id: 'group-replace-members-adds',
    title: 'A replace of members adds to the list.',
    ledger: ['RW-126'],
    requirements: ['ENTRA-D22', 'ENTRA-VAL-G10', 'RFC7644-3.5.2.3-03'],
    plant(seams) {
      const applyAtPath = seams.applyAtPath
      seams.applyAtPath = (target, operation, path) =>
        applyAtPath(
          target,
          path === 'members' && operation.op === 'replace' ? { ...operation, op: 'add' } : operation,
          path,
        )
    },
  },
  {
    id: 'group-concurrent-adds-lost',
    title: 'Members added at the same time get lost.',
    ledger: ['RW-117'],
    requirements: ['ENTRA-D24', 'ENTRA-H10', 'ENTRA-VALGAP-14', 'RFC5789-2-01'],
    plant: (seams) => {
      seams.beforeSave = (_call, { type, version }) =>
        type === 'Group' && version > 1 ? pause(25) : undefined
    },
  },
  {
    id: 'group-concurrent-adds-conflict',
    title: 'Members added at the same time end in 409.',
    ledger: ['RW-118'],
    requirements: ['ENTRA-D24', 'ENTRA-H10', 'ENTRA-M-409'],
    plant: (seams) => {
      seams.beforeSave = (_call, { type, id, version }) => {
        if (type !== 'Group' || version === 1) return undefined
        return pause(25).then(() => {
          if (seams.store.get('Group', id)?.version !== version - 1)
            throw new ScimFault(409, 'the group has changed')
        })
      }
    },
  },
  {
    id: 'group-unknown-member-is-500',
    title: 'An add of an unknown member ends in 500.',
    ledger: ['RW-105'],
    requirements: ['ENTRA-D26', 'ENTRA-M-5XX', 'RFC7643-4.2-09', 'RFC7644-3.12-26'],
    plant(seams) {
      const check = seams.checkMembers
      seams.checkMembers = (call, attributes) => {
        try {
          check(call, attributes)
        } catch {
          throw new Error('foreign key violated')
        }
      }
    },
  },
  {
    id: 'group-unknown-member-half-applied',
    title: 'An add with an unknown member is refused, and the known ones are added.',
    ledger: ['RW-087'],
    requirements: ['ENTRA-D26', 'RFC7644-3.5.2-20', 'RFC7644-3.5.2-21', 'RFC5789-2-01'],
    plant: (seams) => {
      seams.abandonPatch = (call, resource, partial) => {
        if (resource.type !== 'Group') return
        const members = mapArray(partial.members, (one) => one)
        const known = members.filter((one) => isObject(one) && seams.store.any(String(one.value)))
        seams.save(call, seams.touch(call, resource, { ...resource.attributes, members: known }))
      }
    },
  },
  {
    id: 'group-unknown-member-kept',
    title: 'Somebody who does not exist becomes a member.',
    ledger: ['RW-105'],
    requirements: ['ENTRA-D26'],
    plant: (seams) => {
      seams.checkMembers = () => {}
    },
  },
  {
    id: 'group-unknown-member-drops-all',
    title: 'An add that names somebody who does not exist succeeds without adding anybody.',
    ledger: ['RW-087'],
    requirements: ['RFC7644-3.5.2-20'],
    plant(seams) {
      const addValues = seams.addValues
      const unknown = (one: Json) => isObject(one) && !seams.store.any(String(one.value))
      seams.addValues = (attribute, existing, incoming) =>
        attribute.name === 'members' && incoming.some(unknown)
          ? existing
          : addValues(attribute, existing, incoming)
    },
  },
]
