import type { DefectSpec } from './Defect.js'

/** Groups of more than a hundred members. */
export const largeGroups: DefectSpec[] = [
  {
    id: 'group-add-cut-off-at-hundred',
    title: 'Of more than 100 members added at once the rest is dropped silently.',
    ledger: ['RW-181'],
    requirements: ['ENTRA-F8', 'ENTRA-P13'],
    plant(seams) {
      // Made-up members do: a hundred real ones would be many requests.
      seams.checkMembers = () => {}
      const addValues = seams.addValues
      seams.addValues = (attribute, existing, incoming) =>
        addValues(attribute, existing, attribute.name === 'members' ? incoming.slice(0, 100) : incoming)
    },
  },
  {
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
  },
]
