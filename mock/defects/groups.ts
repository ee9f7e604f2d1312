import { randomUUID } from 'node:crypto'
import { field, isObject, type Json } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { refuse } from './tools/answers.js'
import { afterPath, onPath } from './tools/patching.js'
import { onOutput, onRead } from './tools/resources.js'
import { without } from './tools/values.js'

interface Hit {
  type?: { name: string }
}

/** Groups as resources: creates, names, deletion. */
export const groups: DefectSpec[] = [
  {
    id: 'group-delete-refused',
    title: 'A DELETE of a group is refused.',
    requirements: ['ENTRA-E11', 'ENTRA-VAL-G12', 'RFC7644-3.6-05'],
    plant: (seams) => {
      const remove = seams.remove
      seams.remove = (call, resource) => {
        if (resource.type === 'Group') throw new ScimFault(403, 'groups cannot be deleted')
        remove(call, resource)
      }
    },
  },
  {
    id: 'group-create-drops-members',
    title: 'A create of a group drops its members.',
    requirements: ['RFC7643-4.2-03', 'ENTRA-GAL-19', 'RFC7644-3.3-06', 'ENTRA-C7'],
    plant: (seams) => onRead(seams, (attributes) => without(attributes, 'members')),
  },
  {
    id: 'group-create-needs-members',
    title: 'A create of a group without members is refused.',
    requirements: ['ENTRA-F2', 'ENTRA-VAL-G06', 'ENTRA-GAL-19'],
    plant: (seams) =>
      onRead(seams, (attributes, _body, type) => {
        if (type.name === 'Group' && !attributes.members)
          throw badRequest('invalidValue', 'members is required')
        return attributes
      }),
  },
  {
    id: 'group-duplicate-accepted',
    title: 'A second group with the same displayName is created.',
    ledger: ['RW-123'],
    requirements: ['ENTRA-F4', 'ENTRA-VAL-G07'],
    plant(seams) {
      const check = seams.checkUnique
      seams.checkUnique = (call, type, attributes, ownId) => {
        if (type.name === 'User') check(call, type, attributes, ownId)
      }
    },
  },
  {
    id: 'group-microsoft-urn-refused',
    title: 'A create of a group with Microsoft’s URN in schemas is refused.',
    ledger: ['RW-056'],
    requirements: ['ENTRA-F2', 'ENTRA-C3'],
    plant(seams) {
      const check = seams.checkSchemas
      seams.checkSchemas = (call, type, body) => {
        check(call, type, body)
        const urns = Array.isArray(body.schemas) ? body.schemas : []
        if (type.name === 'Group' && urns.length > 1) throw badRequest('invalidSyntax', 'unknown schema')
      }
    },
  },
  {
    id: 'group-rename-refused',
    title: 'A rename of a group is refused.',
    ledger: ['RW-127'],
    requirements: ['ENTRA-F3', 'ENTRA-VAL-G09', 'ENTRA-GAL-09'],
    plant: (seams) =>
      onPath(seams, ({ type }, _operation, path) => {
        if (type.name === 'Group' && path === 'displayName')
          throw badRequest('mutability', 'groups keep their names')
        return false
      }),
  },
  {
    id: 'group-rename-drops-members',
    title: 'A rename of a group drops its members.',
    ledger: ['RW-127'],
    requirements: ['ENTRA-F3', 'RFC7644-3.5.2.3-01'],
    plant: (seams) =>
      afterPath(seams, ({ type, attributes }, _operation, path) => {
        if (type.name === 'Group' && path === 'displayName') delete attributes.members
      }),
  },
  {
    id: 'group-external-id-dropped',
    title: 'The externalId of groups is not stored.',
    ledger: ['RW-006'],
    requirements: ['ENTRA-F3', 'ENTRA-VAL-G08', 'ENTRA-VAL-G06', 'ENTRA-GAL-20'],
    plant: (seams) =>
      onOutput(seams, (resource, type) =>
        type.name === 'Group' ? without(resource, 'externalId') : resource,
      ),
  },
  {
    id: 'group-id-in-value-is-500',
    title: 'A PATCH of a group with its id in the value ends in 500.',
    ledger: ['RW-129'],
    requirements: ['ENTRA-F3', 'ENTRA-M-5XX', 'ENTRA-VAL-G08'],
    plant(seams) {
      const applyOperation = seams.applyOperation
      seams.applyOperation = (target, operation) => {
        const { path, value } = operation
        if (path === undefined && isObject(value) && field(value, 'id')) throw new Error('duplicate key')
        applyOperation(target, operation)
      }
    },
  },
  {
    id: 'group-members-missing-by-id',
    title: 'A group read by id lacks its members.',
    requirements: ['RFC7643-4.2-03', 'RFC7644-3.4-01', 'ENTRA-GAL-11', 'ENTRA-F6'],
    plant: (seams) => onOutput(seams, (resource) => without(resource, 'members')),
  },
  {
    id: 'group-without-display-name-accepted',
    title: 'A create of a group without displayName is accepted.',
    requirements: ['RFC7643-4.2-02', 'RFC7644-3.12-23'],
    plant(seams) {
      const check = seams.checkRequired
      seams.checkRequired = (call, type, attributes) => {
        if (type.name === 'User') check(call, type, attributes)
      }
      onRead(seams, (attributes, _body, type) =>
        type.name === 'Group' && !attributes.displayName
          ? { ...attributes, displayName: seams.newId({}) }
          : attributes,
      )
    },
  },
  {
    id: 'group-create-refused',
    title: 'A create of a group is answered 403.',
    requirements: ['ENTRA-F2', 'ENTRA-VAL-G06', 'ENTRA-M-403', 'ENTRA-GAL-19'],
    plant: (seams) =>
      onRead(seams, (attributes, _body, type) => {
        if (type.name === 'Group') throw new ScimFault(403, 'groups cannot be created')
        return attributes
      }),
  },
  {
    id: 'group-with-schema-of-users',
    title: 'A group names the schema of users.',
    requirements: ['RFC7643-4.2-01'],
    neighbours: ['RFC7643-3.1-22', 'RFC7643-4.1.1-01', 'RFC7644-3.4.2.1-01'],
    plant: (seams) =>
      onOutput(seams, (resource, type) =>
        type.name === 'Group'
          ? { ...resource, schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'] }
          : resource,
      ),
  },
  {
    id: 'group-rename-changes-id',
    title: 'A rename gives a group a new id.',
    ledger: ['RW-127'],
    requirements: ['ENTRA-F3', 'RFC7643-3.1-06'],
    plant(seams) {
      const touch = seams.touch
      seams.touch = (call, resource, attributes) => {
        const after = touch(call, resource, attributes)
        const same = attributes.displayName === resource.attributes.displayName
        if (resource.type === 'User' || same) return after
        seams.store.delete(resource)
        return { ...after, id: randomUUID() }
      }
    },
  },
  {
    id: 'group-pages-all-begin-at-one',
    title: 'Each page of groups is the first one.',
    requirements: ['ENTRA-GAL-24'],
    plant(seams) {
      const page = seams.page
      // Items are hits of a search, with the type that each is of.
      const ofGroups = (item: unknown) => isObject(item as Json) && (item as Hit).type?.name === 'Group'
      seams.page = (items, startIndex, count) => page(items, items.some(ofGroups) ? 1 : startIndex, count)
    },
  },
  {
    id: 'group-create-not-implemented',
    title: 'A create of a group is answered 501.',
    requirements: ['ENTRA-F2', 'ENTRA-VAL-G06', 'ENTRA-GAL-19', 'RFC7644-3.3-05'],
    plant: (seams) =>
      refuse(seams, ({ method, segments }) =>
        method === 'POST' && segments.join('/') === 'Groups'
          ? new ScimFault(501, 'groups cannot be created')
          : undefined,
      ),
  },
]
