import { badRequest } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onPath } from './tools/patching.js'

/** PATCH with null or an empty text, by which Entra clears attributes. */
export const entraDialectsEmptyValues: DefectSpec[] = [
  {
    id: 'patch-null-refused',
    title: 'A PATCH with null as value is refused.',
    ledger: ['RW-097'],
    requirements: ['ENTRA-D20', 'ENTRA-GAL-16', 'RFC7644-3.5.2.3-11'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (value === null) throw badRequest('invalidValue', `${path} must not be null`)
        return false
      }),
  },
  {
    id: 'patch-empty-string-refused',
    title: 'A PATCH with an empty string as value is refused.',
    ledger: ['RW-097'],
    requirements: ['ENTRA-D20', 'ENTRA-GAL-16'],
    plant: (seams) =>
      onPath(seams, (_target, { value }, path) => {
        if (value === '') throw badRequest('invalidValue', `${path} must not be empty`)
        return false
      }),
  },
  {
    id: 'patch-null-keeps-old-value',
    title: 'A PATCH with null or an empty string is accepted and the old value stays.',
    ledger: ['RW-097'],
    requirements: ['ENTRA-D20', 'ENTRA-GAL-16', 'RFC7644-3.5.2.3-11', 'RFC7643-2.5-02'],
    plant: (seams) =>
      onPath(
        seams,
        (_target, { value }, path) => !path.includes('manager') && (value === null || value === ''),
      ),
  },
  {
    id: 'patch-null-is-500',
    title: 'A PATCH with null as value ends in 500.',
    ledger: ['RW-097'],
    requirements: ['ENTRA-D20', 'ENTRA-GAL-16', 'ENTRA-M-5XX', 'RFC7644-3.5.2.3-11', 'RFC7644-3.12-26'],
    plant: (seams) =>
      onPath(seams, (_target, { value }) => {
        if (value === null) throw new Error('null pointer')
        return false
      }),
  },
]
