import { field, isObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { afterPath, onOutput, onPath, onRead, without } from './tools.js'

const groups = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'groups', ...defect })

/** Groups as resources: names, schemas, nesting, and the groups of users. */
export const groupResourceDefects: Defect[] = [
  groups({
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
  }),
  groups({
    id: 'group-display-name-filter-refused',
    title: 'Groups cannot be found by displayName.',
    ledger: ['RW-121'],
    requirements: ['ENTRA-B1', 'ENTRA-F1', 'ENTRA-A6'],
    plant(seams) {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) =>
        type.name === 'Group' && name.endsWith('displayName') ? undefined : resolve(type, name)
    },
  }),
  groups({
    id: 'group-filter-compares-with-case',
    title: 'The displayName of groups is compared with case.',
    ledger: ['RW-124', 'RW-011'],
    requirements: ['ENTRA-F5', 'ENTRA-B6', 'ENTRA-VAL-G05', 'RFC7643-7-19', 'RFC7644-3.4.2.2-38'],
    plant(seams) {
      const compare = seams.compare
      seams.compare = (operator, actual, expected, attribute) =>
        compare(
          operator,
          actual,
          expected,
          attribute.name === 'displayName' ? { ...attribute, caseExact: true } : attribute,
        )
    },
  }),
  groups({
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
  }),
  groups({
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
  }),
  groups({
    id: 'group-rename-drops-members',
    title: 'A rename of a group drops its members.',
    ledger: ['RW-127'],
    requirements: ['ENTRA-F3', 'RFC7644-3.5.2.3-01'],
    plant: (seams) =>
      afterPath(seams, ({ type, attributes }, _operation, path) => {
        if (type.name === 'Group' && path === 'displayName') delete attributes.members
      }),
  }),
  groups({
    id: 'group-external-id-dropped',
    title: 'The externalId of groups is not stored.',
    ledger: ['RW-006'],
    requirements: ['ENTRA-F3', 'ENTRA-VAL-G08', 'ENTRA-VAL-G06', 'ENTRA-GAL-20'],
    plant: (seams) =>
      onOutput(seams, (resource, type) =>
        type.name === 'Group' ? without(resource, 'externalId') : resource,
      ),
  }),
  groups({
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
  }),
  groups({
    id: 'group-nested-member-refused',
    title: 'A group as member of a group is refused.',
    ledger: [],
    requirements: ['ENTRA-F7', 'RFC7643-4.2-07'],
    plant(seams) {
      const readMember = seams.readMember
      seams.readMember = (member) => {
        if (seams.store.get('Group', String(member.value)))
          throw badRequest('invalidValue', 'members must be users')
        return readMember(member)
      }
    },
  }),
  groups({
    id: 'group-members-missing-by-id',
    title: 'A group read by id lacks its members.',
    ledger: [],
    requirements: ['RFC7643-4.2-03', 'RFC7644-3.4-01', 'ENTRA-GAL-11', 'ENTRA-F6'],
    plant: (seams) => onOutput(seams, (resource) => without(resource, 'members')),
  }),
  groups({
    id: 'group-without-display-name-accepted',
    title: 'A create of a group without displayName is accepted.',
    ledger: [],
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
  }),
  groups({
    id: 'group-create-refused',
    title: 'A create of a group is answered 403.',
    ledger: [],
    requirements: ['ENTRA-F2', 'ENTRA-VAL-G06', 'ENTRA-M-403', 'ENTRA-GAL-19'],
    plant: (seams) =>
      onRead(seams, (attributes, _body, type) => {
        if (type.name === 'Group') throw new ScimFault(403, 'groups cannot be created')
        return attributes
      }),
  }),
  groups({
    id: 'user-groups-missing',
    title: 'The groups of a user are not returned.',
    ledger: [],
    requirements: ['RFC7643-4.1.2-18'],
    plant: (seams) => onOutput(seams, (resource) => without(resource, 'groups')),
  }),
  groups({
    id: 'user-groups-with-name-as-value',
    title: 'The groups of a user are named by displayName instead of id.',
    ledger: [],
    requirements: ['RFC7643-4.1.2-16'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        Array.isArray(resource.groups)
          ? {
              ...resource,
              groups: resource.groups.map((one) =>
                isObject(one) ? { ...one, value: one.display ?? '' } : one,
              ),
            }
          : resource,
      ),
  }),
  groups({
    id: 'user-groups-with-broken-ref',
    title: 'The $ref of the groups of a user leads nowhere.',
    ledger: [],
    requirements: ['RFC7643-4.1.2-17', 'RFC7643-2.3.7-04'],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        Array.isArray(resource.groups)
          ? {
              ...resource,
              groups: resource.groups.map((one) =>
                isObject(one) ? { ...one, $ref: `${one.$ref}/none` } : one,
              ),
            }
          : resource,
      ),
  }),
]
