import type { Call } from '../http/Call.js'
import { isObject, type Json } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { declare } from './tools/discovery.js'
import { onOutput, onRead } from './tools/resources.js'
import { without } from './tools/values.js'

const groupIds = (value: Json | undefined): string[] =>
  Array.isArray(value)
    ? value.flatMap((one) => (isObject(one) && typeof one.value === 'string' ? [one.value] : []))
    : []

/** What clients may send and must not change, and what they must not get to see. */
export const readOnly: DefectSpec[] = [
  {
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
  },
  {
    id: 'read-only-groups-taken',
    title: 'The groups that a client sends with a user are stored and shown.',
    requirements: ['RFC7643-4.1.2-14', 'RFC7644-3.3-01', 'RFC7644-3.5.1-10', 'RFC7643-7-22'],
    plant: (seams) =>
      onRead(seams, (attributes, { groups }, { name }) =>
        name === 'User' && groups !== undefined ? { ...attributes, groups } : attributes,
      ),
  },
  {
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
  },
  {
    id: 'read-only-created-renewed',
    title: 'Every change of a resource renews the time of its creation.',
    requirements: ['RFC7643-3.1-20', 'RFC7644-3.5.1-10'],
    neighbours: ['RFC7644-3.5.1-14'],
    plant(seams) {
      const touch = seams.touch
      seams.touch = (call, resource, attributes) => ({
        ...touch(call, resource, attributes),
        created: resource.created + 1000,
      })
    },
  },
  {
    id: 'read-only-attribute-writable',
    title: 'An attribute that the schema calls readOnly takes what clients send.',
    requirements: ['RFC7643-7-22', 'RFC7644-3.3-01', 'RFC7644-3.5.1-10'],
    plant: (seams) => declare(seams, 'timezone', { mutability: 'readOnly' }),
  },
  {
    id: 'write-only-attribute-returned',
    title: 'An attribute that the schema calls writeOnly and never returned is returned.',
    requirements: ['RFC7643-7-25', 'RFC7643-7-27'],
    plant: (seams) => declare(seams, 'timezone', { mutability: 'writeOnly', returned: 'never' }),
  },
  {
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
  },
  {
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
  },
  {
    id: 'create-takes-client-id',
    title: 'A client-supplied id is taken over and overwrites another user.',
    ledger: ['RW-053'],
    requirements: ['ENTRA-B16', 'RFC7643-3.1-08', 'RFC7644-3.3-01', 'RFC7643-3.1-11'],
    plant(seams) {
      const newId = seams.newId
      seams.newId = (body) => (typeof body.id === 'string' ? body.id : newId(body))
    },
  },
  {
    id: 'create-password-leaked',
    title: 'The password is returned.',
    ledger: ['RW-171'],
    requirements: ['RFC7643-4.1.1-14', 'RFC7643-7-27', 'RFC7643-7-25', 'ENTRA-VALGAP-09'],
    plant(seams) {
      const represent = seams.represent
      seams.represent = (resource, base) => {
        const { password } = resource.attributes
        return {
          ...represent(resource, base),
          ...(password === undefined ? {} : { password }),
        }
      }
    },
  },
  {
    id: 'create-read-only-groups-refused',
    title: 'A create with an empty list of groups is refused.',
    requirements: ['RFC7644-3.3-01', 'RFC7643-4.1.2-14'],
    neighbours: ['RFC7644-3.5.1-10'],
    plant: (seams) =>
      onRead(seams, (attributes, body) => {
        if (Array.isArray(body.groups)) throw badRequest('mutability', 'groups is readOnly')
        return attributes
      }),
  },
]
