import { reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import { USER } from '../urns.js'
import type { Defect } from './Defect.js'
import { onFilter, onReply } from './tools.js'

const query = (defect: Omit<Defect, 'area' | 'ledger'>): Defect => ({ area: 'filter', ledger: [], ...defect })

const isSearch = (segments: string[]) => segments.at(-1) === '.search'

/** POST .search, queries over all types, and filters that are rare. */
export const searchingDefects: Defect[] = [
  query({
    id: 'search-missing',
    title: 'There is no POST .search.',
    requirements: ['RFC7644-3.4.3-10'],
    plant: (seams) =>
      onReply(seams, (_reply, { segments }) =>
        isSearch(segments) ? reply(404, seams.errorBody(new ScimFault(404, 'nothing here'))) : undefined,
      ),
  }),
  query({
    id: 'search-is-created',
    title: 'A search by POST is answered 201.',
    requirements: ['RFC7644-3.4.3-01', 'RFC7644-3.4.3-09', 'RFC7644-3.4.3-10'],
    plant: (seams) =>
      onReply(seams, (answer, { segments }) =>
        isSearch(segments) && answer.status === 200 ? { ...answer, status: 201 } : undefined,
      ),
  }),
  query({
    id: 'search-of-groups-finds-nothing',
    title: 'A search for groups by POST finds nothing.',
    requirements: ['RFC7644-3.4.3-01', 'RFC7644-3.4.3-09'],
    plant: (seams) =>
      onReply(seams, (answer, { segments }) =>
        isSearch(segments) && segments[0] === 'Groups' && isObject(answer.body)
          ? { ...answer, body: { ...answer.body, totalResults: 0, itemsPerPage: 0, Resources: [] } }
          : undefined,
      ),
  }),
  query({
    id: 'search-without-schema-accepted',
    title: 'A search by POST is served whatever its schemas say.',
    requirements: ['RFC7644-3.4.3-03'],
    plant(seams) {
      const parseBody = seams.parseBody
      seams.parseBody = (call, text) =>
        parseBody(
          call,
          text.includes('"filter"')
            ? text.replace(USER, 'urn:ietf:params:scim:api:messages:2.0:SearchRequest')
            : text,
        )
    },
  }),
  query({
    id: 'root-query-finds-users-only',
    title: 'A query at the base URL finds users only.',
    requirements: ['RFC7644-3.4.2.1-02', 'RFC7644-3.4.2.1-03', 'RFC7644-3.4.3-02'],
    plant(seams) {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node, others = []) =>
        others.length > 1 && type.name === 'Group' ? () => false : compileFilter(type, node, others)
    },
  }),
  query({
    id: 'root-query-refuses-foreign-attributes',
    title: 'A query at the base URL refuses attributes that not every type has.',
    requirements: ['RFC7644-3.4.2.1-06', 'RFC7644-3.4.2.1-02'],
    plant(seams) {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node) => compileFilter(type, node)
    },
  }),
  query({
    id: 'filter-off-and-ignored',
    title: 'filter.supported is false, and filters are ignored instead of refused.',
    requirements: ['RFC7644-3.4.2.2-43'],
    plant(seams) {
      const describe = seams.serviceProviderConfig
      seams.serviceProviderConfig = (base) => ({
        ...describe(base),
        filter: { supported: false, maxResults: 0 },
      })
      seams.compileFilter = () => () => true
    },
  }),
  query({
    id: 'filter-null-is-500',
    title: 'A comparison with null ends in 500.',
    requirements: ['RFC7644-3.4.2.2-28', 'ENTRA-M-5XX'],
    plant: (seams) =>
      onFilter(seams, (node) => {
        if (node.kind === 'compare' && node.value === null) throw new Error('cannot read properties of null')
        return node
      }),
  }),
  query({
    id: 'filter-password-is-500',
    title: 'A filter on the password ends in 500.',
    requirements: ['RFC7643-4.1.1-19', 'RFC7643-7-28', 'ENTRA-M-5XX'],
    plant: (seams) =>
      onFilter(seams, (node) => {
        if (node.kind === 'compare' && node.path === 'password') throw new Error('column does not exist')
        return node
      }),
  }),
  query({
    id: 'filter-bare-extension-attribute-ignored',
    title: 'A clause on an extension attribute without its schema is ignored.',
    requirements: ['RFC7644-3.10-04', 'RFC7644-3.4.2.2-01'],
    plant: (seams) =>
      onFilter(seams, (node) =>
        node.kind === 'compare' && node.path === 'department' ? { kind: 'present', path: 'id' } : node,
      ),
  }),
]
