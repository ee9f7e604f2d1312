import { isObject, type Json } from '../json.js'
import { badRequest } from '../ScimFault.js'
import { removeResource } from '../write/touch.js'
import type { DefectSpec } from './Defect.js'
import { onOutput } from './tools/resources.js'
import { mapArray, without } from './tools/values.js'

/** Groups and users show each other. */
export const memberships: DefectSpec[] = [
  {
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
  },
  {
    id: 'delete-keeps-memberships',
    title: 'A deleted user stays a member of the groups.',
    requirements: ['RFC7643-4.2-05', 'RFC7643-2.3.7-04', 'RFC7643-4.2-06'],
    plant: (seams) => {
      seams.remove = (_call, resource) => seams.store.delete(resource)
    },
  },
  {
    id: 'group-members-with-broken-ref',
    title: 'The $ref of members leads nowhere.',
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
  },
  {
    id: 'group-nested-member-refused',
    title: 'A group as member of a group is refused.',
    requirements: ['ENTRA-F7', 'RFC7643-4.2-07'],
    plant(seams) {
      const readMember = seams.readMember
      seams.readMember = (member) => {
        if (seams.store.get('Group', String(member.value)))
          throw badRequest('invalidValue', 'members must be users')
        return readMember(member)
      }
    },
  },
  {
    id: 'user-groups-missing',
    title: 'The groups of a user are not returned.',
    requirements: ['RFC7643-4.1.2-18'],
    plant: (seams) => onOutput(seams, (resource) => without(resource, 'groups')),
  },
  {
    id: 'user-groups-with-name-as-value',
    title: 'The groups of a user are named by displayName instead of id.',
    requirements: ['RFC7643-4.1.2-16'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        Array.isArray(resource.groups)
          ? {
              ...resource,
              groups: resource.groups.map((one) =>
                isObject(one) ? { ...one, value: one.display ?? '' } : one,
              ),
            }
          : resource,
      ),
  },
  {
    id: 'user-groups-with-broken-ref',
    title: 'The $ref of the groups of a user leads nowhere.',
    requirements: ['RFC7643-4.1.2-17', 'RFC7643-2.3.7-04'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        Array.isArray(resource.groups)
          ? {
              ...resource,
              groups: resource.groups.map((one) =>
                isObject(one) ? { ...one, $ref: `${one.$ref}/none` } : one,
              ),
            }
          : resource,
      ),
  },
  {
    id: 'group-members-all-groups',
    title: 'Members are all said to be groups.',
    requirements: ['RFC7643-4.2-06'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        resource.members
          ? { ...resource, members: mapArray(resource.members, (one) => ({ ...one, type: 'Group' })) }
          : resource,
      ),
  },
  {
    id: 'group-members-as-plain-ids',
    title: 'Members are returned as strings.',
    requirements: ['RFC7643-4.2-05', 'RFC7643-2.4-01'],
    neighbours: ['RFC7643-2.4-02'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        resource.members
          ? { ...resource, members: mapArray(resource.members, ({ value }) => value ?? null) }
          : resource,
      ),
  },
  {
    id: 'group-nested-member-resolved',
    title: 'The members of a nested group are shown as members of the outer one.',
    requirements: ['ENTRA-F7', 'RFC7643-4.2-07'],
    plant: (seams) =>
      onOutput(seams, (resource) => {
        const inner = mapArray(resource.members, (one) => one)
          .flatMap((one) => (isObject(one) ? [seams.store.get('Group', String(one.value))] : []))
          .flatMap((one) => mapArray(one?.attributes.members, (member) => member))
        return inner.length ? { ...resource, members: inner } : resource
      }),
  },
  {
    id: 'user-groups-outdated',
    title: 'A user who has left a group still shows it.',
    requirements: ['RFC7643-4.1.2-18'],
    plant(seams) {
      const known = new Map<string, Map<string, Json>>()
      onOutput(seams, (resource, type) => {
        if (type.name === 'Group') {
          for (const one of mapArray(resource.members, (member) => member)) {
            const user = isObject(one) ? String(one.value) : ''
            const all = known.get(user) ?? new Map<string, Json>()
            known.set(user, all.set(String(resource.id), { value: resource.id ?? '' }))
          }
          return resource
        }
        const all = known.get(String(resource.id))
        return all ? { ...resource, groups: [...all.values()] } : resource
      })
    },
  },
]
