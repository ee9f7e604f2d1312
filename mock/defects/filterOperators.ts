import type { CompareOperator } from '../filter/FilterNode.js'
import type { Defect } from './Defect.js'
import { onFilter } from './tools.js'

const filter = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'filter', ...defect })

/** One operator that behaves like another. */
const swapped = (from: CompareOperator, to: CompareOperator, requirements: string[]): Defect =>
  filter({
    id: `filter-${from}-is-${to}`,
    title: `The filter operator ${from} is evaluated as ${to}.`,
    ledger: [],
    requirements,
    plant(seams) {
      const compare = seams.compare
      seams.compare = (operator, ...rest) => compare(operator === from ? to : operator, ...rest)
    },
  })

/** Filter operators that mean something else. */
export const filterOperatorDefects: Defect[] = [
  swapped('ne', 'eq', ['RFC7644-3.4.2.2-08']),
  swapped('co', 'eq', ['RFC7644-3.4.2.2-09']),
  swapped('sw', 'co', ['RFC7644-3.4.2.2-10']),
  swapped('ew', 'co', ['RFC7644-3.4.2.2-11']),
  swapped('gt', 'ge', ['RFC7644-3.4.2.2-13', 'RFC7644-3.4.2.2-14']),
  swapped('ge', 'gt', ['RFC7644-3.4.2.2-13', 'RFC7644-3.4.2.2-14']),
  swapped('lt', 'le', ['RFC7644-3.4.2.2-13', 'RFC7644-3.4.2.2-14']),
  swapped('le', 'lt', ['RFC7644-3.4.2.2-13', 'RFC7644-3.4.2.2-14']),
  swapped('eq', 'sw', ['RFC7644-3.4.2.2-07', 'ENTRA-B9', 'ENTRA-M-DUP']),
  filter({
    id: 'filter-pr-always-true',
    title: 'The filter operator pr is true for attributes without a value.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-12'],
    plant: (seams) =>
      onFilter(seams, (node) =>
        node.kind === 'present' ? { kind: 'or', left: node, right: { kind: 'not', inner: node } } : node,
      ),
  }),
  filter({
    id: 'filter-dates-compared-as-text',
    title: 'Dates in filters are compared letter by letter, whatever their time zone.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-14'],
    plant(seams) {
      const compare = seams.compare
      seams.compare = (operator, actual, expected, attribute) =>
        compare(operator, actual, expected, { ...attribute, type: 'string' })
    },
  }),
  filter({
    id: 'filter-orders-booleans',
    title: 'Ordering operators on a boolean are accepted.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-16'],
    plant(seams) {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node) => {
        if (node.kind === 'compare' && node.path === 'active' && node.operator.startsWith('g'))
          return () => false
        return compileFilter(type, node)
      }
    },
  }),
]
