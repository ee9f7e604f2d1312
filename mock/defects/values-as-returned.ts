import { isObject } from '../json.js'
import { ENTERPRISE } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { onOutput } from './tools/resources.js'
import { mapArray } from './tools/values.js'

/** The JSON types of values in answers. */
export const valuesAsReturned: DefectSpec[] = [
  {
    id: 'manager-returned-as-string',
    title: 'The manager is returned as a plain id.',
    ledger: ['RW-101'],
    requirements: ['ENTRA-B18', 'RFC7643-2.3-02', 'RFC7643-2.3.8-03', 'ENTRA-D8'],
    plant: (seams) =>
      onOutput(seams, (resource) => {
        const extension = resource[ENTERPRISE]
        const manager = isObject(extension) ? extension.manager : undefined
        if (!isObject(extension) || !isObject(manager)) return resource
        return { ...resource, [ENTERPRISE]: { ...extension, manager: manager.value ?? null } }
      }),
  },
  {
    id: 'email-primary-is-string',
    title: 'primary is returned as a string.',
    ledger: ['RW-082'],
    requirements: ['ENTRA-B18', 'ENTRA-C6', 'RFC7643-2.3.2-01', 'RFC7643-2.3-02'],
    plant: (seams) =>
      onOutput(seams, (resource) => {
        const spell = (name: string) => ({
          [name]: mapArray(resource[name], (item) =>
            'primary' in item ? { ...item, primary: item.primary ? 'True' : 'False' } : item,
          ),
        })
        return {
          ...resource,
          ...(resource.emails ? spell('emails') : {}),
          ...(resource.roles ? spell('roles') : {}),
        }
      }),
  },
  {
    id: 'active-is-string',
    title: 'active is returned as a string.',
    ledger: ['RW-082'],
    requirements: ['ENTRA-B18', 'ENTRA-C4', 'ENTRA-D1', 'RFC7643-2.3.2-01', 'RFC7643-2.3-02'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        'active' in resource ? { ...resource, active: resource.active ? 'True' : 'False' } : resource,
      ),
  },
  {
    id: 'output-name-is-string',
    title: 'name is returned as a string.',
    requirements: ['ENTRA-B18', 'RFC7643-2.3-02', 'RFC7643-2.3.8-03'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        isObject(resource.name) ? { ...resource, name: Object.values(resource.name).join(' ') } : resource,
      ),
  },
  {
    id: 'output-emails-are-strings',
    title: 'E-mails are returned as strings.',
    requirements: ['ENTRA-B18', 'RFC7643-2.4-02', 'RFC7643-2.3-02'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        resource.emails
          ? { ...resource, emails: mapArray(resource.emails, ({ value }) => value ?? null) }
          : resource,
      ),
  },
  {
    id: 'output-two-primaries',
    title: 'Every e-mail is returned as the primary one.',
    requirements: ['RFC7643-2.4-04'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        resource.emails
          ? { ...resource, emails: mapArray(resource.emails, (one) => ({ ...one, primary: true })) }
          : resource,
      ),
  },
]
