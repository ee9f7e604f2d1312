import { badRequest } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { onFilter } from './tools.js'

const filter = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'filter', ...defect })

const anything = { kind: 'present', path: 'id' } as const

/** Logic, value paths, and what lookups see. */
export const filterMatchingDefects: Defect[] = [
  filter({
    id: 'filter-and-is-or',
    title: 'The two clauses of an and filter are joined by or.',
    ledger: ['RW-018'],
    requirements: ['ENTRA-B2', 'ENTRA-B10', 'RFC7644-3.4.2.2-18'],
    plant: (seams) => onFilter(seams, (node) => (node.kind === 'and' ? { ...node, kind: 'or' } : node)),
  }),
  filter({
    id: 'filter-or-is-and',
    title: 'The two clauses of an or filter are joined by and.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-19'],
    plant: (seams) => onFilter(seams, (node) => (node.kind === 'or' ? { ...node, kind: 'and' } : node)),
  }),
  filter({
    id: 'filter-not-ignored',
    title: 'The filter operator not is ignored.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-20'],
    plant: (seams) => onFilter(seams, (node) => (node.kind === 'not' ? node.inner : node)),
  }),
  filter({
    id: 'filter-precedence-left-to-right',
    title: 'and and or are evaluated from left to right, without precedence.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-31'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        const node = parseFilter(text)
        if (text.includes('(') || node.kind !== 'or' || node.right.kind !== 'and') return node
        return { kind: 'and', left: { ...node, right: node.right.left }, right: node.right.right }
      }
    },
  }),
  filter({
    id: 'filter-parentheses-ignored',
    title: 'Parentheses in a filter do not change the order of evaluation.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-21', 'RFC7644-3.4.2.2-31'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) =>
        parseFilter(/\bnot\b/i.test(text) ? text : text.replace(/("(?:[^"\\]|\\.)*")|[()]/g, '$1'))
    },
  }),
  filter({
    id: 'filter-value-path-is-500',
    title: 'A filter with a value path ends in 500.',
    ledger: ['RW-007', 'RW-008'],
    requirements: ['ENTRA-A3', 'ENTRA-B13', 'FUZE-P01', 'RFC7644-3.12-26', 'ENTRA-M-5XX'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        if (text.includes('[')) throw new Error('unexpected character')
        return parseFilter(text)
      }
    },
  }),
  filter({
    id: 'filter-value-path-ignored',
    title: 'A filter with a value path is ignored, so that everybody is returned.',
    ledger: ['RW-007'],
    requirements: ['ENTRA-B13', 'ENTRA-A3', 'FUZE-P01', 'RFC7644-3.4.2.2-01', 'RFC7644-3.4.2.2-22'],
    plant: (seams) => onFilter(seams, (node) => (node.kind === 'valuePath' ? anything : node)),
  }),
  filter({
    id: 'filter-value-path-condition-ignored',
    title: 'The condition in the brackets of a value path is ignored.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-23', 'RFC7644-3.4.2.2-24', 'RFC7644-3.4.2.2-01', 'ENTRA-B13'],
    plant: (seams) =>
      onFilter(seams, (node) =>
        node.kind === 'valuePath' && node.test
          ? { ...node.test, path: `${node.path}.${node.test.path}` }
          : node,
      ),
  }),
  filter({
    id: 'filter-value-path-mixes-values',
    title: 'The clauses in the brackets of a value path may be met by different values.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-23'],
    plant: (seams) =>
      onFilter(seams, (node) => {
        if (node.kind !== 'valuePath' || node.filter.kind !== 'and') return node
        const { left, right } = node.filter
        return { kind: 'and', left: { ...node, filter: left }, right: { ...node, filter: right } }
      }),
  }),
  filter({
    id: 'filter-first-value-only',
    title: 'Of a multi-valued attribute only the first value is searched.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-32', 'ENTRA-B13'],
    plant(seams) {
      const filterView = seams.filterView
      seams.filterView = (resource, base) =>
        Object.fromEntries(
          Object.entries(filterView(resource, base)).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.slice(0, 1) : value,
          ]),
        )
    },
  }),
  filter({
    id: 'filter-inactive-users-hidden',
    title: 'Lists and filters leave out inactive users.',
    ledger: ['RW-020', 'RW-054'],
    requirements: ['ENTRA-B15', 'ENTRA-E6', 'ENTRA-VAL-U09', 'FUZE-P14'],
    plant(seams) {
      const listed = seams.listed
      seams.listed = (call, type) =>
        listed(call, type).filter((resource) => resource.attributes.active !== false)
    },
  }),
  filter({
    id: 'filter-after-paging',
    title: 'Paging is applied before the filter, so that users beyond the first page are not found.',
    ledger: ['RW-019'],
    requirements: ['ENTRA-G5', 'ENTRA-B1', 'RFC7644-3.4.2.4-09', 'RFC7644-3.4.2.2-01'],
    plant(seams) {
      const listed = seams.listed
      seams.listed = (call, type) => {
        const { filter: asked, count } = seams.readQuery(call.parameters)
        return asked === undefined ? listed(call, type) : listed(call, type).slice(0, count)
      }
    },
  }),
  filter({
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
  }),
  filter({
    id: 'filter-reference-check-always-true',
    title: 'The reference check by id and manager ignores the manager.',
    ledger: ['RW-018'],
    requirements: ['ENTRA-B10', 'RFC7644-3.4.2.2-18'],
    plant: (seams) =>
      onFilter(seams, (node) => (node.kind === 'compare' && /\bmanager\b/.test(node.path) ? anything : node)),
  }),
  filter({
    id: 'filter-external-id-refused',
    title: 'A filter on externalId is refused.',
    ledger: ['RW-003'],
    requirements: ['ENTRA-A3', 'ENTRA-B1', 'ENTRA-B11', 'RFC7644-3.4.2.2-42'],
    plant(seams) {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) => (name.endsWith('externalId') ? undefined : resolve(type, name))
    },
  }),
  filter({
    id: 'filter-meta-never-matches',
    title: 'A filter on meta never matches.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-42', 'RFC7644-3.4.2.2-14'],
    plant(seams) {
      const filterView = seams.filterView
      seams.filterView = (resource, base) => ({ ...filterView(resource, base), meta: {} })
    },
  }),
  filter({
    id: 'filter-only-user-name-understood',
    title: 'Any filter but one on userName returns everybody.',
    ledger: ['RW-005'],
    requirements: ['ENTRA-B1', 'ENTRA-B11', 'ENTRA-B13', 'RFC7644-3.4.2.2-01'],
    plant(seams) {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node) =>
        JSON.stringify(node).toLowerCase().includes('username') ? compileFilter(type, node) : () => true
    },
  }),
  filter({
    id: 'filter-probe-prefix-refused',
    title: 'The probe value AzureAD_Test-… is refused.',
    ledger: [],
    requirements: ['ENTRA-A4'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        if (text.includes('AzureAD_Test-')) throw badRequest('invalidFilter', 'reserved value')
        return parseFilter(text)
      }
    },
  }),
  filter({
    id: 'filter-sees-first-user-name',
    title: 'A renamed user is found under the old userName only, since the index is not updated.',
    ledger: ['RW-086', 'RW-013'],
    requirements: ['ENTRA-D27', 'ENTRA-VAL-U08', 'FUZE-P12', 'RFC7644-3.4.2.2-01'],
    plant(seams) {
      const { filterView, save } = seams
      const names = new Map<string, string>()
      seams.save = (call, resource) => {
        if (resource.version === 1) names.set(resource.id, String(resource.attributes.userName))
        save(call, resource)
      }
      seams.filterView = (resource, base) =>
        resource.type === 'User'
          ? { ...filterView(resource, base), userName: names.get(resource.id) ?? '' }
          : filterView(resource, base)
    },
  }),
]
