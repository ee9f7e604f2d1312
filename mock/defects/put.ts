import { randomUUID } from 'node:crypto'
import { type Call, reply } from '../http/Call.js'
import { field, isObject, type JsonObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import type { StoredResource } from '../Store.js'
import type { Defect } from './Defect.js'
import { isSingle, onReply, without } from './tools.js'

const put = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'put', ...defect })

/** Changes what a PUT is about to store; only PUT carries immutable values over. */
function onPut(seams: Seams, change: Seams['keepImmutable']): void {
  const keep = seams.keepImmutable
  seams.keepImmutable = (call, type, before, after) => {
    keep(call, type, before, after)
    change(call, type, before, after)
  }
}

/** Changes the version that a PUT makes of a resource. */
function onReplaced(
  seams: Seams,
  change: (before: StoredResource, after: StoredResource) => StoredResource,
): void {
  const touch = seams.touch
  seams.touch = (call, resource, attributes) => {
    const after = touch(call, resource, attributes)
    return call.method === 'PUT' ? change(resource, after) : after
  }
}

/** Replacing a resource as a whole. */
export const putDefects: Defect[] = [
  put({
    id: 'put-ignored',
    title: 'A PUT is accepted and changes nothing.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-02', 'RFC7644-3.5-01'],
    plant: (seams) =>
      onPut(seams, (_call, _type, before, after) => {
        for (const name of Object.keys(after)) delete after[name]
        Object.assign(after, structuredClone(before))
      }),
  }),
  put({
    id: 'put-not-implemented',
    title: 'PUT is answered 501.',
    ledger: [],
    requirements: ['RFC7644-3.5-01', 'RFC7644-3.5.1-02', 'RFC7644-3.5.1-12'],
    plant: (seams) =>
      onPut(seams, () => {
        throw new ScimFault(501, 'PUT is not supported')
      }),
  }),
  put({
    id: 'put-null-keeps-old-value',
    title: 'A PUT with null or an empty array keeps the old value.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-06', 'RFC7643-2.5-02'],
    plant: (seams) =>
      onPut(seams, (_call, _type, before, after) => {
        for (const [name, value] of Object.entries(before)) after[name] ??= structuredClone(value)
      }),
  }),
  put({
    id: 'put-drops-extension',
    title: 'A PUT leaves the enterprise attributes as they were.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-17', 'RFC7644-3.5.1-02'],
    plant: (seams) =>
      onPut(seams, (_call, type, before, after) => {
        for (const { id } of type.extensions) {
          const old = before[id]
          if (old === undefined) delete after[id]
          else after[id] = structuredClone(old)
        }
      }),
  }),
  put({
    id: 'put-without-user-name-accepted',
    title: 'A PUT without userName keeps the old one.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-11'],
    plant: (seams) =>
      onPut(seams, (_call, _type, before, after) => {
        const { userName } = before
        if (userName !== undefined) after.userName ??= userName
      }),
  }),
  put({
    id: 'put-changes-id',
    title: 'A PUT gives the resource a new id.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-14', 'RFC7643-3.1-06', 'ENTRA-B16'],
    plant: (seams) =>
      onReplaced(seams, (before, after) => {
        seams.store.delete(before)
        return { ...after, id: randomUUID() }
      }),
  }),
  put({
    id: 'put-resets-created',
    title: 'A PUT resets meta.created.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-14', 'RFC7643-3.1-23'],
    plant: (seams) =>
      onReplaced(seams, (_before, after) => ({ ...after, created: after.lastModified + 1000 })),
  }),
  put({
    id: 'put-creates',
    title: 'A PUT at an unknown id is answered 201.',
    ledger: [],
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
  }),
  put({
    id: 'put-read-only-refused',
    title: 'A PUT with meta in its body is refused.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-10', 'RFC7644-3.5.1-16', 'RFC7643-3.1-19'],
    plant(seams) {
      const checkSchemas = seams.checkSchemas
      seams.checkSchemas = (call, type, body) => {
        checkSchemas(call, type, body)
        if (call.method === 'PUT' && field(body, 'meta') !== undefined)
          throw badRequest('mutability', 'meta is readOnly')
      }
    },
  }),
  put({
    id: 'put-answers-204',
    title: 'A PUT is answered 204.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-12'],
    plant: (seams) =>
      onReply(seams, (answer, { method }) =>
        method === 'PUT' && answer.status === 200 ? reply(204) : undefined,
      ),
  }),
  put({
    id: 'put-refused-is-half-done',
    title: 'A PUT that is refused for its userName has stored the other values.',
    ledger: [],
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
  }),
  put({
    id: 'put-creates-behind-a-404',
    title: 'A PUT at an unknown id is answered 404 and creates the user all the same.',
    ledger: [],
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
  }),
  put({
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
  }),
  put({
    id: 'put-answer-shows-what-was-sent',
    title: 'A PUT keeps what was left out and shows it as cleared in its answer.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-04', 'RFC7644-3.5.1-12'],
    plant(seams) {
      const kept = new WeakSet<Call>()
      onPut(seams, (call, _type, { name }, after) => {
        if (after.name !== undefined || name === undefined) return
        after.name = structuredClone(name)
        kept.add(call)
      })
      onReply(seams, (answer, call) =>
        kept.has(call) && isObject(answer.body)
          ? { ...answer, body: without(answer.body, 'name') }
          : undefined,
      )
    },
  }),
  put({
    id: 'put-keeps-last-modified',
    title: 'A PUT leaves meta.lastModified as it was.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-14', 'RFC7643-3.1-25'],
    plant: (seams) => onReplaced(seams, ({ lastModified }, after) => ({ ...after, lastModified })),
  }),
  put({
    id: 'put-loses-extension',
    title: 'A PUT deletes the enterprise attributes that it was sent.',
    ledger: [],
    requirements: ['RFC7644-3.5.1-16', 'RFC7644-3.5.1-17'],
    plant: (seams) =>
      onPut(seams, (_call, type, _before, after) => {
        for (const { id } of type.extensions) delete after[id]
      }),
  }),
]
