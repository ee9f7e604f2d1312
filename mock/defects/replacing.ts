import { randomUUID } from 'node:crypto'
import { type Call, reply } from '../http/Call.js'
import { field, isObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import type { StoredResource } from '../Store.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'
import { onPut } from './tools/resources.js'
import { without } from './tools/values.js'

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

/** PUT: replacing a resource as a whole. */
export const replacing: DefectSpec[] = [
  {
    id: 'put-ignored',
    title: 'A PUT is accepted and changes nothing.',
    requirements: ['RFC7644-3.5.1-02', 'RFC7644-3.5-01'],
    plant: (seams) =>
      onPut(seams, (_call, _type, before, after) => {
        for (const name of Object.keys(after)) delete after[name]
        Object.assign(after, structuredClone(before))
      }),
  },
  {
    id: 'put-not-implemented',
    title: 'PUT is answered 501.',
    requirements: ['RFC7644-3.5-01', 'RFC7644-3.5.1-02', 'RFC7644-3.5.1-12'],
    plant: (seams) =>
      onPut(seams, () => {
        throw new ScimFault(501, 'PUT is not supported')
      }),
  },
  {
    id: 'put-null-keeps-old-value',
    title: 'A PUT with null or an empty array keeps the old value.',
    requirements: ['RFC7644-3.5.1-06', 'RFC7643-2.5-02'],
    plant: (seams) =>
      onPut(seams, (_call, _type, before, after) => {
        for (const [name, value] of Object.entries(before)) after[name] ??= structuredClone(value)
      }),
  },
  {
    id: 'put-drops-extension',
    title: 'A PUT leaves the enterprise attributes as they were.',
    requirements: ['RFC7644-3.5.1-17', 'RFC7644-3.5.1-02'],
    plant: (seams) =>
      onPut(seams, (_call, type, before, after) => {
        for (const { id } of type.extensions) {
          const old = before[id]
          if (old === undefined) delete after[id]
          else after[id] = structuredClone(old)
        }
      }),
  },
  {
    id: 'put-changes-id',
    title: 'A PUT gives the resource a new id.',
    requirements: ['RFC7644-3.5.1-14', 'RFC7643-3.1-06', 'ENTRA-B16'],
    plant: (seams) =>
      onReplaced(seams, (before, after) => {
        seams.store.delete(before)
        return { ...after, id: randomUUID() }
      }),
  },
  {
    id: 'put-resets-created',
    title: 'A PUT resets meta.created.',
    requirements: ['RFC7644-3.5.1-14', 'RFC7643-3.1-23'],
    plant: (seams) =>
      onReplaced(seams, (_before, after) => ({ ...after, created: after.lastModified + 1000 })),
  },
  {
    id: 'put-read-only-refused',
    title: 'A PUT with meta in its body is refused.',
    requirements: ['RFC7644-3.5.1-10', 'RFC7644-3.5.1-16', 'RFC7643-3.1-19'],
    plant(seams) {
      const checkSchemas = seams.checkSchemas
      seams.checkSchemas = (call, type, body) => {
        checkSchemas(call, type, body)
        if (call.method === 'PUT' && field(body, 'meta') !== undefined)
          throw badRequest('mutability', 'meta is readOnly')
      }
    },
  },
  {
    id: 'put-answers-204',
    title: 'A PUT is answered 204.',
    requirements: ['RFC7644-3.5.1-12'],
    plant: (seams) =>
      onReply(seams, (answer, { method }) =>
        method === 'PUT' && answer.status === 200 ? reply(204) : undefined,
      ),
  },
  {
    id: 'put-answer-shows-what-was-sent',
    title: 'A PUT keeps what was left out and shows it as cleared in its answer.',
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
  },
  {
    id: 'put-keeps-last-modified',
    title: 'A PUT leaves meta.lastModified as it was.',
    requirements: ['RFC7644-3.5.1-14', 'RFC7643-3.1-25'],
    plant: (seams) => onReplaced(seams, ({ lastModified }, after) => ({ ...after, lastModified })),
  },
  {
    id: 'put-loses-extension',
    title: 'A PUT deletes the enterprise attributes that it was sent.',
    requirements: ['RFC7644-3.5.1-16', 'RFC7644-3.5.1-17'],
    plant: (seams) =>
      onPut(seams, (_call, type, _before, after) => {
        for (const { id } of type.extensions) delete after[id]
      }),
  },
]
