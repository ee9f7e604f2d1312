import type { CompareOperator, FilterNode } from '../filter/FilterNode.js'
import { badRequest } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onFilter } from './tools/filters.js'

/** One operator that behaves like another. */
const swapped = (from: CompareOperator, to: CompareOperator, requirements: string[]): DefectSpec => ({
  id: `filter-${from}-is-${to}`,
  title: `The filter operator ${from} is evaluated as ${to}.`,
  requirements,
  // Booleans are compared by eq as well.
  neighbours:
    from === 'eq'
      ? [
          'RFC7644-3.4.2.2-34',
          'RFC7644-3.4.2.2-01',
          'RFC7644-3.4.2.2-18',
          'RFC7644-3.4.2.2-19',
          'RFC7644-3.4.2.2-20',
        ]
      : [],
  plant(seams) {
    const compare = seams.compare
    seams.compare = (operator, ...rest) => compare(operator === from ? to : operator, ...rest)
  },
})

/** Operators that mean something else, and attributes that they do not find. */
export const filterOperators: DefectSpec[] = [
  {
    id: 'filter-attribute-names-case-sensitive',
    title: 'Attribute names in filters are compared with case.',
    ledger: ['RW-179'],
    requirements: ['RFC7644-3.4.2.2-02', 'RFC7644-3.10-03', 'RFC7643-2.1-03'],
    plant(seams) {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) => {
        const ref = resolve(type, name)
        return ref && name.includes(ref.attribute.name) ? ref : undefined
      }
    },
  },
  {
    id: 'filter-operators-case-sensitive',
    title: 'Filter operators are understood in lower case only.',
    requirements: ['RFC7644-3.4.2.2-03'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '')
        if (/\s(?=[a-z]*[A-Z])[A-Za-z]{2,3}(?:\s|$)/.test(bare))
          throw badRequest('invalidFilter', 'bad operator')
        return parseFilter(text)
      }
    },
  },
  {
    id: 'filter-ignores-case-exact',
    title: 'Case-exact attributes such as externalId are compared without case.',
    requirements: ['RFC7643-3.1-16', 'RFC7643-7-19', 'RFC7644-3.4.2.2-38', 'RFC7643-3.1-10'],
    plant(seams) {
      const compare = seams.compare
      seams.compare = (operator, actual, expected, attribute) =>
        compare(operator, actual, expected, { ...attribute, caseExact: false })
    },
  },
  swapped('ne', 'eq', ['RFC7644-3.4.2.2-08']),
  swapped('co', 'eq', ['RFC7644-3.4.2.2-09']),
  swapped('sw', 'co', ['RFC7644-3.4.2.2-10']),
  swapped('ew', 'co', ['RFC7644-3.4.2.2-11']),
  swapped('gt', 'ge', ['RFC7644-3.4.2.2-13', 'RFC7644-3.4.2.2-14']),
  swapped('ge', 'gt', ['RFC7644-3.4.2.2-13', 'RFC7644-3.4.2.2-14']),
  swapped('lt', 'le', ['RFC7644-3.4.2.2-13', 'RFC7644-3.4.2.2-14']),
  swapped('le', 'lt', ['RFC7644-3.4.2.2-13', 'RFC7644-3.4.2.2-14']),
  swapped('eq', 'sw', ['RFC7644-3.4.2.2-07', 'ENTRA-B9', 'ENTRA-M-DUP']),
  {
    id: 'filter-pr-always-true',
    title: 'The filter operator pr is true for attributes without a value.',
    requirements: ['RFC7644-3.4.2.2-12'],
    plant: (seams) =>
      onFilter(seams, (node) =>
        node.kind === 'present' ? { kind: 'or', left: node, right: { kind: 'not', inner: node } } : node,
      ),
  },
  {
    id: 'filter-dates-compared-as-text',
    title: 'Dates in filters are compared letter by letter, whatever their time zone.',
    requirements: ['RFC7644-3.4.2.2-14'],
    plant(seams) {
      const compare = seams.compare
      seams.compare = (operator, actual, expected, attribute) =>
        compare(operator, actual, expected, { ...attribute, type: 'string' })
    },
  },
  {
    id: 'filter-orders-booleans',
    title: 'Ordering operators on a boolean are accepted.',
    requirements: ['RFC7644-3.4.2.2-16'],
    neighbours: ['RFC7644-3.4.2.1-06'],
    plant(seams) {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node) => {
        if (node.kind === 'compare' && node.path === 'active' && node.operator.startsWith('g'))
          return () => false
        return compileFilter(type, node)
      }
    },
  },
  {
    id: 'filter-meta-never-matches',
    title: 'A filter on meta never matches.',
    requirements: ['RFC7644-3.4.2.2-42', 'RFC7644-3.4.2.2-14'],
    neighbours: ['RFC7644-3.4.2.3-10'],
    plant(seams) {
      const filterView = seams.filterView
      seams.filterView = (resource, base) => ({ ...filterView(resource, base), meta: {} })
    },
  },
  {
    id: 'filter-null-is-500',
    title: 'A comparison with null ends in 500.',
    requirements: ['RFC7644-3.4.2.2-28', 'ENTRA-M-5XX'],
    plant: (seams) =>
      onFilter(seams, (node) => {
        if (node.kind === 'compare' && node.value === null) throw new Error('cannot read properties of null')
        return node
      }),
  },
  {
    id: 'filter-password-is-500',
    title: 'A filter on the password ends in 500.',
    requirements: ['RFC7643-4.1.1-19', 'RFC7643-7-28', 'ENTRA-M-5XX'],
    plant: (seams) =>
      onFilter(seams, (node) => {
        if (node.kind === 'compare' && node.path === 'password') throw new Error('column does not exist')
        return node
      }),
  },
  {
    id: 'filter-sub-attributes-refused',
    title: 'A filter on a sub-attribute is refused.',
    requirements: ['RFC7644-3.4.2.2-07', 'RFC7644-3.10-02'],
    plant: (seams) => {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) => (/^\w+\.\w+$/.test(name) ? undefined : resolve(type, name))
    },
  },
  {
    id: 'filter-schemas-refused',
    title: 'A filter on schemas is refused.',
    requirements: ['RFC7644-3.4.2.2-39'],
    plant: (seams) => {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) => (name === 'schemas' ? undefined : resolve(type, name))
    },
  },
  {
    id: 'filter-sw-is-eq',
    title: 'The filter operator sw is evaluated as eq.',
    requirements: ['RFC7644-3.4.2.2-10'],
    plant: (seams) => {
      const compare = seams.compare
      seams.compare = (operator, ...rest) => compare(operator === 'sw' ? 'eq' : operator, ...rest)
    },
  },
  {
    id: 'filter-only-eq-and-and',
    title: 'Filters other than comparisons by eq, joined by and, are refused.',
    requirements: [
      'RFC7644-3.4.2.2-08',
      'RFC7644-3.4.2.2-09',
      'RFC7644-3.4.2.2-10',
      'RFC7644-3.4.2.2-11',
      'RFC7644-3.4.2.2-12',
      'RFC7644-3.4.2.2-13',
      'RFC7644-3.4.2.2-14',
      'RFC7644-3.4.2.2-19',
      'RFC7644-3.4.2.2-20',
      'RFC7644-3.4.2.2-21',
      'RFC7644-3.4.2.2-23',
      'ENTRA-A3',
    ],
    plant(seams) {
      const compileFilter = seams.compileFilter
      const served = (node: FilterNode): boolean =>
        node.kind === 'and'
          ? served(node.left) && served(node.right)
          : node.kind === 'compare' && node.operator === 'eq'
      seams.compileFilter = (type, node, others) => {
        if (!served(node)) throw badRequest('invalidFilter', 'only eq and and are supported')
        return compileFilter(type, node, others)
      }
    },
  },
]
