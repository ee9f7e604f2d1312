import { reply } from '../http/Call.js'
import { isObject, type JsonObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { insteadOf, onReply, serverError } from './tools/answers.js'
import { onRead } from './tools/resources.js'

/** Creates that are to be refused, and what refused ones leave behind. */
export const createRefusals: DefectSpec[] = [
  {
    id: 'create-without-user-name-accepted',
    title: 'A create without userName is accepted.',
    requirements: ['RFC7643-4.1.1-01', 'RFC7644-3.12-23', 'ENTRA-L6'],
    plant: (seams) => {
      seams.checkRequired = () => {}
    },
  },
  {
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
  },
  {
    id: 'create-without-schemas-accepted',
    title: 'A create without schemas is accepted.',
    requirements: ['RFC7643-3-06'],
    plant: (seams) => {
      seams.checkSchemas = () => {}
    },
  },
  {
    id: 'create-body-names-case-sensitive',
    title: 'Attribute names in bodies are compared with case.',
    ledger: ['RW-179'],
    requirements: ['RFC7643-2.1-03'],
    plant(seams) {
      const readResource = seams.readResource
      seams.readResource = (call, type, body) => {
        const names = ['externalId', 'schemas', ...type.core.attributes.map(({ name }) => name)]
        const known = Object.entries(body).filter(([key]) => names.includes(key) || key.includes(':'))
        return readResource(call, type, Object.fromEntries(known))
      }
    },
  },
  {
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
  },
  {
    id: 'create-stores-unknown-attributes',
    title: 'A create stores attributes that no schema defines.',
    requirements: ['RFC7643-7-34'],
    plant: (seams) =>
      onRead(seams, (attributes, body, type) => {
        const known = [...type.core.attributes.map(({ name }) => name), 'id', 'meta', 'schemas', 'externalId']
        const unknown = Object.entries(body).filter(([name]) => !known.includes(name) && !name.includes(':'))
        return { ...attributes, ...(Object.fromEntries(unknown) as JsonObject) }
      }),
  },
  {
    id: 'create-stores-wrong-types',
    title: 'A create stores values of a wrong type as they came.',
    requirements: ['RFC7643-2.3-02', 'RFC7643-2.3.8-03', 'RFC7644-3.12-23'],
    neighbours: ['RFC7643-2.4-04'],
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
  },
  {
    id: 'create-unknown-attribute-is-500',
    title: 'A create with an attribute that is not known ends in 500.',
    requirements: ['RFC7644-3.1-05', 'RFC7644-3.12-26'],
    plant: (seams) =>
      onRead(seams, (attributes, body) => {
        if (Object.keys(body).some((name) => /unknown/i.test(name))) throw new Error('no such column')
        return attributes
      }),
  },
  {
    id: 'errors-400-is-422',
    title: 'What cannot be taken is answered 422 instead of 400.',
    requirements: ['RFC7644-3.12-06', 'ENTRA-M-422', 'RFC7644-3.12-16', 'ENTRA-M-400'],
    plant: (seams) =>
      insteadOf(seams, 400, (answer) => ({
        ...answer,
        status: 422,
        body: isObject(answer.body) ? { ...answer.body, status: '422' } : '',
      })),
  },
  {
    id: 'errors-400-is-500',
    title: 'What cannot be taken ends in 500.',
    ledger: ['RW-062', 'RW-088'],
    requirements: ['ENTRA-M-5XX', 'ENTRA-M-400', 'RFC7644-3.12-26', 'RFC7644-3.12-06'],
    plant: (seams) => insteadOf(seams, 400, (answer) => ({ ...answer, status: 500, body: serverError })),
  },
  {
    id: 'errors-bad-json-is-500',
    title: 'A body that is empty or no JSON ends in 500.',
    ledger: ['RW-062'],
    requirements: ['ENTRA-M-5XX', 'ENTRA-M-400', 'RFC7644-3.8-10', 'RFC7644-3.12-20', 'RFC7644-3.12-26'],
    plant: (seams) =>
      onReply(seams, (answer, { method }) =>
        method !== 'PATCH' && isObject(answer.body) && String(answer.body.detail).startsWith('the body is')
          ? reply(500, serverError)
          : undefined,
      ),
  },
  {
    id: 'create-every-third-refused-is-stored',
    title: 'Every third create is stored and answered 400.',
    requirements: [
      'RFC7644-3.3-11',
      'RFC7644-3.3-05',
      'ENTRA-C7',
      'ENTRA-C13',
      'ENTRA-VAL-U01',
      'FUZE-P04',
      'FUZE-P05',
    ],
    plant(seams) {
      const save = seams.save
      let created = 0
      seams.save = (call, resource) => {
        save(call, resource)
        if (call.method !== 'POST') return
        created += 1
        if (created % 3 === 0) throw badRequest('invalidValue', 'the resource cannot be created')
      }
    },
  },
]
