import { reply } from '../http/Call.js'
import { ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { announce, insteadOf, serverError } from './tools/answers.js'

/** Bodies of one type that are refused with 415. */
const refused = (
  id: string,
  title: string,
  ledger: string[],
  requirements: string[],
  when: RegExp,
): DefectSpec => ({
  id,
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

/** Bodies on which the provider breaks. */
const failingOn = (id: string, title: string, when: (text: string) => boolean): DefectSpec => ({
  id,
  title,
  requirements: ['ENTRA-M-5XX', 'RFC7644-3.12-26'],
  plant(seams) {
    const parseBody = seams.parseBody
    seams.parseBody = (call, text) => {
      if (when(text)) throw new ScimFault(500, 'the parser failed')
      return parseBody(call, text)
    }
  },
})

/** Media types of requests and answers, methods and features that are missing. */
export const mediaTypes: DefectSpec[] = [
  {
    id: 'errors-405-is-200',
    title: 'A method that is not possible is answered 200.',
    requirements: ['RFC7644-3.2-07', 'RFC9110-9.1-02', 'RFC7643-7-03', 'RFC7643-6-02'],
    plant: (seams) => insteadOf(seams, 405, () => reply(200, {})),
  },
  {
    id: 'errors-501-is-200',
    title: 'Features that are missing are answered 200.',
    requirements: ['RFC7644-3.7-01', 'RFC7644-3.12-14'],
    plant: (seams) => insteadOf(seams, 501, () => reply(200, {})),
  },
  {
    id: 'errors-501-is-500',
    title: 'Features that are missing end in 500.',
    requirements: ['RFC7644-3.7-01', 'RFC7644-3.11-01', 'RFC7644-3.12-14', 'RFC7644-3.12-26'],
    plant: (seams) => insteadOf(seams, 501, () => reply(500, serverError)),
  },
  {
    id: 'errors-bad-json-is-empty-object',
    title: 'A body that is no JSON is taken for an empty one, and the wrong reason is given.',
    ledger: ['RW-062'],
    requirements: ['RFC7644-3.8-10', 'RFC7644-3.12-20'],
    plant(seams) {
      const parseBody = seams.parseBody
      seams.parseBody = (call, text) => {
        try {
          return parseBody(call, text)
        } catch {
          throw new ScimFault(409, 'the resource cannot be stored')
        }
      }
    },
  },
  failingOn('media-byte-order-mark-is-500', 'A byte order mark before the body ends in 500.', (text) =>
    text.startsWith('\uFEFF'),
  ),
  failingOn('media-deep-nesting-is-500', 'A body that is nested deeply ends in 500.', (text) =>
    text.includes('['.repeat(100)),
  ),
  refused(
    'media-scim-json-refused',
    'A body of type application/scim+json is refused.',
    ['RW-049'],
    ['ENTRA-K1', 'RFC7644-3.8-07', 'FUZE-P04', 'RFC7644-3.3-05'],
    /scim\+json/i,
  ),
  refused(
    'media-json-refused',
    'A body of type application/json is refused.',
    [],
    ['RFC7644-3.8-08'],
    /^application\/json/i,
  ),
  refused(
    'media-charset-refused',
    'A body whose type names its charset is refused.',
    ['RW-048', 'RW-049'],
    ['ENTRA-K1', 'RFC7644-3.3-05'],
    /charset/i,
  ),
  {
    id: 'media-scim-json-counts-as-empty',
    title: 'A body of type application/scim+json is not parsed and counts as empty.',
    ledger: ['RW-048'],
    requirements: ['ENTRA-K1', 'RFC7644-3.8-07', 'FUZE-P04', 'RFC7644-3.3-05'],
    plant(seams) {
      const parseBody = seams.parseBody
      seams.parseBody = (call, text) =>
        call.headers.get('content-type')?.includes('scim+json') ? {} : parseBody(call, text)
    },
  },
  {
    id: 'media-text-accepted',
    title: 'A body of type text/plain is accepted.',
    ledger: ['RW-174'],
    requirements: ['RFC9110-15.5.16-01', 'ENTRA-K1'],
    plant: (seams) => {
      seams.checkMedia = () => {}
    },
  },
  {
    id: 'media-without-accept-is-406',
    title: 'A request without Accept, or that accepts anything, is refused with 406.',
    ledger: ['RW-050'],
    requirements: ['ENTRA-A2', 'ENTRA-K2', 'RFC7644-3.8-06', 'FUZE-P01', 'RFC7644-3.3-05'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        const accept = call.headers.get('accept') ?? ''
        if (!accept.includes('json')) throw new ScimFault(406, 'ask for application/scim+json')
      }
    },
  },
  {
    id: 'media-accept-scim-json-is-406',
    title: 'A request that accepts application/scim+json only is refused with 406.',
    requirements: ['RFC7644-3.8-04'],
    neighbours: ['ENTRA-G3'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        if (call.headers.get('accept')?.trim() === 'application/scim+json')
          throw new ScimFault(406, 'ask for JSON')
      }
    },
  },
  {
    id: 'media-accept-json-is-406',
    title: 'A request that accepts application/json only is refused with 406.',
    requirements: ['RFC7644-3.8-05', 'ENTRA-A2', 'ENTRA-K2'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        if (call.headers.get('accept')?.trim() === 'application/json')
          throw new ScimFault(406, 'ask for SCIM')
      }
    },
  },
  {
    id: 'media-answers-latin-1',
    title: 'Answers claim to be in ISO-8859-1.',
    requirements: ['ENTRA-K6', 'RFC7644-3.8-01', 'RFC7644-3.8-02'],
    plant: (seams) => announce(seams, 'application/scim+json;charset=iso-8859-1'),
  },
]
