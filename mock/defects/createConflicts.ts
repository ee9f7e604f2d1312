import { reply } from '../http/Call.js'
import type { JsonObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { onReply, pause, without } from './tools.js'

const create = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'create', ...defect })

/** Another answer to a duplicate. */
const conflict = (
  id: string,
  title: string,
  requirements: string[],
  status: number,
  ledger = ['RW-040'],
): Defect =>
  create({
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
export const createConflictDefects: Defect[] = [
  create({
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
  }),
  create({
    id: 'create-case-variant-accepted',
    title: 'A second user whose userName differs in case only is created.',
    ledger: ['RW-010'],
    requirements: ['ENTRA-B9', 'ENTRA-C8', 'RFC7643-4.1.1-03', 'RFC7643-4.1.1-02', 'FUZE-P06'],
    plant: (seams) => {
      seams.uniqueKey = (type, { userName, displayName }) =>
        type === 'User' ? String(userName) : String(displayName).toLowerCase()
    },
  }),
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
  create({
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
  }),
  create({
    id: 'create-conflict-without-scim-type',
    title: 'The conflict of a duplicate create has no scimType.',
    ledger: ['RW-041', 'RW-162'],
    requirements: ['RFC7644-3.3-10', 'RFC7644-3.12-18', 'ENTRA-VALGAP-08'],
    plant(seams) {
      const errorBody = seams.errorBody
      seams.errorBody = (fault) =>
        fault.status === 409 ? without(errorBody(fault), 'scimType') : errorBody(fault)
    },
  }),
  create({
    id: 'create-conflict-leaves-copy',
    title: 'A refused duplicate is stored all the same.',
    ledger: [],
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
  }),
  create({
    id: 'create-race-makes-two',
    title: 'Equal creates at the same time make several users.',
    ledger: ['RW-061'],
    requirements: ['ENTRA-VALGAP-14', 'ENTRA-C8', 'ENTRA-B9', 'RFC7643-4.1.1-02'],
    plant: (seams) => {
      seams.beforeSave = (_call, { type, version }) =>
        type === 'User' && version === 1 ? pause(25) : undefined
    },
  }),
  create({
    id: 'create-external-id-must-be-unique',
    title: 'A second user with the same externalId is refused.',
    ledger: [],
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
  }),
]
