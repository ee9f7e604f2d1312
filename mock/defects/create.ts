import { isObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { onReply, without } from './tools.js'

const create = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'create', ...defect })

const created = (change: (headers: Record<string, string>) => Record<string, string>): Defect['plant'] => {
  return (seams) =>
    onReply(seams, (answer) =>
      answer.status === 201 ? { ...answer, headers: change(answer.headers) } : undefined,
    )
}

const LOCATION = ['ENTRA-VALGAP-01', 'RFC7644-3.3-07']

/** The answer to a create: status, headers, ids, schemas. */
export const createDefects: Defect[] = [
  create({
    id: 'create-answers-200',
    title: 'A create is answered 200.',
    ledger: [],
    requirements: ['RFC7644-3.3-05', 'ENTRA-C7', 'ENTRA-VAL-U01', 'RFC9110-9.3.3-01'],
    plant: (seams) =>
      onReply(seams, (answer) => (answer.status === 201 ? { ...answer, status: 200 } : undefined)),
  }),
  create({
    id: 'create-without-location',
    title: 'A create is answered without Location header.',
    ledger: ['RW-051'],
    requirements: [...LOCATION, 'RFC9110-9.3.3-01'],
    plant: created(({ location: _lost, ...headers }) => headers),
  }),
  create({
    id: 'create-location-without-base',
    title: 'The Location header of a create lacks the base path.',
    ledger: ['RW-052'],
    requirements: [...LOCATION, 'RFC7644-3.3-08'],
    plant: created((headers) => ({
      ...headers,
      location: `/${headers.location?.split('/').slice(-2).join('/')}`,
    })),
  }),
  create({
    id: 'create-location-on-other-host',
    title: 'The Location header of a create names an internal host.',
    ledger: ['RW-052'],
    requirements: [...LOCATION, 'RFC7644-3.3-08'],
    plant: created((headers) => ({
      ...headers,
      location: headers.location?.replace(/\/\/[^/]+/, '//internal:8080') ?? '',
    })),
  }),
  create({
    id: 'create-answers-without-body',
    title: 'A create is answered 201 with only the id.',
    ledger: ['RW-059'],
    requirements: ['RFC7644-3.3-06', 'ENTRA-C7', 'RFC7643-3.1-02', 'RFC7644-3.3-08'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.status === 201 && isObject(answer.body)
          ? { ...answer, body: { schemas: answer.body.schemas ?? [], id: answer.body.id ?? '' } }
          : undefined,
      ),
  }),
  create({
    id: 'create-without-meta',
    title: 'A create is answered without meta.',
    ledger: [],
    requirements: ['RFC7643-3.1-02', 'RFC7644-3.3-08', 'ENTRA-C7', 'RFC7644-3.3.1-01'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.status === 201 && isObject(answer.body)
          ? { ...answer, body: without(answer.body, 'meta') }
          : undefined,
      ),
  }),
  create({
    id: 'create-takes-client-id',
    title: 'A client-supplied id is taken over and overwrites another user.',
    ledger: ['RW-053'],
    requirements: ['ENTRA-B16', 'RFC7643-3.1-08', 'RFC7644-3.3-01', 'RFC7643-3.1-11'],
    plant(seams) {
      const newId = seams.newId
      seams.newId = (body) => (typeof body.id === 'string' ? body.id : newId(body))
    },
  }),
  create({
    id: 'create-invents-external-id',
    title: 'The provider invents an externalId.',
    ledger: [],
    requirements: ['RFC7643-3.1-13'],
    plant(seams) {
      const readResource = seams.readResource
      seams.readResource = (call, type, body) => ({
        externalId: seams.newId(body),
        ...readResource(call, type, body),
      })
    },
  }),
  create({
    id: 'create-last-modified-differs',
    title: 'A new resource has a lastModified later than its created.',
    ledger: [],
    requirements: ['RFC7643-3.1-24'],
    plant(seams) {
      const represent = seams.represent
      seams.represent = (resource, base) =>
        represent(
          resource.version === 1 ? { ...resource, lastModified: resource.created + 90_000 } : resource,
          base,
        )
    },
  }),
  create({
    id: 'create-without-user-name-accepted',
    title: 'A create without userName is accepted.',
    ledger: [],
    requirements: ['RFC7643-4.1.1-01', 'RFC7644-3.12-23', 'ENTRA-L6'],
    plant: (seams) => {
      seams.checkRequired = () => {}
    },
  }),
  create({
    id: 'create-wrong-type-is-500',
    title: 'A value of the wrong JSON type ends in 500.',
    ledger: ['RW-062'],
    requirements: ['ENTRA-M-5XX', 'RFC7644-3.12-23', 'RFC7644-3.12-26', 'ENTRA-M-400'],
    plant(seams) {
      const readResource = seams.readResource
      seams.readResource = (call, type, body) => {
        try {
          return readResource(call, type, body)
        } catch {
          throw new TypeError('cannot deserialize')
        }
      }
    },
  }),
  create({
    id: 'create-without-schemas-accepted',
    title: 'A create without schemas is accepted.',
    ledger: [],
    requirements: ['RFC7643-3-06'],
    plant: (seams) => {
      seams.checkSchemas = () => {}
    },
  }),
  create({
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
  }),
  create({
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
  }),
]
