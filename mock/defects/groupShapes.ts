import { randomUUID } from 'node:crypto'
import { isObject, type Json } from '../json.js'
import type { Defect } from './Defect.js'
import { mapArray, onOutput } from './tools.js'

const groups = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'groups', ...defect })

interface Hit {
  type?: { name: string }
}

/** How groups and memberships look from outside. */
export const groupShapeDefects: Defect[] = [
  groups({
    id: 'group-with-schema-of-users',
    title: 'A group names the schema of users.',
    ledger: [],
    requirements: ['RFC7643-4.2-01'],
    plant: (seams) =>
      onOutput(seams, (resource, type) =>
        type.name === 'Group'
          ? { ...resource, schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'] }
          : resource,
      ),
  }),
  groups({
    id: 'group-rename-changes-id',
    title: 'A rename gives a group a new id.',
    ledger: ['RW-127'],
    requirements: ['ENTRA-F3', 'RFC7643-3.1-06'],
    plant(seams) {
      const touch = seams.touch
      seams.touch = (call, resource, attributes) => {
        const after = touch(call, resource, attributes)
        const same = attributes.displayName === resource.attributes.displayName
        if (resource.type === 'User' || same) return after
        seams.store.delete(resource)
        return { ...after, id: randomUUID() }
      }
    },
  }),
  groups({
    id: 'group-pages-all-begin-at-one',
    title: 'Each page of groups is the first one.',
    ledger: [],
    requirements: ['ENTRA-GAL-24'],
    plant(seams) {
      const page = seams.page
      // Items are hits of a search, with the type that each is of.
      const ofGroups = (item: unknown) => isObject(item as Json) && (item as Hit).type?.name === 'Group'
      seams.page = (items, startIndex, count) => page(items, items.some(ofGroups) ? 1 : startIndex, count)
    },
  }),
  groups({
    id: 'group-unknown-member-kept',
    title: 'Somebody who does not exist becomes a member.',
    ledger: ['RW-105'],
    requirements: ['ENTRA-D26'],
    plant: (seams) => {
      seams.checkMembers = () => {}
    },
  }),
  groups({
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
  }),
  groups({
    id: 'group-members-all-groups',
    title: 'Members are all said to be groups.',
    ledger: [],
    requirements: ['RFC7643-4.2-06'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        resource.members
          ? { ...resource, members: mapArray(resource.members, (one) => ({ ...one, type: 'Group' })) }
          : resource,
      ),
  }),
  groups({
    id: 'group-members-as-plain-ids',
    title: 'Members are returned as strings.',
    ledger: [],
    requirements: ['RFC7643-4.2-05', 'RFC7643-2.4-01'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        resource.members
          ? { ...resource, members: mapArray(resource.members, ({ value }) => value ?? null) }
          : resource,
      ),
  }),
  groups({
    id: 'group-nested-member-resolved',
    title: 'The members of a nested group are shown as members of the outer one.',
    ledger: [],
    requirements: ['ENTRA-F7', 'RFC7643-4.2-07'],
    plant: (seams) =>
      onOutput(seams, (resource) => {
        const inner = mapArray(resource.members, (one) => one)
          .flatMap((one) => (isObject(one) ? [seams.store.get('Group', String(one.value))] : []))
          .flatMap((one) => mapArray(one?.attributes.members, (member) => member))
        return inner.length ? { ...resource, members: inner } : resource
      }),
  }),
  groups({
    id: 'user-groups-outdated',
    title: 'A user who has left a group still shows it.',
    ledger: [],
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
  }),
]
