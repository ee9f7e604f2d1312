import { isObject } from '../json.js'
import type { DefectSpec } from './Defect.js'
import { ACTIVE, afterPath } from './tools/patching.js'

/** Spellings of PATCH that few clients use. */
export const patchMatrix: DefectSpec[] = [
  {
    id: 'email-remove-by-value-removes-all',
    title: 'A remove of one e-mail with a value array removes all of them.',
    ledger: ['RW-085'],
    requirements: ['ENTRA-D7', 'RFC7644-3.5.2.2-13'],
    plant(seams) {
      const removeValues = seams.removeValues
      seams.removeValues = (attribute, existing, listed) =>
        attribute.name === 'members' ? removeValues(attribute, existing, listed) : []
    },
  },
  {
    id: 'disable-array-stored-as-array',
    title: 'A disable with the value in an array stores the array.',
    requirements: ['ENTRA-D-MATRIX', 'ENTRA-B18'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { value }, path) => {
        if (ACTIVE.test(path) && Array.isArray(value)) attributes.active = value
      }),
  },
  {
    id: 'patch-array-wrapped-text-stored',
    title: 'A text in an array is stored as an array.',
    ledger: ['RW-095'],
    requirements: ['ENTRA-D-MATRIX', 'ENTRA-B18'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { value }, path) => {
        const [head = '', part] = path.split('.')
        const stored = attributes[head]
        if (!Array.isArray(value)) return
        if (part && isObject(stored)) attributes[head] = { ...stored, [part]: value }
        else if (typeof stored === 'string') attributes[head] = value
      }),
  },
]
