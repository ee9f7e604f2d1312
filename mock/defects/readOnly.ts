import type { Call } from '../http/Call.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Defect } from './Defect.js'
import { mapArray, onOutput, onRead, onReply, without } from './tools.js'

const readOnly = (defect: Omit<Defect, 'area' | 'ledger'>): Defect => ({
  area: 'immutable',
  ledger: [],
  ...defect,
})

const frozen = (type: ResourceType): string[] =>
  type.core.attributes.filter(({ mutability }) => mutability === 'immutable').map(({ name }) => name)

/** Declares one attribute of User otherwise than it is treated. */
function declare(seams: Seams, wanted: string, otherwise: JsonObject): void {
  const describe = seams.describeSchemas
  seams.describeSchemas = (base) =>
    describe(base).map((schema) => ({
      ...schema,
      attributes: mapArray(schema.attributes, (attribute) =>
        attribute.name === wanted ? { ...attribute, ...otherwise } : attribute,
      ),
    }))
}

const groupIds = (value: Json | undefined): string[] =>
  Array.isArray(value)
    ? value.flatMap((one) => (isObject(one) && typeof one.value === 'string' ? [one.value] : []))
    : []

/** What clients may send and must not change, and what they must not get to see. */
export const readOnlyDefects: Defect[] = [
  readOnly({
    id: 'read-only-meta-taken',
    title: 'The meta that a client sends by POST or PUT is shown as if it were true.',
    requirements: ['RFC7643-3.1-19', 'RFC7643-3.1-20', 'RFC7644-3.3-01', 'RFC7644-3.5.1-10', 'RFC7643-7-22'],
    plant(seams) {
      onRead(seams, (attributes, { meta }) => (isObject(meta) ? { ...attributes, wish: meta } : attributes))
      onOutput(seams, (resource) => {
        const { wish, meta } = resource
        if (!isObject(wish) || !isObject(meta)) return resource
        return { ...without(resource, 'wish'), meta: { ...meta, ...wish } }
      })
    },
  }),
  readOnly({
    id: 'read-only-groups-taken',
    title: 'The groups that a client sends with a user are stored and shown.',
    requirements: ['RFC7643-4.1.2-14', 'RFC7644-3.3-01', 'RFC7644-3.5.1-10', 'RFC7643-7-22'],
    plant: (seams) =>
      onRead(seams, (attributes, { groups }, { name }) =>
        name === 'User' && groups !== undefined ? { ...attributes, groups } : attributes,
      ),
  }),
  readOnly({
    id: 'read-only-groups-joined',
    title: 'The groups that a client sends with a user get the user as a member.',
    requirements: ['RFC7643-4.1.2-15', 'RFC7643-4.1.2-14', 'RFC7644-3.3-01'],
    plant(seams) {
      const save = seams.save
      const joins = new WeakMap<Call, string[]>()
      onRead(seams, (attributes, { groups }, { name }, call) => {
        if (name === 'User') joins.set(call, groupIds(groups))
        return attributes
      })
      seams.save = (call, resource) => {
        save(call, resource)
        for (const group of (joins.get(call) ?? []).flatMap((id) => seams.store.get('Group', id) ?? [])) {
          const { members } = group.attributes
          const all = [...(Array.isArray(members) ? members : []), { value: resource.id }]
          seams.store.put({ ...group, attributes: { ...group.attributes, members: all } })
        }
      }
    },
  }),
  readOnly({
    id: 'read-only-created-renewed',
    title: 'Every change of a resource renews the time of its creation.',
    requirements: ['RFC7643-3.1-20', 'RFC7644-3.5.1-10'],
    plant(seams) {
      const touch = seams.touch
      seams.touch = (call, resource, attributes) => ({
        ...touch(call, resource, attributes),
        created: resource.created + 1000,
      })
    },
  }),
  readOnly({
    id: 'read-only-attribute-writable',
    title: 'An attribute that the schema calls readOnly takes what clients send.',
    requirements: ['RFC7643-7-22', 'RFC7644-3.3-01', 'RFC7644-3.5.1-10'],
    plant: (seams) => declare(seams, 'timezone', { mutability: 'readOnly' }),
  }),
  readOnly({
    id: 'write-only-attribute-returned',
    title: 'An attribute that the schema calls writeOnly and never returned is returned.',
    requirements: ['RFC7643-7-25', 'RFC7643-7-27'],
    plant: (seams) => declare(seams, 'timezone', { mutability: 'writeOnly', returned: 'never' }),
  }),
  readOnly({
    id: 'write-only-password-quoted',
    title: 'The refusal of a duplicate quotes the password.',
    requirements: ['RFC7643-4.1.1-14', 'RFC7643-7-25', 'ENTRA-VALGAP-09'],
    plant(seams) {
      const checkUnique = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        try {
          checkUnique(call, type, attributes, ownId)
        } catch {
          throw new ScimFault(409, `duplicate: ${JSON.stringify(attributes)}`, 'uniqueness')
        }
      }
    },
  }),
  readOnly({
    id: 'write-only-password-filterable',
    title: 'Filters compare the password, so that it can be guessed letter by letter.',
    requirements: ['RFC7643-7-25', 'RFC7643-4.1.1-14'],
    plant(seams) {
      const { filterView, filterAttribute } = seams
      seams.filterAttribute = (type, name) => {
        const found = filterAttribute(type, name)
        return found && { ...found, attribute: { ...found.attribute, returned: 'default' } }
      }
      seams.filterView = (resource, base) => {
        const { password } = resource.attributes
        return { ...filterView(resource, base), ...(password === undefined ? {} : { password }) }
      }
    },
  }),
  readOnly({
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
  }),
  readOnly({
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
  }),
  readOnly({
    id: 'immutable-demanded-on-create',
    title: 'A create without the create-only attribute is refused.',
    requirements: ['ENTRA-C12'],
    plant: (seams) =>
      onRead(seams, (attributes, _body, type) => {
        const missing = frozen(type).find((name) => attributes[name] === undefined)
        if (missing) throw badRequest('invalidValue', `${missing} is required`)
        return attributes
      }),
  }),
  readOnly({
    id: 'immutable-unknown-value-is-500',
    title: 'A create-only value that is on no list ends in 500.',
    requirements: ['FUZE-P26', 'ENTRA-M-5XX'],
    plant: (seams) =>
      onRead(seams, (attributes) => {
        if (JSON.stringify(attributes).includes('no-such-code')) throw new Error('foreign key violated')
        return attributes
      }),
  }),
]
