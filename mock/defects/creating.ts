import { isObject } from '../json.js'
import { badRequest, ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onReply, refuse } from './tools/answers.js'
import { without } from './tools/values.js'

const LOCATION = ['ENTRA-VALGAP-01', 'RFC7644-3.3-07']

const created = (
  change: (headers: Record<string, string>) => Record<string, string>,
): DefectSpec['plant'] => {
  return (seams) =>
    onReply(seams, (answer) =>
      answer.status === 201 ? { ...answer, headers: change(answer.headers) } : undefined,
    )
}

/** The answer to a create: status, headers, body. */
export const creating: DefectSpec[] = [
  {
    id: 'create-answers-200',
    title: 'A create is answered 200.',
    requirements: ['RFC7644-3.3-05', 'ENTRA-C7', 'ENTRA-VAL-U01', 'RFC9110-9.3.3-01'],
    plant: (seams) =>
      onReply(seams, (answer) => (answer.status === 201 ? { ...answer, status: 200 } : undefined)),
  },
  {
    id: 'create-without-location',
    title: 'A create is answered without Location header.',
    ledger: ['RW-051'],
    requirements: [...LOCATION, 'RFC9110-9.3.3-01'],
    plant: created(({ location: _lost, ...headers }) => headers),
  },
  {
    id: 'create-location-without-base',
    title: 'The Location header of a create lacks the base path.',
    ledger: ['RW-052'],
    requirements: [...LOCATION, 'RFC7644-3.3-08'],
    plant: created((headers) => ({
      ...headers,
      location: `/${headers.location?.split('/').slice(-2).join('/')}`,
    })),
  },
  {
    id: 'create-location-on-other-host',
    title: 'The Location header of a create names an internal host.',
    ledger: ['RW-052'],
    requirements: [...LOCATION, 'RFC7644-3.3-08'],
    plant: created((headers) => ({
      ...headers,
      location: headers.location?.replace(/\/\/[^/]+/, '//internal:8080') ?? '',
    })),
  },
  {
    id: 'create-answers-without-body',
    title: 'A create is answered 201 with only the id.',
    ledger: ['RW-059'],
    requirements: ['RFC7644-3.3-06', 'ENTRA-C7', 'RFC7643-3.1-02', 'RFC7644-3.3-08'],
    neighbours: ['RFC7643-3.1-22', 'RFC7643-4.1.1-01'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.status === 201 && isObject(answer.body)
          ? { ...answer, body: { schemas: answer.body.schemas ?? [], id: answer.body.id ?? '' } }
          : undefined,
      ),
  },
  {
    id: 'create-answer-differs',
    title: 'The answer to a create shows a displayName that no read shows.',
    requirements: ['RFC7644-3.1-04', 'ENTRA-C7'],
    neighbours: ['FUZE-P14'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.status === 201 && isObject(answer.body) && typeof answer.body.displayName === 'string'
          ? { ...answer, body: { ...answer.body, displayName: `${answer.body.displayName} (new)` } }
          : undefined,
      ),
  },
  {
    id: 'create-without-meta',
    title: 'A create is answered without meta.',
    requirements: ['RFC7643-3.1-02', 'RFC7644-3.3-08', 'ENTRA-C7', 'RFC7644-3.3.1-01'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.status === 201 && isObject(answer.body)
          ? { ...answer, body: without(answer.body, 'meta') }
          : undefined,
      ),
  },
  {
    id: 'create-last-modified-differs',
    title: 'A new resource has a lastModified later than its created.',
    requirements: ['RFC7643-3.1-24'],
    neighbours: ['RFC7644-3.5.1-14'],
    plant(seams) {
      const represent = seams.represent
      seams.represent = (resource, base) =>
        represent(
          resource.version === 1 ? { ...resource, lastModified: resource.created + 90_000 } : resource,
          base,
        )
    },
  },
  {
    id: 'create-always-400',
    title: 'Every create of a user is answered 400.',
    requirements: [
      'RFC7644-3.3-05',
      'ENTRA-C7',
      'ENTRA-C1',
      'ENTRA-C13',
      'ENTRA-C14',
      'ENTRA-VAL-U01',
      'ENTRA-GAL-01',
      'FUZE-P04',
      'FUZE-P05',
    ],
    plant: (seams) =>
      refuse(seams, ({ method, segments }) =>
        method === 'POST' && segments.join('/') === 'Users'
          ? badRequest('invalidValue', 'the user cannot be created')
          : undefined,
      ),
  },
  {
    id: 'writes-forbidden',
    title: 'The credentials may read, and every write is answered 403.',
    requirements: [
      'ENTRA-M-403',
      'RFC7644-3.3-05',
      'ENTRA-C7',
      'ENTRA-C13',
      'ENTRA-VAL-U01',
      'ENTRA-GAL-01',
      'ENTRA-F2',
      'ENTRA-VAL-G06',
      'RFC7644-3.5-02',
      'FUZE-P04',
      'FUZE-P05',
    ],
    plant: (seams) =>
      refuse(seams, ({ method, segments }) =>
        ['GET', 'HEAD'].includes(method) || segments.at(-1) === '.search'
          ? undefined
          : new ScimFault(403, 'the token may only read'),
      ),
  },
]
