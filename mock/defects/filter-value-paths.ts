import type { DefectSpec } from './Defect.js'
import { anything, onFilter } from './tools/filters.js'

/** Filters with conditions in brackets, and on values of lists. */
export const filterValuePaths: DefectSpec[] = [
  {
    id: 'filter-value-path-ignored',
    title: 'A filter with a value path is ignored, so that everybody is returned.',
    ledger: ['RW-007'],
    requirements: ['ENTRA-B13', 'ENTRA-A3', 'FUZE-P01', 'RFC7644-3.4.2.2-01', 'RFC7644-3.4.2.2-22'],
    plant: (seams) => onFilter(seams, (node) => (node.kind === 'valuePath' ? anything : node)),
  },
  {
    id: 'filter-value-path-condition-ignored',
    title: 'The condition in the brackets of a value path is ignored.',
    requirements: ['RFC7644-3.4.2.2-23', 'RFC7644-3.4.2.2-24', 'RFC7644-3.4.2.2-01', 'ENTRA-B13'],
    plant: (seams) =>
      onFilter(seams, (node) =>
        node.kind === 'valuePath' && node.test
          ? { ...node.test, path: `${node.path}.${node.test.path}` }
          : node,
      ),
  },
  {
    id: 'filter-value-path-mixes-values',
    title: 'The clauses in the brackets of a value path may be met by different values.',
    requirements: ['RFC7644-3.4.2.2-23'],
    plant: (seams) =>
      onFilter(seams, (node) => {
        if (node.kind !== 'valuePath' || node.filter.kind !== 'and') return node
        const { left, right } = node.filter
        return { kind: 'and', left: { ...node, filter: left }, right: { ...node, filter: right } }
      }),
  },
  {
    id: 'filter-first-value-only',
    title: 'Of a multi-valued attribute only the first value is searched.',
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
  },
  {
    id: 'filter-bare-extension-attribute-ignored',
    title: 'A clause on an extension attribute without its schema is ignored.',
    requirements: ['RFC7644-3.10-04', 'RFC7644-3.4.2.2-01'],
    plant: (seams) =>
      onFilter(seams, (node) =>
        node.kind === 'compare' && node.path === 'department' ? { kind: 'present', path: 'id' } : node,
      ),
  },
]
