import { randomUUID } from 'node:crypto'
import { reply } from '../http/Call.js'
import type { JsonObject } from '../json.js'
import type { DefectSpec } from './Defect.js'
import { isSingle, onReply } from './tools/answers.js'
import { onPut } from './tools/resources.js'

/** PUT that is to be refused. */
export const replacingRefused: DefectSpec[] = [
  {
    id: 'put-without-user-name-accepted',
    title: 'A PUT without userName keeps the old one.',
    requirements: ['RFC7644-3.5.1-11'],
    plant: (seams) =>
      onPut(seams, (_call, _type, before, after) => {
        const { userName } = before
        if (userName !== undefined) after.userName ??= userName
      }),
  },
  {
    id: 'put-creates',
    title: 'A PUT at an unknown id is answered 201.',
    requirements: ['RFC7644-3.2-03', 'RFC7644-3.5.1-01', 'RFC7644-3.6-02'],
    plant: (seams) =>
      onReply(seams, (answer, call) =>
        call.method === 'PUT' && answer.status === 404 && isSingle(call)
          ? reply(201, {
              schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
              id: call.segments[1] ?? '',
            })
          : undefined,
      ),
  },
  {
    id: 'put-refused-is-half-done',
    title: 'A PUT that is refused for its userName has stored the other values.',
    requirements: ['RFC7644-3.5.1-15'],
    plant(seams) {
      const checkUnique = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        try {
          checkUnique(call, type, attributes, ownId)
        } catch (error) {
          const user = call.method === 'PUT' ? seams.store.get(type.name, ownId ?? '') : undefined
          const { userName } = user?.attributes ?? {}
          if (user && userName !== undefined)
            seams.save(call, seams.touch(call, user, { ...attributes, userName }))
          throw error
        }
      }
    },
  },
  {
    id: 'put-creates-behind-a-404',
    title: 'A PUT at an unknown id is answered 404 and creates the user all the same.',
    requirements: ['RFC7644-3.5.1-01'],
    plant(seams) {
      const respond = seams.respond
      seams.respond = async (call, reply) => {
        if (call.method === 'PUT' && reply.status === 404 && isSingle(call)) {
          const attributes = JSON.parse(await call.text()) as JsonObject
          const time = { created: seams.now(), lastModified: seams.now(), version: 1 }
          seams.save(call, { id: randomUUID(), type: 'User', attributes, ...time })
        }
        return respond(call, reply)
      }
    },
  },
  {
    id: 'put-takes-names',
    title: 'A PUT does not look whether the userName is taken.',
    ledger: ['RW-094'],
    requirements: ['RFC7644-3.5.1-13', 'RFC7643-4.1.1-02'],
    plant(seams) {
      const checkUnique = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        if (call.method !== 'PUT') checkUnique(call, type, attributes, ownId)
      }
    },
  },
]
