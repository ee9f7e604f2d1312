import { isObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { isSingle, onReply } from './tools.js'

const media = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'media', ...defect })

/** Bodies of one type that are refused with 415. */
const refused = (id: string, title: string, ledger: string[], requirements: string[], when: RegExp): Defect =>
  media({
    id: `media-${id}`,
    title,
    ledger,
    requirements,
    plant(seams) {
      const check = seams.checkMedia
      seams.checkMedia = (call) => {
        const contentType = call.headers.get('content-type')
        if (contentType !== null && when.test(contentType))
          throw new ScimFault(415, `${contentType} is not supported`)
        check(call)
      }
    },
  })

/** Another type of all answers. */
const answered = (id: string, title: string, requirements: string[], type: string): Defect =>
  media({
    id: `media-${id}`,
    title,
    ledger: [],
    requirements,
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.body === undefined
          ? undefined
          : { ...answer, headers: { ...answer.headers, 'content-type': type } },
      ),
  })

/** Media types of requests and answers. */
export const mediaDefects: Defect[] = [
  refused(
    'scim-json-refused',
    'A body of type application/scim+json is refused.',
    ['RW-049'],
    ['ENTRA-K1', 'RFC7644-3.8-07', 'FUZE-P04'],
    /scim\+json/i,
  ),
  refused(
    'json-refused',
    'A body of type application/json is refused.',
    [],
    ['RFC7644-3.8-08'],
    /^application\/json/i,
  ),
  refused(
    'charset-refused',
    'A body whose type names its charset is refused.',
    ['RW-048', 'RW-049'],
    ['ENTRA-K1'],
    /charset/i,
  ),
  media({
    id: 'media-scim-json-counts-as-empty',
    title: 'A body of type application/scim+json is not parsed and counts as empty.',
    ledger: ['RW-048'],
    requirements: ['ENTRA-K1', 'RFC7644-3.8-07', 'FUZE-P04'],
    plant(seams) {
      const parseBody = seams.parseBody
      seams.parseBody = (call, text) =>
        call.headers.get('content-type')?.includes('scim+json') ? {} : parseBody(call, text)
    },
  }),
  media({
    id: 'media-text-accepted',
    title: 'A body of type text/plain is accepted.',
    ledger: ['RW-174'],
    requirements: ['RFC9110-15.5.16-01', 'ENTRA-K1'],
    plant: (seams) => {
      seams.checkMedia = () => {}
    },
  }),
  media({
    id: 'media-without-accept-is-406',
    title: 'A request without Accept, or that accepts anything, is refused with 406.',
    ledger: ['RW-050'],
    requirements: ['ENTRA-A2', 'ENTRA-K2', 'RFC7644-3.8-06', 'FUZE-P01'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        const accept = call.headers.get('accept') ?? ''
        if (!accept.includes('json')) throw new ScimFault(406, 'ask for application/scim+json')
      }
    },
  }),
  media({
    id: 'media-accept-scim-json-is-406',
    title: 'A request that accepts application/scim+json only is refused with 406.',
    ledger: [],
    requirements: ['RFC7644-3.8-04'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        if (call.headers.get('accept')?.trim() === 'application/scim+json')
          throw new ScimFault(406, 'ask for JSON')
      }
    },
  }),
  media({
    id: 'media-accept-json-is-406',
    title: 'A request that accepts application/json only is refused with 406.',
    ledger: [],
    requirements: ['RFC7644-3.8-05', 'ENTRA-A2', 'ENTRA-K2'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        if (call.headers.get('accept')?.trim() === 'application/json')
          throw new ScimFault(406, 'ask for SCIM')
      }
    },
  }),
  answered(
    'answers-application-json',
    'Answers come as application/json.',
    ['ENTRA-K3', 'RFC7644-3.1-01', 'RFC7644-3.8-06', 'RFC7644-8.1-01'],
    'application/json',
  ),
  answered(
    'answers-text-html',
    'JSON comes as text/html.',
    ['ENTRA-K3', 'RFC7644-3.1-01', 'RFC7644-3.8-06', 'RFC7644-8.1-01'],
    'text/html;charset=utf-8',
  ),
  answered(
    'answers-latin-1',
    'Answers claim to be in ISO-8859-1.',
    ['ENTRA-K6', 'RFC7644-3.8-01', 'RFC7644-3.8-02'],
    'application/scim+json;charset=iso-8859-1',
  ),
  media({
    id: 'media-guarded-json',
    title: 'A resource read by id begins with a guard against script inclusion, which no JSON parser takes.',
    ledger: [],
    requirements: ['ENTRA-M-UNPARSABLE', 'RFC7644-3.2-06', 'RFC7644-3.8-01'],
    plant: (seams) =>
      onReply(seams, (answer, call) =>
        isObject(answer.body) && isSingle(call)
          ? { ...answer, body: `)]}',\n${JSON.stringify(answer.body)}` }
          : undefined,
      ),
  }),
  media({
    id: 'media-list-redirected',
    title: 'A list without filter is answered with a redirect.',
    ledger: ['RW-017'],
    requirements: ['ENTRA-NET-REDIRECT', 'ENTRA-G1', 'ENTRA-G3'],
    plant: (seams) =>
      onReply(seams, (_answer, { method, segments, base, search, parameters }) =>
        method === 'GET' &&
        !parameters.has('filter') &&
        segments.length === 1 &&
        /^(Users|Groups)$/.test(segments[0] ?? '')
          ? { status: 308, headers: { location: `${base}/${segments[0]}/${search}` } }
          : undefined,
      ),
  }),
]
