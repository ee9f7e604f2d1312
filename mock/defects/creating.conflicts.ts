import { reply } from '../http/Call.js'
import { isObject, type JsonObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onErrorBody, onReply } from './tools/answers.js'
import { pause, without } from './tools/values.js'

/** Another answer to a duplicate. */
const conflict = (
  id: string,
  title: string,
  requirements: string[],
  status: number,
  ledger = ['RW-040'],
): DefectSpec => ({
  id,
  title,
  ledger,
  requirements,
  plant: (seams) =>
    onReply(seams, (answer, { method }) =>
      method === 'POST' && answer.status === 409
        ? reply(status, seams.errorBody(new ScimFault(status, 'duplicate', 'uniqueness')))
        : undefined,
    ),
})

/** Names that are taken, and creates at the same time. */
export const creatingConflicts: DefectSpec[] = [
  {
    id: 'email-merges-users',
    title: 'A create with the work e-mail of another user overwrites that user.',
    ledger: ['RW-021'],
    requirements: ['ENTRA-B1', 'ENTRA-B9', 'ENTRA-C8', 'RFC7643-3.1-07', 'FUZE-P09'],
    plant(seams) {
      const newId = seams.newId
      const owners = new Map<string, string>()
      seams.newId = (body) => {
        const [first] = Array.isArray(body.emails) ? body.emails : []
        const address = isObject(first) ? String(first.value) : undefined
        const id = (address && owners.get(address)) || newId(body)
        if (address) owners.set(address, id)
        return id
      }
    },
  },
  {
    id: 'create-duplicate-accepted',
    title: 'A second user with the same userName is created.',
    ledger: ['RW-040', 'RW-055'],
    requirements: ['ENTRA-C8', 'ENTRA-B9', 'ENTRA-VAL-U02', 'RFC7643-4.1.1-02', 'RFC7644-3.3-09', 'FUZE-P06'],
    plant(seams) {
      const checkUnique = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        if (type.name === 'Group' || ownId !== undefined) checkUnique(call, type, attributes, ownId)
      }
    },
  },
  {
    id: 'create-case-variant-accepted',
    title: 'A second user whose userName differs in case only is created.',
    ledger: ['RW-010'],
    requirements: ['ENTRA-B9', 'ENTRA-C8', 'RFC7643-4.1.1-03', 'RFC7643-4.1.1-02', 'FUZE-P06'],
    plant: (seams) => {
      seams.uniqueKey = (type, { userName, displayName }) =>
        type === 'User' ? String(userName) : String(displayName).toLowerCase()
    },
  },
  conflict(
    'create-duplicate-is-400',
    'A duplicate create is answered 400.',
    ['RFC7644-3.3-09', 'ENTRA-C8', 'ENTRA-VAL-U02', 'FUZE-P06'],
    400,
  ),
  conflict(
    'create-duplicate-is-500',
    'A duplicate create ends in 500.',
    ['RFC7644-3.3-09', 'ENTRA-C8', 'ENTRA-VAL-U02', 'ENTRA-M-5XX', 'FUZE-P06'],
    500,
  ),
  {
    id: 'create-duplicate-is-200',
    title: 'A duplicate create is answered 200.',
    ledger: ['RW-040'],
    requirements: ['RFC7644-3.3-09', 'ENTRA-C8', 'ENTRA-VAL-U02', 'ENTRA-M-409', 'FUZE-P06'],
    plant: (seams) =>
      onReply(seams, (answer, { method, base }) => {
        if (method !== 'POST' || answer.status !== 409) return undefined
        const [first] = seams.store.users()
        return reply(200, first ? seams.represent(first, base) : {})
      }),
  },
  {
    id: 'create-conflict-without-scim-type',
    title: 'The conflict of a duplicate create has no scimType.',
    ledger: ['RW-041', 'RW-162'],
    requirements: ['RFC7644-3.3-10', 'RFC7644-3.12-18', 'ENTRA-VALGAP-08'],
    plant(seams) {
      const errorBody = seams.errorBody
      seams.errorBody = (fault) =>
        fault.status === 409 ? without(errorBody(fault), 'scimType') : errorBody(fault)
    },
  },
  {
    id: 'create-conflict-leaves-copy',
    title: 'A refused duplicate is stored all the same.',
    requirements: ['RFC7644-3.3-11', 'ENTRA-B9', 'ENTRA-M-DUP'],
    plant(seams) {
      const checkUnique = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        try {
          checkUnique(call, type, attributes, ownId)
        } catch (error) {
          const at = seams.now()
          const copy = {
            id: seams.newId({}),
            type: type.name,
            attributes,
            created: at,
            lastModified: at,
            version: 1,
          }
          if (ownId === undefined) seams.save(call, copy)
          throw error
        }
      }
    },
  },
  {
    id: 'create-conflict-overwrites',
    title: 'A refused duplicate has overwritten the first user.',
    requirements: ['RFC7644-3.3-11'],
    neighbours: ['ENTRA-E1'],
    plant(seams) {
      const checkUnique = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        const owner = ownId === undefined ? seams.store.ownerOfName(type.name, attributes) : undefined
        const resource = owner === undefined ? undefined : seams.found(call, type, owner)
        if (resource) seams.save(call, seams.touch(call, resource, attributes))
        checkUnique(call, type, attributes, ownId)
      }
    },
  },
  {
    id: 'create-race-makes-two',
    title: 'Equal creates at the same time make several users.',
    ledger: ['RW-061'],
    requirements: ['ENTRA-VALGAP-14', 'ENTRA-C8', 'ENTRA-B9', 'RFC7643-4.1.1-02'],
    plant: (seams) => {
      seams.beforeSave = (_call, { type, version }) =>
        type === 'User' && version === 1 ? pause(25) : undefined
    },
  },
  {
    id: 'create-external-id-must-be-unique',
    title: 'A second user with the same externalId is refused.',
    requirements: ['RFC7643-3.1-15'],
    plant(seams) {
      const checkUnique = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        checkUnique(call, type, attributes, ownId)
        const taken = ({ id, attributes: other }: { id: string; attributes: JsonObject }) =>
          id !== ownId && attributes.externalId !== undefined && other.externalId === attributes.externalId
        if (seams.listed(call, type).some(taken))
          throw new ScimFault(409, 'externalId is in use', 'uniqueness')
      }
    },
  },
  {
    id: 'errors-without-scim-type',
    title: 'Errors have no scimType.',
    ledger: ['RW-162', 'RW-041'],
    requirements: ['ENTRA-VALGAP-08', 'RFC7644-3.4.2.2-36', 'RFC7644-3.12-16', 'RFC7644-3.3-10'],
    plant: (seams) => onErrorBody(seams, (error) => without(error, 'scimType')),
  },
]
