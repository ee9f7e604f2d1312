import { badRequest } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onList, onReply } from './tools/answers.js'

/** How many resources a page holds, and what it says about itself. */
export const paging: DefectSpec[] = [
  {
    id: 'filter-after-paging',
    title: 'Paging is applied before the filter, so that users beyond the first page are not found.',
    ledger: ['RW-019'],
    requirements: ['ENTRA-G5', 'ENTRA-B1', 'RFC7644-3.4.2.4-09', 'RFC7644-3.4.2.2-01'],
    neighbours: ['RFC7644-3.4.2.4-04', 'ENTRA-G1', 'ENTRA-G2'],
    plant(seams) {
      const listed = seams.listed
      seams.listed = (call, type) => {
        const { filter: asked, count } = seams.readQuery(call.parameters)
        return asked === undefined ? listed(call, type) : listed(call, type).slice(0, count)
      }
    },
  },
  {
    id: 'paging-count-ignored',
    title: 'The parameter count is ignored.',
    ledger: ['RW-032'],
    requirements: [
      'RFC7644-3.4.2.4-05',
      'RFC7644-3.4.2.4-04',
      'RFC7644-3.4.3-08',
      'ENTRA-G1',
      'ENTRA-G2',
      'ENTRA-G3',
      'ENTRA-GAL-23',
    ],
    neighbours: ['RFC7644-3.4.2.4-03'],
    plant: (seams) => {
      seams.page = (items, startIndex) => items.slice(startIndex - 1)
    },
  },
  {
    id: 'paging-ignored-without-filter',
    title: 'Without a filter, paging is ignored and everybody is returned.',
    ledger: ['RW-032'],
    requirements: ['ENTRA-G1', 'ENTRA-G3', 'ENTRA-GAL-23', 'RFC7644-3.4.2.4-05'],
    plant(seams) {
      const readQuery = seams.readQuery
      seams.readQuery = (parameters) => {
        const query = readQuery(parameters)
        return query.filter === undefined ? { ...query, startIndex: 1, count: 1000 } : query
      }
    },
  },
  {
    id: 'paging-counts-from-zero',
    title: 'startIndex counts from 0, so that every page begins one resource too late.',
    ledger: ['RW-033'],
    requirements: ['RFC7644-3.4.2.4-02', 'RFC7644-3.4.2.4-11', 'ENTRA-G2', 'ENTRA-B1'],
    neighbours: ['RFC7644-3.4.3-08', 'ENTRA-G1'],
    plant(seams) {
      const page = seams.page
      seams.page = (items, startIndex, count) =>
        count < 50 ? page(items, startIndex + 1, count) : page(items, startIndex, count)
    },
  },
  {
    id: 'paging-pages-overlap',
    title: 'Each page repeats the last resource of the one before.',
    ledger: ['RW-033'],
    requirements: ['RFC7644-3.4.2.4-11', 'ENTRA-G1', 'ENTRA-G2'],
    neighbours: ['RFC7644-3.4.3-08', 'ENTRA-G5'],
    plant(seams) {
      const page = seams.page
      seams.page = (items, startIndex, count) => page(items, Math.max(1, startIndex - 1), count)
    },
  },
  {
    id: 'paging-start-index-not-echoed',
    title: 'The answer says startIndex 1 on every page.',
    ledger: ['RW-033'],
    requirements: ['RFC7644-3.4.2.4-10', 'RFC7644-3.4.2-07', 'ENTRA-G2', 'RFC7644-3.4.3-08'],
    plant: (seams) => onList(seams, (body) => ({ ...body, startIndex: 1 })),
  },
  {
    id: 'paging-items-per-page-missing',
    title: 'A partial list says neither startIndex nor itemsPerPage.',
    requirements: ['RFC7644-3.4.2-07', 'RFC7644-3.4.2-08'],
    plant: (seams) => onList(seams, ({ startIndex: _start, itemsPerPage: _items, ...body }) => body),
  },
  {
    id: 'paging-total-is-page-size',
    title: 'totalResults is the number of resources on the page.',
    ledger: ['RW-033'],
    requirements: ['RFC7644-3.4.2.4-09', 'ENTRA-G1', 'RFC7644-3.4.2.4-12'],
    neighbours: ['RFC7644-3.4.2.4-04', 'RFC7644-3.4.3-08'],
    plant: (seams) =>
      onList(seams, (body) => ({
        ...body,
        totalResults: Array.isArray(body.Resources) ? body.Resources.length : 0,
      })),
  },
  {
    id: 'paging-start-index-below-one-refused',
    title: 'A startIndex below 1 is refused.',
    requirements: ['RFC7644-3.4.2.4-01'],
    plant(seams) {
      const readQuery = seams.readQuery
      seams.readQuery = (parameters) => {
        if (Number(parameters.get('startIndex') ?? 1) < 1)
          throw badRequest('invalidValue', 'startIndex must be positive')
        return readQuery(parameters)
      }
    },
  },
  {
    id: 'paging-count-zero-is-default',
    title: 'A count of 0 or less is read as no count.',
    requirements: ['RFC7644-3.4.2.4-04', 'RFC7644-3.4.2.4-03'],
    plant(seams) {
      const page = seams.page
      seams.page = (items, startIndex, count) => page(items, startIndex, count || 100)
    },
  },
  {
    id: 'paging-count-zero-has-no-total',
    title: 'With count 0 totalResults is 0.',
    requirements: ['RFC7644-3.4.2.4-04'],
    plant(seams) {
      const envelope = seams.listEnvelope
      seams.listEnvelope = (resources, total, startIndex, count) =>
        envelope(resources, count === 0 ? 0 : total, startIndex, count)
    },
  },
  {
    id: 'paging-bad-number-is-500',
    title: 'A count or startIndex that is no number ends in 500.',
    requirements: ['RFC7644-3.4.2.4-13', 'ENTRA-M-5XX'],
    plant(seams) {
      const readQuery = seams.readQuery
      seams.readQuery = (parameters) => {
        if (Number.isNaN(Number(parameters.get('count') ?? 1))) throw new Error('NaN')
        return readQuery(parameters)
      }
    },
  },
  {
    id: 'paging-large-count-refused',
    title: 'A count above the largest page is refused.',
    requirements: ['RFC7644-3.4.2.4-07'],
    plant(seams) {
      const readQuery = seams.readQuery
      seams.readQuery = (parameters) => {
        if (Number(parameters.get('count') ?? 1) > 200) throw badRequest('invalidValue', 'count is too large')
        return readQuery(parameters)
      }
    },
  },
  {
    id: 'paging-behind-the-end-is-404',
    title: 'A page behind the last one is answered 404.',
    requirements: ['RFC7644-3.4.2.4-12'],
    neighbours: ['RFC7644-3.12-02'],
    plant: (seams) =>
      onReply(seams, (reply, { parameters }) => {
        const { totalResults = 0 } = (reply.body ?? {}) as { totalResults?: number }
        return Number(parameters.get('startIndex') ?? 1) > Math.max(1, totalResults)
          ? { ...reply, status: 404 }
          : undefined
      }),
  },
  {
    id: 'paging-needs-parameters',
    title: 'A list is empty unless startIndex and count are given.',
    ledger: ['RW-030'],
    requirements: ['ENTRA-G5'],
    plant: (seams) =>
      onList(seams, (body, { method, parameters }) =>
        method === 'GET' && !parameters.has('count') && !parameters.has('filter')
          ? { ...body, totalResults: 0, itemsPerPage: 0, Resources: [] }
          : body,
      ),
  },
  {
    id: 'list-of-users-holds-groups',
    title: 'The list of users holds groups as well.',
    requirements: ['RFC7644-3.4.2.1-01'],
    plant(seams) {
      const listed = seams.listed
      seams.listed = (call, type) => [
        ...listed(call, { ...type, name: 'User' }),
        ...listed(call, { ...type, name: 'Group' }),
      ]
    },
  },
  {
    id: 'list-resources-missing',
    title: 'Pages behind the first one count resources and hold none.',
    ledger: ['RW-034'],
    requirements: ['RFC7644-3.4.2-06', 'RFC7644-3.4.2.4-11', 'ENTRA-G2'],
    neighbours: ['RFC7644-3.4.3-08', 'ENTRA-G1'],
    plant: (seams) =>
      onList(seams, ({ Resources = [], ...body }) =>
        Number(body.startIndex) > 1 ? { ...body, resources: Resources } : { ...body, Resources },
      ),
  },
  {
    id: 'lookup-total-has-a-fraction',
    title: 'The counters of lists are written with a fraction.',
    requirements: ['RFC7643-2.3.4-01', 'RFC7644-3.4.2-05'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.body !== undefined && 'Resources' in Object(answer.body)
          ? {
              ...answer,
              body: JSON.stringify(answer.body).replace(
                /"(totalResults|startIndex|itemsPerPage)":(\d+)/g,
                '"$1":$2.0',
              ),
            }
          : undefined,
      ),
  },
]
