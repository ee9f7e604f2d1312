import { isObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { html, onList, onReply } from './tools/answers.js'
import { missAs404, onFilter } from './tools/filters.js'
import { mapArray, without } from './tools/values.js'

const known = ['filter', 'attributes', 'excludedAttributes', 'sortBy', 'sortOrder', 'startIndex', 'count']

/** The lookup by which a client asks whether it knows a resource. */
export const lookups: DefectSpec[] = [
  {
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
    neighbours: ['ENTRA-A3', 'ENTRA-A6', 'ENTRA-B1', 'ENTRA-B11'],
    plant: (seams) => {
      seams.compileFilter = () => () => true
    },
  },
  {
    id: 'filter-miss-is-404',
    title: 'A filter without hits is answered 404.',
    ledger: ['RW-001', 'RW-002'],
    requirements: ['ENTRA-A1', 'ENTRA-A5', 'ENTRA-M-404FILTER', 'RFC7644-3.4.2-09', 'FUZE-P33', 'FUZE-P01'],
    neighbours: ['ENTRA-A3', 'ENTRA-A6'],
    plant: (seams) => missAs404(seams),
  },
  {
    id: 'filter-urn-attribute-refused',
    title: 'A URN-prefixed attribute in a filter is refused.',
    ledger: ['RW-015'],
    requirements: ['ENTRA-B12', 'RFC7644-3.4.2.2-29', 'RFC7644-3.4.2.2-41', 'RFC7644-3.10-01'],
    plant(seams) {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) => (name.includes(':') ? undefined : resolve(type, name))
    },
  },
  {
    id: 'filter-compares-with-case',
    title: 'Names and e-mail addresses are compared with case.',
    ledger: ['RW-010', 'RW-011', 'RW-012'],
    requirements: ['ENTRA-B6', 'ENTRA-VAL-U05', 'RFC7643-4.1.1-03', 'RFC7644-3.4.2.2-38', 'RFC7643-7-19'],
    plant(seams) {
      const compare = seams.compare
      seams.compare = (operator, actual, expected, attribute) =>
        compare(operator, actual, expected, { ...attribute, caseExact: true })
    },
  },
  {
    id: 'filter-single-hit-is-bare',
    title: 'A filter with one hit is answered with the bare resource instead of a list.',
    requirements: ['ENTRA-B3', 'ENTRA-VAL-U03', 'RFC7644-3.4.2-04', 'RFC7644-3.4.2-05'],
    plant: (seams) =>
      onList(seams, (body, { parameters }) => {
        const [only] = Array.isArray(body.Resources) ? body.Resources : []
        return parameters.has('filter') && body.totalResults === 1 && isObject(only) ? only : body
      }),
  },
  {
    id: 'filter-hit-comes-twice',
    title: 'A lookup returns its only hit twice.',
    requirements: ['ENTRA-B9', 'ENTRA-M-DUP', 'ENTRA-F11', 'ENTRA-B3'],
    plant: (seams) =>
      onList(seams, (body, { parameters }) => {
        const hits = Array.isArray(body.Resources) ? body.Resources : []
        if (!parameters.has('filter') || hits.length !== 1) return body
        return { ...body, totalResults: 2, itemsPerPage: 2, Resources: [...hits, ...hits] }
      }),
  },
  {
    id: 'filter-external-id-is-html-500',
    title: 'A filter on externalId ends in a 500 HTML page.',
    ledger: ['RW-004'],
    requirements: ['ENTRA-B11', 'ENTRA-M-5XX', 'ENTRA-M-UNPARSABLE', 'RFC7644-3.2-06'],
    neighbours: ['ENTRA-A3'],
    plant: (seams) =>
      onReply(seams, (_reply, { parameters }) =>
        parameters.get('filter')?.includes('externalId') ? html(500) : undefined,
      ),
  },
  {
    id: 'filter-and-is-or',
    title: 'The two clauses of an and filter are joined by or.',
    ledger: ['RW-018'],
    requirements: ['ENTRA-B2', 'ENTRA-B10', 'RFC7644-3.4.2.2-18'],
    plant: (seams) => onFilter(seams, (node) => (node.kind === 'and' ? { ...node, kind: 'or' } : node)),
  },
  {
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
  },
  {
    id: 'filter-inactive-users-hidden',
    title: 'Lists and filters leave out inactive users.',
    ledger: ['RW-020', 'RW-054'],
    requirements: ['ENTRA-B15', 'ENTRA-E6', 'ENTRA-VAL-U09', 'FUZE-P14'],
    plant(seams) {
      const listed = seams.listed
      seams.listed = (call, type) =>
        listed(call, type).filter((resource) => resource.attributes.active !== false)
    },
  },
  {
    id: 'filter-external-id-refused',
    title: 'A filter on externalId is refused.',
    ledger: ['RW-003'],
    requirements: ['ENTRA-A3', 'ENTRA-B1', 'ENTRA-B11', 'RFC7644-3.4.2.2-42'],
    plant(seams) {
      const resolve = seams.filterAttribute
      seams.filterAttribute = (type, name) => (name.endsWith('externalId') ? undefined : resolve(type, name))
    },
  },
  {
    id: 'filter-only-user-name-understood',
    title: 'Any filter but one on userName returns everybody.',
    ledger: ['RW-005'],
    requirements: ['ENTRA-B1', 'ENTRA-B11', 'ENTRA-B13', 'RFC7644-3.4.2.2-01'],
    neighbours: [
      'RFC7644-1.2-01',
      'RFC7644-3.4.2.1-02',
      'RFC7644-3.4.2.1-06',
      'RFC7644-3.4.2.2-16',
      'RFC7644-3.4.2.2-17',
      'RFC7644-3.4.2.2-27',
      'RFC7644-3.4.2.2-32',
      'RFC7644-3.4.2.2-41',
      'RFC7644-3.4.3-01',
      'ENTRA-A1',
      'ENTRA-A3',
      'ENTRA-A6',
      'ENTRA-B10',
    ],
    plant(seams) {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node) =>
        JSON.stringify(node).toLowerCase().includes('username') ? compileFilter(type, node) : () => true
    },
  },
  {
    id: 'filter-probe-prefix-refused',
    title: 'The probe value AzureAD_Test-… is refused.',
    requirements: ['ENTRA-A4'],
    plant(seams) {
      const parseFilter = seams.parseFilter
      seams.parseFilter = (text) => {
        if (text.includes('AzureAD_Test-')) throw badRequest('invalidFilter', 'reserved value')
        return parseFilter(text)
      }
    },
  },
  {
    id: 'email-filter-sees-first-value',
    title: 'A changed e-mail address is not found by filter, since the index is not updated.',
    ledger: ['RW-086'],
    requirements: ['ENTRA-A3', 'ENTRA-B13', 'FUZE-P07', 'RFC7644-3.4.2.2-01'],
    plant(seams) {
      const { filterView, save } = seams
      const first = new Map<string, ReturnType<typeof mapArray>>()
      seams.save = (call, resource) => {
        if (resource.version === 1)
          first.set(
            resource.id,
            mapArray(resource.attributes.emails, (item) => item),
          )
        save(call, resource)
      }
      seams.filterView = (resource, base) => ({
        ...filterView(resource, base),
        emails: first.get(resource.id) ?? [],
      })
    },
  },
  {
    id: 'lookup-trailing-slash-is-404',
    title: 'A slash before the query is answered 404.',
    ledger: ['RW-017'],
    requirements: ['ENTRA-B5'],
    plant(seams) {
      const splitPath = seams.splitPath
      seams.splitPath = (path) => (/.\/$/.test(path) ? ['nowhere'] : splitPath(path))
    },
  },
  {
    id: 'lookup-unknown-parameter-refused',
    title: 'An unknown query parameter is refused.',
    requirements: ['ENTRA-A10', 'RFC7644-3.4.2-03'],
    plant(seams) {
      const readQuery = seams.readQuery
      seams.readQuery = (parameters) => {
        for (const name of parameters.keys())
          if (!known.includes(name)) throw badRequest('invalidValue', `unknown parameter ${name}`)
        return readQuery(parameters)
      }
    },
  },
  {
    id: 'lookup-entries-without-emails',
    title: 'The entries of lists lack e-mails and externalId.',
    requirements: ['ENTRA-B3', 'ENTRA-VAL-LIST', 'RFC7644-3.4-02', 'RFC7644-3.9-01'],
    neighbours: ['ENTRA-B11'],
    plant: (seams) =>
      onList(seams, (body) => ({
        ...body,
        Resources: mapArray(body.Resources, (one) => without(one, 'emails', 'externalId')),
      })),
  },
  {
    id: 'lookup-entries-without-schemas',
    title: 'The entries of lists lack schemas.',
    requirements: ['ENTRA-B3', 'ENTRA-VAL-LIST'],
    plant: (seams) =>
      onList(seams, (body) => ({
        ...body,
        Resources: mapArray(body.Resources, (one) => without(one, 'schemas')),
      })),
  },
  {
    id: 'lookup-total-is-a-string',
    title: 'totalResults is a string.',
    ledger: ['RW-035'],
    requirements: ['ENTRA-VAL-LIST', 'ENTRA-G5', 'RFC7644-3.4.2-05'],
    plant: (seams) => onList(seams, (body) => ({ ...body, totalResults: String(body.totalResults) })),
  },
  {
    id: 'lookup-miss-has-null-resources',
    title: 'Resources of an empty list is null.',
    ledger: ['RW-036'],
    requirements: ['ENTRA-A1', 'ENTRA-VAL-LIST'],
    plant: (seams) =>
      onList(seams, (body) => (body.totalResults === 0 ? { ...body, Resources: null } : body)),
  },
]
