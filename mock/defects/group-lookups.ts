import { isObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { isSingle, onList, onReply } from './tools/answers.js'
import { anything, missAs404, onFilter } from './tools/filters.js'
import { mapArray, without } from './tools/values.js'

/** Groups that are not found, or found with too much or too little. */
export const groupLookups: DefectSpec[] = [
  {
    id: 'group-filter-miss-is-404',
    title: 'A group filter without hits is answered 404.',
    ledger: ['RW-002'],
    requirements: ['ENTRA-A5', 'ENTRA-A6', 'ENTRA-VAL-G04', 'RFC7644-3.4.2-09'],
    plant: (seams) => missAs404(seams, 'Groups'),
  },
  {
    id: 'filter-reference-without-sub-attribute-refused',
    title: 'A filter on manager or members without sub-attribute is refused.',
    ledger: ['RW-018'],
    requirements: ['ENTRA-B10'],
    plant(seams) {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) => {
        const ref = resolve(type, name)
        const reference = ref?.attribute.name === 'manager' || ref?.attribute.name === 'members'
        return reference && !ref?.sub ? undefined : ref
      }
    },
  },
  {
    id: 'filter-reference-check-always-true',
    title: 'The reference check by id and manager ignores the manager.',
    ledger: ['RW-018'],
    requirements: ['ENTRA-B10', 'RFC7644-3.4.2.2-18'],
    neighbours: ['RFC7644-3.4.2.2-41'],
    plant: (seams) =>
      onFilter(seams, (node) => (node.kind === 'compare' && /\bmanager\b/.test(node.path) ? anything : node)),
  },
  {
    id: 'excluded-attributes-ignored-in-lists',
    title: 'The parameter excludedAttributes is ignored in lists.',
    ledger: ['RW-122'],
    requirements: ['ENTRA-F1', 'ENTRA-VAL-G02', 'ENTRA-VALGAP-10', 'RFC7644-3.4.2.5-02', 'RFC7644-3.4.3-05'],
    plant(seams) {
      const readQuery = seams.readQuery
      seams.readQuery = (parameters) => {
        const { excludedAttributes: _ignored, ...query } = readQuery(parameters)
        return query
      }
    },
  },
  {
    id: 'excluded-attributes-ignored-in-reads',
    title: 'The parameter excludedAttributes is ignored when one resource is read.',
    ledger: ['RW-122'],
    requirements: ['ENTRA-F1', 'ENTRA-VAL-G01', 'RFC7644-3.4.2.5-02', 'RFC7644-3.9-04'],
    neighbours: ['RFC7644-3.12-02'],
    plant: (seams) =>
      onReply(seams, (answer, call) => {
        const resource = seams.store.any(call.segments[1] ?? '')
        const asked = call.method === 'GET' && isSingle(call) && call.parameters.has('excludedAttributes')
        return asked && resource && isObject(answer.body)
          ? { ...answer, body: seams.represent(resource, call.base) }
          : undefined
      }),
  },
  {
    id: 'filter-on-groups-refused',
    title: 'A filter on groups is refused.',
    requirements: ['ENTRA-B1', 'ENTRA-F1', 'ENTRA-A6', 'ENTRA-VAL-G03'],
    plant: (seams) => {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node, others) => {
        if (type.name === 'Group') throw badRequest('invalidFilter', 'groups cannot be filtered')
        return compileFilter(type, node, others)
      }
    },
  },
  {
    id: 'lookup-entries-without-members',
    title: 'The groups in lists lack their members.',
    requirements: ['ENTRA-F6'],
    plant: (seams) =>
      onList(seams, (body) => ({
        ...body,
        Resources: mapArray(body.Resources, (one) => without(one, 'members')),
      })),
  },
  {
    id: 'group-display-name-filter-refused',
    title: 'Groups cannot be found by displayName.',
    ledger: ['RW-121'],
    requirements: ['ENTRA-B1', 'ENTRA-F1', 'ENTRA-A6'],
    plant(seams) {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) =>
        type.name === 'Group' && name.endsWith('displayName') ? undefined : resolve(type, name)
    },
  },
  {
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
  },
]
