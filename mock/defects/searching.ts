import { reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import { USER } from '../urns.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'

const isSearch = (segments: string[]) => segments.at(-1) === '.search'

/** POST .search, and queries over all types. */
export const searching: DefectSpec[] = [
  {
    id: 'search-missing',
    title: 'There is no POST .search.',
    requirements: ['RFC7644-3.4.3-10'],
    plant: (seams) =>
      onReply(seams, (_reply, { segments }) =>
        isSearch(segments) ? reply(404, seams.errorBody(new ScimFault(404, 'nothing here'))) : undefined,
      ),
  },
  {
    id: 'search-is-created',
    title: 'A search by POST is answered 201.',
    requirements: ['RFC7644-3.4.3-01', 'RFC7644-3.4.3-09', 'RFC7644-3.4.3-10'],
    plant: (seams) =>
      onReply(seams, (answer, { segments }) =>
        isSearch(segments) && answer.status === 200 ? { ...answer, status: 201 } : undefined,
      ),
  },
  {
    id: 'search-of-groups-finds-nothing',
    title: 'A search for groups by POST finds nothing.',
    requirements: ['RFC7644-3.4.3-01', 'RFC7644-3.4.3-09'],
    plant: (seams) =>
      onReply(seams, (answer, { segments }) =>
        isSearch(segments) && segments[0] === 'Groups' && isObject(answer.body)
          ? { ...answer, body: { ...answer.body, totalResults: 0, itemsPerPage: 0, Resources: [] } }
          : undefined,
      ),
  },
  {
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
  },
  {
    id: 'root-query-finds-users-only',
    title: 'A query at the base URL finds users only.',
    requirements: ['RFC7644-3.4.2.1-02', 'RFC7644-3.4.2.1-03', 'RFC7644-3.4.3-02'],
    neighbours: ['RFC7644-3.4.2.1-06'],
    plant(seams) {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node, others = []) =>
        others.length > 1 && type.name === 'Group' ? () => false : compileFilter(type, node, others)
    },
  },
  {
    id: 'root-query-refuses-foreign-attributes',
    title: 'A query at the base URL refuses attributes that not every type has.',
    requirements: ['RFC7644-3.4.2.1-06', 'RFC7644-3.4.2.1-02'],
    plant(seams) {
      const compileFilter = seams.compileFilter
      seams.compileFilter = (type, node) => compileFilter(type, node)
    },
  },
]
