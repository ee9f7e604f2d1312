import type { Json } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import { memberIds } from '../Store.js'
import type { Defect } from './Defect.js'
import { afterPath, onPath } from './tools.js'

const groups = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'groups', ...defect })

/** Another way to remove members by a value array. */
const removing = (
  id: string,
  title: string,
  ledger: string,
  requirements: string[],
  remove: (existing: Json[]) => Json[],
): Defect =>
  groups({
    id,
    title,
    ledger: [ledger],
    requirements: ['ENTRA-D7', 'ENTRA-GAL-12', ...requirements],
    plant(seams) {
      const removeValues = seams.removeValues
      seams.removeValues = (attribute, existing, listed) =>
        attribute.name === 'members' ? remove(existing) : removeValues(attribute, existing, listed)
    },
  })

/** Another way to add members. */
const adding = (
  id: string,
  title: string,
  ledger: string[],
  requirements: string[],
  add: (existing: Json[], incoming: Json[]) => Json[],
): Defect =>
  groups({
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

const refuse = (detail: string): never => {
  throw badRequest('invalidValue', detail)
}

const ids = (members: Json[]) => memberIds({ members })

/** Groups: members come and go by PATCH. */
export const groupDefects: Defect[] = [
  removing(
    'group-remove-by-value-removes-all',
    'A remove of members with a value array removes all members.',
    'RW-110',
    ['RFC7644-3.5.2.2-13'],
    () => [],
  ),
  removing(
    'group-remove-by-value-refused',
    'A remove of members with a value array is refused.',
    'RW-111',
    [],
    () => refuse('remove takes no value'),
  ),
  removing(
    'group-remove-by-value-ignored',
    'A remove of members with a value array is accepted and does nothing.',
    'RW-112',
    [],
    (existing) => existing,
  ),
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
  groups({
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
  }),
  groups({
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
  }),
  groups({
    id: 'group-remove-by-filter-clears-members',
    title: 'A remove of one member by value path removes all members.',
    ledger: ['RW-113'],
    requirements: ['ENTRA-D12', 'ENTRA-VAL-G11', 'RFC7644-3.5.2.2-04', 'RFC7644-3.5.2.2-06'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { op }, path) => {
        if (op !== 'remove' || !path.startsWith('members[')) return false
        delete attributes.members
        return true
      }),
  }),
  groups({
    id: 'group-remove-by-filter-refused',
    title: 'A remove of a member by value path is refused.',
    ledger: [],
    requirements: ['ENTRA-D12', 'ENTRA-VAL-G11', 'RFC7644-3.5.2.2-04', 'RFC7643-4.2-03'],
    plant: (seams) =>
      onPath(seams, (_target, _operation, path) => {
        if (path.startsWith('members[')) throw badRequest('invalidPath', 'members cannot be filtered')
        return false
      }),
  }),
  groups({
    id: 'group-remove-absent-member-is-404',
    title: 'A remove of somebody who is no member is refused.',
    ledger: ['RW-116'],
    requirements: ['ENTRA-D25', 'RFC7644-3.5.2.2-11'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { op, value }, path) => {
        const [, named] = /^members\[value eq "(.+)"\]$/.exec(path) ?? []
        const wanted = named ? [named] : path === 'members' && Array.isArray(value) ? ids(value) : []
        if (op === 'remove' && wanted.some((id) => !memberIds(attributes).includes(id))) {
          throw new ScimFault(404, 'is no member', 'noTarget')
        }
        return false
      }),
  }),
  groups({
    id: 'group-remove-last-member-is-500',
    title: 'Removing the last member ends in 500.',
    ledger: ['RW-130'],
    requirements: ['ENTRA-M-5XX', 'ENTRA-D7', 'ENTRA-D12', 'RFC7644-3.5.2.2-08'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { op }, path) => {
        if (op === 'remove' && path.startsWith('members') && !attributes.members)
          throw new Error('null pointer')
      }),
  }),
  groups({
    id: 'group-replace-members-refused',
    title: 'A replace of members is refused.',
    ledger: ['RW-126'],
    requirements: ['ENTRA-D22', 'ENTRA-VAL-G10', 'RFC7644-3.5.2.3-03', 'RFC7643-4.2-03'],
    plant: (seams) =>
      onPath(seams, (_target, { op }, path) => {
        if (op === 'replace' && path === 'members') throw badRequest('mutability', 'use add and remove')
        return false
      }),
  }),
  groups({
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
  }),
]
