import type { Call } from '../http/Call.js'
import { isObject, type JsonObject } from '../json.js'
import type { PatchOperation } from '../patch/PatchOperation.js'
import { badRequest } from '../ScimFault.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'
import { afterPath } from './tools/patching.js'
import { frozen, onOutput, onRead } from './tools/resources.js'
import { isFalse, mapArray, without } from './tools/values.js'

/** Lets some operations past the guard; undefined stands for PUT. */
const unguarded = (
  id: string,
  title: string,
  requirements: string[],
  when: (operation: PatchOperation | undefined) => boolean,
): DefectSpec => ({
  id,
  title,
  requirements,
  plant(seams) {
    const guard = seams.guardImmutable
    seams.guardImmutable = (call, type, before, after, operation) => {
      if (!when(operation)) guard(call, type, before, after, operation)
    }
  },
})

/** Attributes that are set on create only. */
export const createOnly: DefectSpec[] = [
  unguarded(
    'immutable-changed-by-add',
    'An add changes a create-only attribute.',
    ['FUZE-P17', 'RFC7643-7-24', 'RFC7644-3.5.2-12'],
    (operation) => operation?.op === 'add' && operation.path !== undefined,
  ),
  unguarded(
    'immutable-changed-by-replace',
    'A replace changes a create-only attribute.',
    ['FUZE-P18', 'FUZE-P23', 'RFC7643-7-24', 'RFC7644-3.5.2-12'],
    (operation) => operation?.op === 'replace' && operation.path !== undefined,
  ),
  unguarded(
    'immutable-changed-by-remove',
    'A remove deletes a create-only attribute.',
    ['FUZE-P19', 'RFC7643-7-24', 'RFC7644-3.5.2-12'],
    (operation) => operation?.op === 'remove',
  ),
  unguarded(
    'immutable-changed-by-pathless',
    'An operation without path changes a create-only attribute.',
    ['FUZE-P18', 'FUZE-P17', 'RFC7643-7-24', 'RFC7644-3.5.2-12'],
    (operation) => operation !== undefined && operation.path === undefined,
  ),
  unguarded(
    'immutable-changed-by-put',
    'A PUT changes a create-only attribute.',
    ['FUZE-P21', 'RFC7643-7-24', 'RFC7644-3.5.1-07', 'RFC7644-3.5.1-08'],
    (operation) => operation === undefined,
  ),
  {
    id: 'immutable-put-same-value-refused',
    title: 'A PUT that repeats the create-only value is refused.',
    requirements: ['FUZE-P21', 'RFC7644-3.5.1-07', 'RFC7644-3.5.1-16'],
    plant(seams) {
      const keep = seams.keepImmutable
      seams.keepImmutable = (call, type, before, after) => {
        const given = frozen(type).find((name) => before[name] !== undefined && after[name] !== undefined)
        if (given) throw badRequest('mutability', `${given} cannot be changed`)
        keep(call, type, before, after)
      }
    },
  },
  {
    id: 'immutable-cleared-by-put',
    title: 'A PUT without the create-only attribute clears it.',
    requirements: ['FUZE-P21', 'FUZE-P22', 'RFC7643-7-24'],
    plant(seams) {
      const guard = seams.guardImmutable
      seams.keepImmutable = () => {}
      seams.guardImmutable = (call, type, before, after, operation) => {
        const left = operation ? [] : frozen(type).filter((name) => after[name] === undefined)
        guard(call, type, without(before, ...left), after, operation)
      }
    },
  },
  {
    id: 'immutable-mixed-patch-half-applied',
    title: 'A PATCH that also touches a create-only attribute is refused, and its other changes are kept.',
    requirements: ['FUZE-P23', 'RFC7644-3.5.2-20', 'RFC7644-3.5.2-21', 'RFC5789-2-01'],
    plant: (seams) => {
      seams.abandonPatch = (call, resource, partial) => {
        const { entitlements } = resource.attributes
        if (!entitlements || !partial.userName) return
        seams.save(call, seams.touch(call, resource, { ...partial, entitlements }))
      }
    },
  },
  {
    id: 'immutable-not-returned',
    title: 'A create-only attribute is accepted on create and not returned.',
    requirements: ['FUZE-P16'],
    plant: (seams) => onOutput(seams, (resource, type) => without(resource, ...frozen(type))),
  },
  {
    id: 'immutable-declared-read-write',
    title: 'The schema declares a create-only attribute as readWrite.',
    requirements: ['FUZE-P24'],
    plant(seams) {
      const describe = seams.describeSchemas
      seams.describeSchemas = (base) =>
        describe(base).map((schema) => ({
          ...schema,
          attributes: mapArray(schema.attributes, (attribute) =>
            attribute.mutability === 'immutable' ? { ...attribute, mutability: 'readWrite' } : attribute,
          ),
        }))
    },
  },
  {
    id: 'immutable-refused-on-create',
    title: 'A create with a create-only attribute is refused.',
    requirements: ['FUZE-P16'],
    plant: (seams) =>
      onRead(seams, (attributes, _body, type) => {
        const given = frozen(type).find((name) => attributes[name] !== undefined)
        if (given) throw badRequest('mutability', `${given} cannot be set`)
        return attributes
      }),
  },
  {
    id: 'immutable-lost-on-disable',
    title: 'Disabling a user deletes the create-only attributes.',
    requirements: ['FUZE-P22', 'FUZE-P14'],
    plant(seams) {
      const applyOperation = seams.applyOperation
      const guard = seams.guardImmutable
      const disables = ({ path, value }: PatchOperation) =>
        isFalse(path === 'active' ? value : isObject(value) ? value.active : undefined)
      seams.applyOperation = (target, operation) => {
        applyOperation(target, operation)
        if (disables(operation)) for (const name of frozen(target.type)) delete target.attributes[name]
      }
      seams.guardImmutable = (call, type, before, after, operation) => {
        if (!operation || !disables(operation)) guard(call, type, before, after, operation)
      }
    },
  },
  {
    id: 'immutable-lost-on-any-change',
    title: 'Changing another attribute deletes the create-only ones.',
    requirements: ['FUZE-P22', 'RFC7644-3.5.2.3-01'],
    plant(seams) {
      const guard = seams.guardImmutable
      const drop = (type: ResourceType, attributes: JsonObject) => {
        for (const name of frozen(type)) delete attributes[name]
      }
      afterPath(seams, ({ type, attributes }, _operation, path) => {
        if (!frozen(type).some((name) => path.startsWith(name))) drop(type, attributes)
      })
      seams.guardImmutable = (call, type, before, after, operation) => {
        const touched = frozen(type).some((name) => operation?.path?.startsWith(name))
        if (touched || !operation) guard(call, type, before, after, operation)
      }
    },
  },
  {
    id: 'immutable-first-value-refused',
    title: 'A create-only attribute without a value cannot be set later.',
    requirements: ['RFC7644-3.5.2-13', 'RFC7644-3.5.1-09', 'FUZE-P20'],
    plant(seams) {
      const guard = seams.guardImmutable
      seams.guardImmutable = (call, type, before, after, operation) => {
        const added = frozen(type).find((name) => before[name] === undefined && after[name] !== undefined)
        if (added) throw badRequest('mutability', `${added} can be set on create only`)
        guard(call, type, before, after, operation)
      }
    },
  },
  {
    id: 'immutable-refused-with-500',
    title: 'A change of a create-only attribute ends in 500.',
    requirements: ['RFC7644-3.5.2-14', 'RFC7644-3.5.1-08', 'RFC7644-3.12-26', 'ENTRA-M-5XX'],
    plant(seams) {
      const guard = seams.guardImmutable
      seams.guardImmutable = (call, type, before, after, operation) => {
        try {
          guard(call, type, before, after, operation)
        } catch {
          throw new Error('constraint violated')
        }
      }
    },
  },
  {
    id: 'immutable-survives-deletion',
    title: 'A user that is deleted and created again gets the old create-only values.',
    requirements: ['FUZE-P25'],
    plant(seams) {
      const remove = seams.remove
      const old = new Map<unknown, JsonObject>()
      seams.remove = (call, resource) => {
        old.set(resource.attributes.userName, resource.attributes)
        remove(call, resource)
      }
      onRead(seams, (attributes) => {
        const entitlements = old.get(attributes.userName)?.entitlements
        return entitlements ? { ...attributes, entitlements } : attributes
      })
    },
  },
  {
    id: 'immutable-shown-but-not-stored',
    title: 'A forbidden change of a create-only attribute is ignored, and the answer shows it as done.',
    requirements: ['RFC7643-7-24', 'FUZE-P17', 'FUZE-P18', 'FUZE-P21'],
    plant(seams) {
      const guard = seams.guardImmutable
      const wishes = new WeakMap<Call, JsonObject>()
      seams.guardImmutable = (call, type, before, after, operation) => {
        try {
          guard(call, type, before, after, operation)
        } catch {
          for (const name of frozen(type).filter((one) => before[one] !== undefined)) {
            wishes.set(call, { ...wishes.get(call), [name]: after[name] ?? null })
            after[name] = structuredClone(before[name] ?? null)
          }
        }
      }
      onReply(seams, (reply, call) =>
        reply.status === 200 && isObject(reply.body)
          ? { ...reply, body: { ...reply.body, ...wishes.get(call) } }
          : undefined,
      )
    },
  },
  {
    id: 'immutable-same-value-deletes',
    title: 'A PATCH that repeats a create-only value deletes it.',
    requirements: ['RFC7643-7-24', 'FUZE-P17', 'FUZE-P18'],
    plant(seams) {
      const guard = seams.guardImmutable
      seams.guardImmutable = (call, type, before, after, operation) => {
        guard(call, type, before, after, operation)
        const same = frozen(type).find((name) => name === operation?.path)
        if (same && JSON.stringify(before[same]) === JSON.stringify(after[same])) delete after[same]
      }
    },
  },
  {
    id: 'immutable-demanded-on-create',
    title: 'A create without the create-only attribute is refused.',
    requirements: ['ENTRA-C12', 'RFC7644-3.3-05'],
    plant: (seams) =>
      onRead(seams, (attributes, _body, type) => {
        const missing = frozen(type).find((name) => attributes[name] === undefined)
        if (missing) throw badRequest('invalidValue', `${missing} is required`)
        return attributes
      }),
  },
  {
    id: 'immutable-unknown-value-is-500',
    title: 'A create-only value that is on no list ends in 500.',
    requirements: ['FUZE-P26', 'ENTRA-M-5XX'],
    plant: (seams) =>
      onRead(seams, (attributes) => {
        if (JSON.stringify(attributes).includes('no-such-code')) throw new Error('foreign key violated')
        return attributes
      }),
  },
]
