import { reply } from '../http/Call.js'
import { badRequest } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'

/** The order of lists. */
export const sorting: DefectSpec[] = [
  {
    id: 'sort-ignored',
    title: 'sortBy is ignored although sorting is advertised.',
    requirements: [
      'RFC7644-3.4.2.3-01',
      'RFC7644-3.4.2.3-02',
      'RFC7644-3.4.2.3-04',
      'RFC7644-3.4.2.3-06',
      'RFC7644-3.4.2.3-10',
      'RFC7644-3.4.3-07',
    ],
    neighbours: ['RFC7644-3.4.2.3-05', 'RFC7644-3.4.2.3-07', 'RFC7644-3.10-01'],
    plant: (seams) => {
      seams.sort = (items) => items
    },
  },
  {
    id: 'sort-order-ignored',
    title: 'sortOrder is ignored.',
    requirements: ['RFC7644-3.4.2.3-06', 'RFC7644-3.4.2.3-05', 'RFC7644-3.4.3-07'],
    neighbours: ['RFC7644-3.4.2.3-10'],
    plant(seams) {
      const order = seams.sort
      seams.sort = (items, key) => order(items, key, false)
    },
  },
  {
    id: 'sort-default-is-descending',
    title: 'Without sortOrder lists are sorted descending.',
    requirements: ['RFC7644-3.4.2.3-07'],
    plant(seams) {
      const readQuery = seams.readQuery
      seams.readQuery = (parameters) => ({
        ...readQuery(parameters),
        ...(parameters.has('sortOrder') ? {} : { descending: true }),
      })
    },
  },
  {
    id: 'sort-with-case',
    title: 'Names are sorted by code point, capitals first.',
    requirements: ['RFC7644-3.4.2.3-08'],
    plant(seams) {
      const order = seams.sort
      seams.sort = (items, key, descending) => {
        const nameOf = (item: unknown) => (item as { view: { userName?: string } }).view.userName
        const written = (item: (typeof items)[number]) =>
          key(item) === nameOf(item)?.toLowerCase() ? nameOf(item) : key(item)
        return order(items, written, descending)
      }
    },
  },
  {
    id: 'sort-without-case',
    title: 'Case-exact attributes are sorted without regard to case.',
    requirements: ['RFC7644-3.4.2.3-09'],
    plant(seams) {
      const order = seams.sort
      seams.sort = (items, key, descending) => {
        const folded = (item: (typeof items)[number]) => {
          const value = key(item)
          return typeof value === 'string' ? value.toLowerCase() : value
        }
        return order(items, folded, descending)
      }
    },
  },
  {
    id: 'sort-missing-values-first',
    title: 'Resources without the value come first ascending and last descending.',
    requirements: ['RFC7644-3.4.2.3-05'],
    plant(seams) {
      const order = seams.sort
      seams.sort = (items, key, descending) => order(items, (item) => key(item) ?? '', descending)
    },
  },
  {
    id: 'sort-sub-attribute-refused',
    title: 'sortBy does not understand sub-attributes.',
    requirements: ['RFC7644-3.4.2.3-04', 'RFC7644-3.10-01'],
    plant(seams) {
      const readQuery = seams.readQuery
      seams.readQuery = (parameters) => {
        const query = readQuery(parameters)
        if (/name\./i.test(query.sortBy ?? ''))
          throw badRequest('invalidValue', 'sortBy must be an attribute')
        return query
      }
    },
  },
  {
    id: 'sort-urn-refused',
    title: 'sortBy does not understand names with their schema.',
    requirements: ['RFC7644-3.10-01', 'RFC7644-3.10-03'],
    plant(seams) {
      const readQuery = seams.readQuery
      seams.readQuery = (parameters) => {
        const query = readQuery(parameters)
        if (query.sortBy?.includes(':')) throw badRequest('invalidValue', 'sortBy must be an attribute')
        return query
      }
    },
  },
  {
    id: 'sort-after-paging',
    title: 'A page is cut out first and sorted then.',
    requirements: ['RFC7644-3.4.2.3-01', 'RFC7644-3.4.3-07'],
    plant(seams) {
      const { sort: order, page } = seams
      const orders = new WeakMap<object, (items: unknown[]) => unknown[]>()
      seams.sort = (items, key, descending) => {
        orders.set(items, (some) => order(some as typeof items, key, descending))
        return items
      }
      seams.page = (items, startIndex, count) => {
        const cut = page(items, startIndex, count)
        return (orders.get(items)?.(cut) ?? cut) as typeof items
      }
    },
  },
  {
    id: 'sort-by-first-value',
    title: 'A multi-valued attribute is sorted by its first value, whichever is primary.',
    requirements: ['RFC7644-3.4.2.3-03'],
    plant(seams) {
      const filterView = seams.filterView
      seams.filterView = (resource, base) => {
        const view = filterView(resource, base)
        const emails = Array.isArray(view.emails) ? view.emails : []
        return {
          ...view,
          ...(emails.length > 1
            ? { emails: emails.map((one) => ({ ...(one as object), primary: false })) }
            : {}),
        }
      }
    },
  },
  {
    id: 'sort-bad-order-is-500',
    title: 'An unknown sortOrder ends in 500.',
    requirements: ['RFC7644-3.4.2.3-06', 'ENTRA-M-5XX'],
    plant: (seams) =>
      onReply(seams, (_reply, { parameters }) =>
        /^(a|de)scending$/.test(parameters.get('sortOrder') ?? 'ascending') ? undefined : reply(500, {}),
      ),
  },
  {
    id: 'sort-unknown-attribute-is-500',
    title: 'An unknown attribute in sortBy ends in 500.',
    requirements: ['RFC7644-3.4.2.3-11', 'ENTRA-M-5XX'],
    plant: (seams) =>
      onReply(seams, (_reply, { parameters }) =>
        parameters.get('sortBy')?.includes('noSuch') ? reply(500, {}) : undefined,
      ),
  },
]
