import { badRequest } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { afterPath, onPath } from './tools/patching.js'
import { onOutput, onRead } from './tools/resources.js'
import { mapArray, without } from './tools/values.js'

/** The work e-mail address, which Entra writes by value path. */
export const workEmail: DefectSpec[] = [
  {
    id: 'email-value-path-stored-literally',
    title: 'The value path of the work e-mail is stored as an attribute of that name.',
    ledger: ['RW-076'],
    requirements: ['ENTRA-D3', 'ENTRA-D15', 'FUZE-P11', 'RFC7644-3.5.2.3-08'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { op, value }, path) => {
        if (op === 'remove' || !path.startsWith('emails[')) return false
        attributes[path] = value ?? null
        return true
      }),
  },
  {
    id: 'email-value-path-refused',
    title: 'A PATCH of the work e-mail by value path is refused.',
    ledger: ['RW-077'],
    requirements: ['ENTRA-D3', 'ENTRA-D15', 'FUZE-P11', 'RFC7644-3.5.2.3-08', 'RFC7644-3.5.2-08'],
    plant: (seams) =>
      onPath(seams, (_target, _operation, path) => {
        if (path.startsWith('emails[')) throw badRequest('invalidPath', `${path} is not supported`)
        return false
      }),
  },
  {
    id: 'email-value-path-ignored',
    title: 'A PATCH of the work e-mail by value path is accepted and does nothing.',
    ledger: ['RW-077'],
    requirements: ['ENTRA-D3', 'FUZE-P11', 'RFC7644-3.5.2.3-08'],
    plant: (seams) => onPath(seams, (_target, _operation, path) => path.startsWith('emails[')),
  },
  {
    id: 'email-missing-is-no-target',
    title: 'The work e-mail of a user without one cannot be set by value path.',
    ledger: ['RW-078'],
    requirements: ['ENTRA-D15', 'ENTRA-VAL-U07', 'FUZE-P11'],
    plant: (seams) => {
      seams.createFromFilter = () => undefined
    },
  },
  {
    id: 'email-created-without-type',
    title: 'An e-mail created by value path lacks the type that the filter names.',
    ledger: ['RW-078'],
    requirements: ['ENTRA-D15', 'ENTRA-VAL-U07', 'FUZE-P11'],
    plant: (seams) => {
      seams.insertElement = (_attribute, list, { type: _lost, ...element }) => [...list, element]
    },
  },
  {
    id: 'email-created-wipes-siblings',
    title: 'Creating the work e-mail by value path deletes the other e-mails.',
    ledger: ['RW-079'],
    requirements: ['ENTRA-D16', 'FUZE-P11'],
    plant: (seams) => {
      seams.insertElement = (_attribute, _list, element) => [element]
    },
  },
  {
    id: 'email-value-path-creates-second',
    title: 'Every PATCH of the work e-mail by value path adds another one.',
    requirements: ['ENTRA-D3', 'FUZE-P11', 'RFC7644-3.5.2.3-08', 'ENTRA-C10'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { op, value }, path) => {
        if (op === 'remove' || !/^emails\[type eq "work"\]\.value$/.test(path) || !value) return false
        attributes.emails = [...mapArray(attributes.emails, (item) => item), { type: 'work', value }]
        return true
      }),
  },
  {
    id: 'email-single-is-object',
    title: 'A single e-mail is returned as an object instead of an array.',
    ledger: ['RW-080'],
    requirements: ['ENTRA-B18', 'ENTRA-D15', 'RFC7643-2.4-01', 'RFC7644-3.8-09'],
    plant: (seams) =>
      onOutput(seams, (resource) => {
        const { emails } = resource
        const [only, second] = Array.isArray(emails) ? emails : []
        return only !== undefined && second === undefined ? { ...resource, emails: only } : resource
      }),
  },
  {
    id: 'email-lost-on-create',
    title: 'E-mails are dropped on create.',
    ledger: ['RW-006'],
    requirements: ['ENTRA-C14', 'RFC7643-7-23', 'FUZE-P04'],
    plant: (seams) => onRead(seams, (attributes) => without(attributes, 'emails')),
  },
  {
    id: 'email-change-drops-primary',
    title: 'A changed e-mail is no longer the primary one.',
    requirements: ['RFC7644-3.5.2.3-08'],
    plant: (seams) =>
      afterPath(seams, ({ attributes }, { op }, path) => {
        if (op !== 'replace' || !path.endsWith('].value') || !Array.isArray(attributes.emails)) return
        attributes.emails = mapArray(attributes.emails, (item) => without(item, 'primary'))
      }),
  },
  {
    id: 'email-list-replace-appends',
    title: 'A replace of a whole list of values appends to it.',
    requirements: ['RFC7644-3.5.2.3-03', 'ENTRA-D18'],
    plant: (seams) =>
      onPath(seams, ({ attributes }, { op, value }, path) => {
        const old = attributes[path]
        if (op !== 'replace' || !Array.isArray(value) || !Array.isArray(old)) return false
        attributes[path] = [...old, ...value]
        return true
      }),
  },
]
