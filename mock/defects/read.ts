import { reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { isSingle, onReply, without } from './tools.js'

const read = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'read', ...defect })

const unknown = (status: number, requirements: string[]): Defect =>
  read({
    id: `read-unknown-is-${status}`,
    title: `GET of an unknown id is answered ${status}.`,
    ledger: [],
    requirements: ['RFC7644-3.4.1-02', 'ENTRA-B14', 'RFC7644-3.6-02', 'ENTRA-E2', ...requirements],
    plant: (seams) =>
      onReply(seams, (answer, call) =>
        call.method === 'GET' && answer.status === 404 && isSingle(call)
          ? reply(status, status === 200 ? {} : seams.errorBody(new ScimFault(status, 'no such resource')))
          : undefined,
      ),
  })

const location = (
  id: string,
  title: string,
  requirements: string[],
  change: (url: string) => string,
): Defect =>
  read({
    id,
    title,
    ledger: ['RW-052', 'RW-173'],
    requirements: ['ENTRA-VALGAP-05', 'RFC7643-3.1-26', ...requirements],
    plant(seams) {
      const locate = seams.locate
      seams.locate = (...where) => change(locate(...where))
    },
  })

const tag = (id: string, title: string, requirements: string[], change: (etag: string) => string): Defect =>
  read({
    id,
    title,
    ledger: [],
    requirements,
    plant(seams) {
      const etag = seams.etag
      seams.etag = (resource) => change(etag(resource))
    },
  })

/** Reading one resource: ids, locations, versions, and the choice of attributes. */
export const readDefects: Defect[] = [
  unknown(200, ['ENTRA-B16']),
  unknown(400, []),
  unknown(500, ['ENTRA-M-5XX', 'RFC7644-3.12-26']),
  read({
    id: 'read-single-is-list',
    title: 'GET of a resource by id is answered with a list.',
    ledger: [],
    requirements: ['RFC7644-3.4.1-01', 'ENTRA-B14', 'ENTRA-B16'],
    plant: (seams) =>
      onReply(seams, (answer, call) =>
        call.method === 'GET' && isSingle(call) && answer.status === 200 && isObject(answer.body)
          ? { ...answer, body: seams.listEnvelope([answer.body], 1, 1, 1) }
          : undefined,
      ),
  }),
  location('location-on-other-host', 'Locations name an internal host.', ['RFC7644-3.3-08'], (url) =>
    url.replace(/\/\/[^/]+/, '//internal:8080'),
  ),
  location(
    'location-without-origin',
    'Locations are relative and lack the base path.',
    ['RFC7644-3.3-08'],
    (url) => url.replace(/^.*(?=\/(Users|Groups)\/)/, ''),
  ),
  location(
    'location-of-other-version',
    'Locations name another version of the interface.',
    ['RFC7644-3.3-08'],
    (url) => url.replace(/\/(?=(Users|Groups)\/)/, '/v1/'),
  ),
  read({
    id: 'location-is-collection',
    title: 'meta.location names the endpoint instead of the resource.',
    ledger: ['RW-052'],
    requirements: ['ENTRA-VALGAP-05', 'RFC7643-3.1-26', 'RFC7644-3.3-08'],
    plant(seams) {
      const represent = seams.represent
      seams.represent = (resource, base) => {
        const shown = represent(resource, base)
        return {
          ...shown,
          meta: { ...(isObject(shown.meta) ? shown.meta : {}), location: `${base}/${resource.type}s` },
        }
      }
    },
  }),
  read({
    id: 'content-location-differs',
    title: 'Content-Location differs from meta.location.',
    ledger: [],
    requirements: ['RFC7643-3.1-27'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.headers['content-location']
          ? { ...answer, headers: { ...answer.headers, 'content-location': '/somewhere/else' } }
          : undefined,
      ),
  }),
  read({
    id: 'etag-differs-from-version',
    title: 'The ETag header differs from meta.version.',
    ledger: [],
    requirements: ['RFC7643-3.1-28', 'RFC7644-3.14-03'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.headers.etag ? { ...answer, headers: { ...answer.headers, etag: 'W/"other"' } } : undefined,
      ),
  }),
  read({
    id: 'etag-missing',
    title: 'No ETag header is sent although versions are claimed to be supported.',
    ledger: ['RW-168'],
    requirements: ['RFC7644-3.14-02', 'RFC7643-3.1-28', 'RFC7643-5-20'],
    plant: (seams) =>
      onReply(seams, (answer) => ({
        ...answer,
        headers: without(answer.headers, 'etag') as typeof answer.headers,
      })),
  }),
  tag(
    'etag-constant',
    'The ETag stays the same when the resource changes.',
    ['RFC7644-3.14-04', 'RFC7644-3.5.2-28'],
    () => 'W/"1"',
  ),
  tag('etag-unquoted', 'The ETag lacks its quotation marks.', ['RFC9110-8.8.3-01'], (etag) =>
    etag.replaceAll('"', '').replace('W/', ''),
  ),
  tag(
    'etag-weak-mark-in-lower-case',
    'Weak ETags are marked with a small w.',
    ['RFC9110-8.8.3-02', 'RFC7643-3.1-29', 'RFC9110-8.8.3-01'],
    (etag) => etag.replace('W/', 'w/'),
  ),
  read({
    id: 'if-none-match-ignored',
    title: 'If-None-Match with the current version is answered 200.',
    ledger: [],
    requirements: ['RFC7644-3.14-05', 'RFC9110-13.1.2-02'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        call.headers = new Headers(call.headers)
        call.headers.delete('if-none-match')
      }
    },
  }),
  read({
    id: 'if-match-ignored',
    title: 'A write with a stale If-Match is carried out.',
    ledger: [],
    requirements: ['RFC7644-3.14-06', 'RFC7644-3.14-07', 'RFC9110-13.1.1-03', 'RFC7644-3.12-11'],
    plant: (seams) => {
      seams.checkPreconditions = () => {}
    },
  }),
  read({
    id: 'if-match-star-refused',
    title: 'If-Match: * is refused on an existing resource.',
    ledger: [],
    requirements: ['RFC9110-13.1.1-05'],
    plant(seams) {
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        if (call.headers.get('if-match') === '*') throw new ScimFault(412, 'no such version')
        check(call, resource)
      }
    },
  }),
  read({
    id: 'get-changes-resource',
    title: 'Reading a user changes its lastModified.',
    ledger: [],
    requirements: ['RFC9110-9.2.1-01', 'RFC7643-3.1-25'],
    plant(seams) {
      onReply(seams, (answer, call) => {
        const user = call.method === 'GET' ? seams.store.get('User', call.segments[1] ?? '') : undefined
        if (user) seams.save(call, seams.touch(call, user, user.attributes))
        return answer
      })
    },
  }),
]
