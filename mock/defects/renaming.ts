import { randomUUID } from 'node:crypto'
import { ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { afterPath, onPath } from './tools/patching.js'

/** A user gets another userName. */
export const renaming: DefectSpec[] = [
  {
    id: 'filter-sees-first-user-name',
    title: 'A renamed user is found under the old userName only, since the index is not updated.',
    ledger: ['RW-086', 'RW-013'],
    requirements: ['ENTRA-D27', 'ENTRA-VAL-U08', 'FUZE-P12', 'RFC7644-3.4.2.2-01'],
    plant(seams) {
      const { filterView, save } = seams
      const names = new Map<string, string>()
      seams.save = (call, resource) => {
        if (resource.version === 1) names.set(resource.id, String(resource.attributes.userName))
        save(call, resource)
      }
      seams.filterView = (resource, base) =>
        resource.type === 'User'
          ? { ...filterView(resource, base), userName: names.get(resource.id) ?? '' }
          : filterView(resource, base)
    },
  },
  {
    id: 'patch-bypasses-uniqueness',
    title: 'A PATCH or PUT may take over the userName of another user.',
    ledger: ['RW-094'],
    requirements: ['ENTRA-B9', 'ENTRA-M-409', 'RFC7644-3.5.2-29', 'RFC7644-3.5.1-13', 'RFC7643-4.1.1-02'],
    plant(seams) {
      const checkUnique = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        if (ownId === undefined) checkUnique(call, type, attributes)
      }
    },
  },
  {
    id: 'patch-rename-deactivates',
    title: 'A rename of userName disables the user.',
    ledger: ['RW-145'],
    requirements: ['ENTRA-D27', 'ENTRA-VAL-U08', 'FUZE-P12'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, _operation, path) => {
        if (path === 'userName') attributes.active = false
      }),
  },
  {
    id: 'patch-rename-changes-id',
    title: 'A rename of userName gives the user a new id.',
    requirements: ['ENTRA-B16', 'ENTRA-D27', 'RFC7643-3.1-06', 'FUZE-P12'],
    plant(seams) {
      const touch = seams.touch
      seams.touch = (call, resource, attributes) => {
        const after = touch(call, resource, attributes)
        if (attributes.userName === resource.attributes.userName) return after
        seams.store.delete(resource)
        return { ...after, id: randomUUID() }
      }
    },
  },
  {
    id: 'patch-own-name-conflicts',
    title: 'A user cannot be given the own userName in another letter case.',
    requirements: ['RFC7643-4.1.1-03', 'ENTRA-M-409'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { value }, path) => {
        const [now, wanted] = [String(attributes.userName), String(value)]
        if (path === 'userName' && now !== wanted && now.toLowerCase() === wanted.toLowerCase())
          throw new ScimFault(409, 'userName is taken', 'uniqueness')
        return false
      }),
  },
]
