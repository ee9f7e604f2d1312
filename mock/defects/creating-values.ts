import { isObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { alterText } from './tools/resources.js'

/** Values that are rare on create: formats, certificates, letters. */
export const creatingValues: DefectSpec[] = [
  {
    id: 'create-mangles-non-ascii',
    title: 'Letters outside ASCII become question marks.',
    requirements: ['ENTRA-C7', 'ENTRA-K6', 'ENTRA-B7', 'RFC7643-2.3.1-01', 'RFC7644-3.8-01'],
    plant: (seams) => alterText(seams, (value) => value.replace(/[^ -~]/gu, '?')),
  },
  {
    id: 'email-two-of-a-type-stuck',
    title: 'The work e-mail of a user who has two of them cannot be replaced: the change is lost.',
    requirements: ['ENTRA-C10'],
    plant(seams) {
      const applyAtPath = seams.applyAtPath
      seams.applyAtPath = (target, operation, path) => {
        const { emails } = target.attributes
        const work = Array.isArray(emails) ? emails.filter((one) => isObject(one) && one.type === 'work') : []
        return (work.length > 1 && path.startsWith('emails[')) || applyAtPath(target, operation, path)
      }
    },
  },
  {
    id: 'create-odd-type-is-500',
    title: 'A create of an e-mail whose type is not canonical ends in 500.',
    requirements: ['ENTRA-M-5XX', 'RFC7644-3.12-26'],
    plant(seams) {
      const readString = seams.readString
      seams.readString = (attribute, value) => {
        if (attribute.canonicalValues?.includes(value) === false) throw new Error('no such enum constant')
        return readString(attribute, value)
      }
    },
  },
  {
    id: 'create-formats-refused',
    title: 'A create is refused unless locale and time zone are those of the head office.',
    ledger: ['RW-060'],
    requirements: ['RFC7643-4.1.2-12', 'RFC7643-4.1.1-10', 'RFC7643-4.1.1-12'],
    neighbours: ['ENTRA-C-VALPOST', 'ENTRA-GAL-DATA'],
    plant(seams) {
      const readString = seams.readString
      seams.readString = (attribute, value) => {
        const other = { locale: 'en-US', timezone: 'Europe/Berlin' }[attribute.name]
        if (other !== undefined && other !== value)
          throw badRequest('invalidValue', `${attribute.name} is ${other}`)
        return readString(attribute, value)
      }
    },
  },
  {
    id: 'create-line-breaks-lost',
    title: 'Line breaks in addresses become spaces.',
    requirements: ['RFC7643-4.1.2-13', 'ENTRA-C7'],
    plant(seams) {
      const readString = seams.readString
      seams.readString = (attribute, value) => readString(attribute, value.replaceAll('\n', ' '))
    },
  },
  {
    id: 'create-roles-lost',
    title: 'Roles are accepted and lost.',
    requirements: ['RFC7643-4.1.2-20'],
    plant(seams) {
      const readResource = seams.readResource
      seams.readResource = (call, type, body) => {
        const { roles: _lost, ...rest } = readResource(call, type, body)
        return rest
      }
    },
  },
  {
    id: 'create-order-of-schemas-counts',
    title: 'A create is refused unless the core schema comes first.',
    requirements: ['RFC7643-3-05'],
    plant(seams) {
      const checkSchemas = seams.checkSchemas
      seams.checkSchemas = (call, type, body) => {
        checkSchemas(call, type, body)
        if (Array.isArray(body.schemas) && body.schemas[0] !== type.core.id)
          throw badRequest('invalidSyntax', `the first of schemas is ${type.core.id}`)
      }
    },
  },
  {
    id: 'create-look-alikes-accepted',
    title: 'Names that differ in the composition of their letters only are two names.',
    requirements: ['RFC7644-5-01', 'RFC7613-3.2.2-01'],
    plant: (seams) => {
      seams.uniqueKey = (_type, { userName, displayName }) => String(userName ?? displayName).toLowerCase()
    },
  },
  {
    id: 'create-base64-unchecked',
    title: 'A certificate that is not base64 is stored.',
    requirements: ['RFC7643-2.3.6-03'],
    plant(seams) {
      const readResource = seams.readResource
      seams.readResource = (call, type, body) => {
        const { x509Certificates, ...rest } = body
        const read = readResource(call, type, rest)
        return x509Certificates === undefined ? read : { ...read, x509Certificates }
      }
    },
  },
  {
    id: 'create-certificates-in-capitals',
    title: 'Certificates are stored without regard to case.',
    requirements: ['RFC7643-2.3.6-01', 'RFC7643-4.1.2-21'],
    plant(seams) {
      const readString = seams.readString
      seams.readString = (attribute, value) =>
        readString(attribute, attribute.type === 'binary' ? value.toUpperCase() : value)
    },
  },
]
