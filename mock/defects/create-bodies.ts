import { isObject, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { breakOnUsers, onOutput, onRead, refuseUsers } from './tools/resources.js'
import { mapArray } from './tools/values.js'

const hasNull = (body: JsonObject) => Object.values(body).includes(null)

/** Creates that certain clients send, and that meet with a refusal or something worse. */
export const createBodies: DefectSpec[] = [
  {
    id: 'create-enterprise-urn-refused',
    title: 'A create that lists the enterprise URN without enterprise data is refused.',
    ledger: ['RW-056'],
    requirements: ['ENTRA-C1', 'ENTRA-VAL-U01'],
    plant(seams) {
      const check = seams.checkSchemas
      seams.checkSchemas = (call, type, body) => {
        check(call, type, body)
        const empty = type.extensions.find(
          ({ id }) => Array.isArray(body.schemas) && body.schemas.includes(id) && !body[id],
        )
        if (empty) throw badRequest('invalidSyntax', `${empty.id} has no data`)
      }
    },
  },
  {
    id: 'create-unknown-urn-refused',
    title: 'A create of a user with a misspelt URN in schemas is refused.',
    ledger: ['RW-056'],
    requirements: ['ENTRA-C3'],
    plant(seams) {
      const check = seams.checkSchemas
      seams.checkSchemas = (call, type, body) => {
        check(call, type, body)
        const known = [type.core, ...type.extensions].map(({ id }) => id)
        const urns = Array.isArray(body.schemas) ? body.schemas : []
        if (type.name === 'User' && !urns.every((urn) => known.includes(String(urn)))) {
          throw badRequest('invalidSyntax', 'unknown schema')
        }
      }
    },
  },
  {
    id: 'create-meta-refused',
    title: 'A create with meta is refused.',
    requirements: ['ENTRA-C2', 'RFC7644-3.3-01', 'RFC7643-3.1-19'],
    neighbours: ['RFC7644-3.5.1-10', 'RFC7644-3.5.1-16'],
    plant: (seams) => refuseUsers(seams, 'meta is readOnly', (body) => 'meta' in body),
  },
  {
    id: 'create-meta-echoed',
    title: 'A user who was created with a meta of one value shows that, and no other.',
    requirements: ['ENTRA-C2', 'RFC7643-3.1-19', 'RFC7643-3.1-02'],
    neighbours: ['RFC7644-3.3-08'],
    plant(seams) {
      onRead(seams, (attributes, { meta }, _type, { method }) =>
        method === 'POST' && isObject(meta) && Object.keys(meta).length === 1
          ? { ...attributes, wish: meta }
          : attributes,
      )
      onOutput(seams, ({ wish, ...resource }) =>
        wish === undefined ? resource : { ...resource, meta: wish },
      )
    },
  },
  {
    id: 'create-empty-roles-refused',
    title: 'A create with an empty roles array is refused.',
    requirements: ['ENTRA-C2', 'RFC7643-2.5-01'],
    plant: (seams) =>
      refuseUsers(
        seams,
        'roles must not be empty',
        (body) => Array.isArray(body.roles) && body.roles.length === 0,
      ),
  },
  {
    id: 'create-null-refused',
    title: 'A create with null for an optional attribute is refused.',
    ledger: ['RW-042'],
    requirements: ['ENTRA-C3', 'RFC7643-2.5-01', 'RFC7643-2.5-02'],
    neighbours: ['RFC7644-3.5.1-06'],
    plant: (seams) => refuseUsers(seams, 'null is no value', hasNull),
  },
  {
    id: 'create-null-is-500',
    title: 'A create with null for an optional attribute ends in 500.',
    ledger: ['RW-042'],
    requirements: ['ENTRA-C3', 'RFC7643-2.5-01', 'RFC7644-3.12-26', 'ENTRA-M-5XX'],
    neighbours: ['RFC7644-3.5.1-06'],
    plant: (seams) => breakOnUsers(seams, hasNull),
  },
  {
    id: 'create-string-active-refused',
    title: 'A create with active as a string is refused.',
    ledger: ['RW-083'],
    requirements: ['ENTRA-C4'],
    plant: (seams) =>
      refuseUsers(seams, 'active must be a boolean', (body) => typeof body.active === 'string'),
  },
  {
    id: 'create-role-primary-string-refused',
    title: 'A create of a role with primary as the string "True" is refused.',
    ledger: ['RW-057'],
    requirements: ['ENTRA-C6', 'ENTRA-C-VALPOST', 'ENTRA-VAL-U01'],
    plant: (seams) =>
      refuseUsers(seams, 'roles.primary must be a boolean', (body) =>
        mapArray(body.roles, (role) => typeof role.primary === 'string').includes(true),
      ),
  },
  {
    id: 'create-profile-url-validated',
    title: 'A create is refused unless profileUrl is a web address.',
    ledger: ['RW-060'],
    requirements: ['ENTRA-C-VALPOST', 'ENTRA-GAL-DATA'],
    plant: (seams) =>
      refuseUsers(
        seams,
        'profileUrl must be a web address',
        (body) => typeof body.profileUrl === 'string' && !body.profileUrl.startsWith('http'),
      ),
  },
  {
    id: 'create-phone-validated',
    title: 'A create is refused unless phone numbers follow E.164.',
    ledger: ['RW-060'],
    requirements: ['ENTRA-C-VALPOST', 'ENTRA-GAL-DATA'],
    neighbours: ['RFC7644-3.3-05'],
    plant: (seams) =>
      refuseUsers(seams, 'phoneNumbers must follow E.164', (body) =>
        mapArray(body.phoneNumbers, ({ value }) => /^\+\d+$/.test(String(value))).includes(false),
      ),
  },
  {
    id: 'create-echoes-schemas',
    title: 'A new user shows the schemas that were sent, whatever they are.',
    requirements: ['RFC7643-3-07', 'RFC7643-3.3-01', 'RFC7643-3.3-02', 'RFC7643-3-04'],
    plant(seams) {
      seams.checkSchemas = () => {}
      onRead(seams, (attributes, body) => ({ ...attributes, schemas: body.schemas ?? [] }))
    },
  },
  {
    id: 'create-needs-schemas-first',
    title: 'A create is refused unless schemas is the first member.',
    requirements: ['RFC7643-2.3.8-01'],
    neighbours: ['ENTRA-C-VALPOST'],
    plant: (seams) =>
      onRead(seams, (attributes, body) => {
        if (Object.keys(body)[0] !== 'schemas') throw badRequest('invalidSyntax', 'schemas must come first')
        return attributes
      }),
  },
]
