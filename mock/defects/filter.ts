import { type Reply, reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { html, isDiscovery, onList, onReply } from './tools.js'

const filter = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'filter', ...defect })

/** An answer to filters without a hit. */
const missing = (
  id: string,
  title: string,
  ledger: string[],
  requirements: string[],
  endpoint?: string,
): Defect =>
  filter({
    id,
    title,
    ledger,
    requirements,
    plant: (seams) =>
      onReply(seams, ({ status, body }, call): Reply | undefined => {
        const asked = call.parameters.has('filter') && !isDiscovery(call)
        const here = endpoint === undefined || call.segments[0] === endpoint
        if (!asked || !here || status !== 200 || !isObject(body) || body.totalResults !== 0) return undefined
        return reply(404, seams.errorBody(new ScimFault(404, 'nothing found')))
      }),
  })

/** Filters, as such: what is found, what is refused. */
export const filterDefects: Defect[] = [
  filter({
    id: 'filter-ignored',
    title: 'The filter is ignored, so that every lookup returns everybody.',
    ledger: ['RW-005', 'RW-007'],
    requirements: [
      'ENTRA-A1',
      'ENTRA-B3',
      'RFC7644-3.4.2.2-01',
      'RFC7644-3.4.2.2-07',
      'FUZE-P01',
      'FUZE-P07',
    ],
    plant: (seams) => {
      seams.compileFilter = () => () => true
    },
  }),
  missing(
    'filter-miss-is-404',
    'A filter without hits is answered 404.',
    ['RW-001', 'RW-002'],
    ['ENTRA-A1', 'ENTRA-A5', 'ENTRA-M-404FILTER', 'RFC7644-3.4.2-09', 'FUZE-P33', 'FUZE-P01'],
  ),
  missing(
    'group-filter-miss-is-404',
    'A group filter without hits is answered 404.',
    ['RW-002'],
    ['ENTRA-A5', 'ENTRA-A6', 'ENTRA-VAL-G04', 'RFC7644-3.4.2-09'],
    'Groups',
  ),
  filter({
    id: 'filter-garbage-returns-everything',
    title: 'A filter that cannot be parsed counts as no filter.',
    ledger: ['RW-182'],
    requirements: ['RFC7644-3.4.2.2-26', 'RFC7644-3.4.2.2-36', 'RFC7644-3.12-16', 'ENTRA-M-400', 'ENTRA-B13'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        try {
          return parseFilter(text)
        } catch {
          return { kind: 'present', path: 'id' }
        }
      }
    },
  }),
  filter({
    id: 'filter-unknown-attribute-returns-everything',
    title: 'A filter on an unknown attribute returns everybody.',
    ledger: ['RW-005', 'RW-182'],
    requirements: ['RFC7644-3.4.2.2-40', 'RFC7644-3.4.2.2-01', 'ENTRA-M-400'],
    plant(seams) {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node) => {
        try {
          return compileFilter(type, node)
        } catch {
          return () => true
        }
      }
    },
  }),
  filter({
    id: 'filter-invalid-is-500',
    title: 'A filter that cannot be parsed ends in 500.',
    ledger: ['RW-016'],
    requirements: [
      'RFC7644-3.4.2.2-36',
      'RFC7644-3.4.2.2-26',
      'RFC7644-3.12-26',
      'ENTRA-M-5XX',
      'ENTRA-M-400',
    ],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        try {
          return parseFilter(text)
        } catch {
          throw new Error('cannot read properties of undefined')
        }
      }
    },
  }),
  filter({
    id: 'filter-plus-in-value-is-space',
    title: 'A percent-encoded plus sign in a filter value is read as a space.',
    ledger: ['RW-009'],
    requirements: ['ENTRA-B4', 'RFC7644-1.2-01'],
    plant: (seams) => {
      seams.decodeQueryValue = (raw) => decodeURIComponent(raw).replaceAll('+', ' ')
    },
  }),
  filter({
    id: 'filter-plus-is-no-space',
    title: 'A plus sign between the words of a filter is not read as a space.',
    ledger: ['RW-008'],
    requirements: ['ENTRA-A2', 'ENTRA-B4', 'FUZE-P01'],
    plant: (seams) => {
      seams.decodeQueryValue = (raw) => decodeURIComponent(raw)
    },
  }),
  filter({
    id: 'filter-apostrophe-is-500',
    title: 'An apostrophe in a filter value ends in 500.',
    ledger: ['RW-014'],
    requirements: ['ENTRA-B7', 'ENTRA-M-5XX', 'RFC7644-3.12-26'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        if (text.includes("'")) throw new Error('syntax error at or near')
        return parseFilter(text)
      }
    },
  }),
  filter({
    id: 'filter-special-characters-cut-off',
    title: 'A percent-encoded ampersand or hash cuts the filter off.',
    ledger: ['RW-014'],
    requirements: ['ENTRA-B7', 'RFC7644-1.2-01'],
    plant(seams) {
      const decode = seams.decodeQueryValue
      seams.decodeQueryValue = (raw) => decode(raw).split(/[&#]/)[0] ?? ''
    },
  }),
  filter({
    id: 'filter-escapes-not-decoded',
    title: 'Escapes in the JSON string of a filter are taken literally.',
    ledger: [],
    requirements: ['RFC7644-3.4.2.2-27'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => parseFilter(text.replaceAll('\\', '\\\\'))
    },
  }),
  filter({
    id: 'filter-urn-attribute-refused',
    title: 'A URN-prefixed attribute in a filter is refused.',
    ledger: ['RW-015'],
    requirements: ['ENTRA-B12', 'RFC7644-3.4.2.2-29', 'RFC7644-3.4.2.2-41', 'RFC7644-3.10-01'],
    plant(seams) {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) => (name.includes(':') ? undefined : resolve(type, name))
    },
  }),
  filter({
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
  }),
  filter({
    id: 'filter-operators-case-sensitive',
    title: 'Filter operators are understood in lower case only.',
    ledger: [],
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
  }),
  filter({
    id: 'filter-compares-with-case',
    title: 'Names and e-mail addresses are compared with case.',
    ledger: ['RW-010', 'RW-011', 'RW-012'],
    requirements: ['ENTRA-B6', 'ENTRA-VAL-U05', 'RFC7643-4.1.1-03', 'RFC7644-3.4.2.2-38', 'RFC7643-7-19'],
    plant(seams) {
      const compare = seams.compare
      seams.compare = (operator, actual, expected, attribute) =>
        compare(operator, actual, expected, { ...attribute, caseExact: true })
    },
  }),
  filter({
    id: 'filter-ignores-case-exact',
    title: 'Case-exact attributes such as externalId are compared without case.',
    ledger: [],
    requirements: ['RFC7643-3.1-16', 'RFC7643-7-19', 'RFC7644-3.4.2.2-38', 'RFC7643-3.1-10'],
    plant(seams) {
      const compare = seams.compare
      seams.compare = (operator, actual, expected, attribute) =>
        compare(operator, actual, expected, { ...attribute, caseExact: false })
    },
  }),
  filter({
    id: 'filter-single-hit-is-bare',
    title: 'A filter with one hit is answered with the bare resource instead of a list.',
    ledger: [],
    requirements: ['ENTRA-B3', 'ENTRA-VAL-U03', 'RFC7644-3.4.2-04', 'RFC7644-3.4.2-05'],
    plant: (seams) =>
      onList(seams, (body, { parameters }) => {
        const [only] = Array.isArray(body.Resources) ? body.Resources : []
        return parameters.has('filter') && body.totalResults === 1 && isObject(only) ? only : body
      }),
  }),
  filter({
    id: 'filter-hit-comes-twice',
    title: 'A lookup returns its only hit twice.',
    ledger: [],
    requirements: ['ENTRA-B9', 'ENTRA-M-DUP', 'ENTRA-F11', 'ENTRA-B3'],
    plant: (seams) =>
      onList(seams, (body, { parameters }) => {
        const hits = Array.isArray(body.Resources) ? body.Resources : []
        if (!parameters.has('filter') || hits.length !== 1) return body
        return { ...body, totalResults: 2, itemsPerPage: 2, Resources: [...hits, ...hits] }
      }),
  }),
  filter({
    id: 'filter-external-id-is-html-500',
    title: 'A filter on externalId ends in a 500 HTML page.',
    ledger: ['RW-004'],
    requirements: ['ENTRA-B11', 'ENTRA-M-5XX', 'ENTRA-M-UNPARSABLE', 'RFC7644-3.2-06'],
    plant: (seams) =>
      onReply(seams, (_reply, { parameters }) =>
        parameters.get('filter')?.includes('externalId') ? html(500) : undefined,
      ),
  }),
]
