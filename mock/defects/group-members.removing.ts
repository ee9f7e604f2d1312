import type { Json } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import { memberIds } from '../Store.js'
import type { DefectSpec } from './Defect.js'
import { afterPath, onPath } from './tools/patching.js'

/** Another way to remove members by a value array. */
const removing = (
  id: string,
  title: string,
  ledger: string,
  requirements: string[],
  remove: (existing: Json[]) => Json[],
): DefectSpec => ({
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

const refuse = (detail: string): never => {
  throw badRequest('invalidValue', detail)
}

const ids = (members: Json[]) => memberIds({ members })

/** Members go by PATCH. */
export const groupMembersRemoving: DefectSpec[] = [
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
  {
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
  },
  {
    id: 'group-remove-by-filter-refused',
    title: 'A remove of a member by value path is refused.',
    requirements: ['ENTRA-D12', 'ENTRA-VAL-G11', 'RFC7644-3.5.2.2-04', 'RFC7643-4.2-03'],
    plant: (seams) =>
      onPath(seams, (_target, _operation, path) => {
        if (path.startsWith('members[')) throw badRequest('invalidPath', 'members cannot be filtered')
        return false
      }),
  },
  {
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
  },
  {
    id: 'group-remove-last-member-is-500',
    title: 'Removing the last member ends in 500.',
    ledger: ['RW-130'],
    requirements: ['ENTRA-M-5XX', 'ENTRA-D7', 'ENTRA-D12', 'RFC7644-3.5.2.2-08'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { op }, path) => {
        if (op === 'remove' && path.startsWith('members') && !attributes.members)
          throw new Error('null pointer')
      }),
  },
]
