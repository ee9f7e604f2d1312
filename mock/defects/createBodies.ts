import type { JsonObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { onRead } from './tools.js'

const create = (defect: Omit<Defect, 'area' | 'ledger'>): Defect => ({
  area: 'create',
  ledger: [],
  ...defect,
})

/** What creates of certain clients meet, and what refused ones leave behind. */
export const createBodiesDefects: Defect[] = [
  create({
    id: 'create-read-only-groups-refused',
    title: 'A create with an empty list of groups is refused.',
    requirements: ['RFC7644-3.3-01', 'RFC7643-4.1.2-14'],
    plant: (seams) =>
      onRead(seams, (attributes, body) => {
        if (Array.isArray(body.groups)) throw badRequest('mutability', 'groups is readOnly')
        return attributes
      }),
  }),
  create({
    id: 'create-refused-is-stored',
    title: 'A create that is refused for a value leaves a user behind.',
    requirements: ['RFC7644-3.3-11'],
    plant(seams) {
      const readResource = seams.readResource
      seams.readResource = (call, type, body) => {
        try {
          return readResource(call, type, body)
        } catch (error) {
          const { userName } = body
          const at = seams.now()
          const id = seams.newId({})
          const rest = { created: at, lastModified: at, version: 1 }
          if (userName !== undefined && error instanceof ScimFault)
            seams.save(call, { id, type: type.name, attributes: { userName, active: true }, ...rest })
          throw error
        }
      }
    },
  }),
  create({
    id: 'create-stores-unknown-attributes',
    title: 'A create stores attributes that no schema defines.',
    requirements: ['RFC7643-7-34'],
    plant: (seams) =>
      onRead(seams, (attributes, body, type) => {
        const known = [...type.core.attributes.map(({ name }) => name), 'id', 'meta', 'schemas', 'externalId']
        const unknown = Object.entries(body).filter(([name]) => !known.includes(name) && !name.includes(':'))
        return { ...attributes, ...(Object.fromEntries(unknown) as JsonObject) }
      }),
  }),
  create({
    id: 'create-stores-wrong-types',
    title: 'A create stores values of a wrong type as they came.',
    requirements: ['RFC7643-2.3-02', 'RFC7643-2.3.8-03', 'RFC7644-3.12-23'],
    plant(seams) {
      const readResource = seams.readResource
      seams.readResource = (call, type, body) => {
        try {
          return readResource(call, type, body)
        } catch {
          const { schemas: _, ...attributes } = body
          return attributes
        }
      }
    },
  }),
  create({
    id: 'create-echoes-schemas',
    title: 'A new user shows the schemas that were sent, whatever they are.',
    requirements: ['RFC7643-3-07', 'RFC7643-3.3-01', 'RFC7643-3.3-02', 'RFC7643-3-04'],
    plant(seams) {
      seams.checkSchemas = () => {}
      onRead(seams, (attributes, body) => ({ ...attributes, schemas: body.schemas ?? [] }))
    },
  }),
  create({
    id: 'create-needs-schemas-first',
    title: 'A create is refused unless schemas is the first member.',
    requirements: ['RFC7643-2.3.8-01'],
    plant: (seams) =>
      onRead(seams, (attributes, body) => {
        if (Object.keys(body)[0] !== 'schemas') throw badRequest('invalidSyntax', 'schemas must come first')
        return attributes
      }),
  }),
  create({
    id: 'create-unknown-attribute-is-500',
    title: 'A create with an attribute that is not known ends in 500.',
    requirements: ['RFC7644-3.1-05', 'RFC7644-3.12-26'],
    plant: (seams) =>
      onRead(seams, (attributes, body) => {
        if (Object.keys(body).some((name) => /unknown/i.test(name))) throw new Error('no such column')
        return attributes
      }),
  }),
]
