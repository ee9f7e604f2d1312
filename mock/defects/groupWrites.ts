import { reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { mapArray, onOutput, onRead, onReply, pause, without } from './tools.js'

const groups = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'groups', ...defect })

/** Writes to groups: at the same time, large ones, with unknown members. */
export const groupWriteDefects: Defect[] = [
  groups({
    id: 'group-concurrent-adds-lost',
    title: 'Members added at the same time get lost.',
    ledger: ['RW-117'],
    requirements: ['ENTRA-D24', 'ENTRA-H10', 'ENTRA-VALGAP-14', 'RFC5789-2-01'],
    plant: (seams) => {
      seams.beforeSave = (_call, { type, version }) =>
        type === 'Group' && version > 1 ? pause(25) : undefined
    },
  }),
  groups({
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
  }),
  groups({
    id: 'group-truncated-at-hundred',
    title: 'A PATCH of a large group cuts it off at 100 members.',
    ledger: ['RW-119'],
    requirements: ['ENTRA-F8'],
    plant(seams) {
      // Made-up members do: a hundred real ones would be many requests.
      seams.checkMembers = () => {}
      const touch = seams.touch
      seams.touch = (call, resource, { members, ...attributes }) =>
        touch(
          call,
          resource,
          Array.isArray(members) ? { ...attributes, members: members.slice(0, 100) } : attributes,
        )
    },
  }),
  groups({
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
  }),
  groups({
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
  }),
  groups({
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
  }),
  groups({
    id: 'group-create-drops-members',
    title: 'A create of a group drops its members.',
    ledger: [],
    requirements: ['RFC7643-4.2-03', 'ENTRA-GAL-19', 'RFC7644-3.3-06', 'ENTRA-C7'],
    plant: (seams) => onRead(seams, (attributes) => without(attributes, 'members')),
  }),
  groups({
    id: 'group-create-needs-members',
    title: 'A create of a group without members is refused.',
    ledger: [],
    requirements: ['ENTRA-F2', 'ENTRA-VAL-G06', 'ENTRA-GAL-19'],
    plant: (seams) =>
      onRead(seams, (attributes, _body, type) => {
        if (type.name === 'Group' && !attributes.members)
          throw badRequest('invalidValue', 'members is required')
        return attributes
      }),
  }),
  groups({
    id: 'group-members-with-broken-ref',
    title: 'The $ref of members leads nowhere.',
    ledger: [],
    requirements: ['RFC7643-4.2-06', 'RFC7643-2.3.7-04', 'RFC7643-2.3.7-03'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        resource.members
          ? {
              ...resource,
              members: mapArray(resource.members, (one) => ({ ...one, $ref: `${one.$ref}/none` })),
            }
          : resource,
      ),
  }),
]
