import type { DefectSpec } from './Defect.js'
import { onFilter } from './tools/filters.js'

/** and, or, not and parentheses. */
export const filterLogic: DefectSpec[] = [
  {
    id: 'filter-or-is-and',
    title: 'The two clauses of an or filter are joined by and.',
    requirements: ['RFC7644-3.4.2.2-19'],
    plant: (seams) => onFilter(seams, (node) => (node.kind === 'or' ? { ...node, kind: 'and' } : node)),
  },
  {
    id: 'filter-not-ignored',
    title: 'The filter operator not is ignored.',
    requirements: ['RFC7644-3.4.2.2-20'],
    plant: (seams) => onFilter(seams, (node) => (node.kind === 'not' ? node.inner : node)),
  },
  {
    id: 'filter-precedence-left-to-right',
    title: 'and and or are evaluated from left to right, without precedence.',
    requirements: ['RFC7644-3.4.2.2-31'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        const node = parseFilter(text)
        if (text.includes('(') || node.kind !== 'or' || node.right.kind !== 'and') return node
        return { kind: 'and', left: { ...node, right: node.right.left }, right: node.right.right }
      }
    },
  },
  {
    id: 'filter-or-binds-tighter',
    title: 'or binds tighter than the and before it.',
    requirements: ['RFC7644-3.4.2.2-31'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        const node = parseFilter(text)
        if (text.includes('(') || node.kind !== 'or' || node.left.kind !== 'and') return node
        return { kind: 'and', left: node.left.left, right: { ...node, left: node.left.right } }
      }
    },
  },
  {
    id: 'filter-parentheses-ignored',
    title: 'Parentheses in a filter do not change the order of evaluation.',
    requirements: ['RFC7644-3.4.2.2-21', 'RFC7644-3.4.2.2-31'],
    neighbours: ['RFC7644-3.4.2.2-26'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) =>
        parseFilter(/\bnot\b/i.test(text) ? text : text.replace(/("(?:[^"\\]|\\.)*")|[()]/g, '$1'))
    },
  },
  {
    id: 'filter-nested-not-is-one',
    title: 'not of not is read as one not.',
    requirements: ['RFC7644-3.4.2.2-20'],
    plant: (seams) =>
      onFilter(seams, (node) => (node.kind === 'not' && node.inner.kind === 'not' ? node.inner : node)),
  },
  {
    id: 'filter-third-clause-lost',
    title: 'Of three clauses joined by and, the last is not looked at.',
    requirements: ['RFC7644-3.4.2.2-18'],
    neighbours: ['RFC7644-3.4.2.2-01', 'RFC7644-3.4.2.2-20'],
    plant: (seams) =>
      onFilter(seams, (node) => (node.kind === 'and' && node.left.kind === 'and' ? node.left : node)),
  },
]
