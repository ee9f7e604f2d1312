import { ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { onReply, without } from './tools.js'

const version = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'read', ...defect })

/** Versions of resources, and requests that depend on them. */
export const versionDefects: Defect[] = [
  version({
    id: 'etag-missing-on-304',
    title: 'A 304 lacks the ETag.',
    ledger: [],
    requirements: ['RFC9110-15.4.5-01'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.status === 304
          ? { ...answer, headers: without(answer.headers, 'etag') as typeof answer.headers }
          : undefined,
      ),
  }),
  version({
    id: 'etag-of-write-outdated',
    title: 'The answer to a write has the ETag of the version before.',
    ledger: [],
    requirements: ['RFC7644-3.14-02', 'RFC7644-3.14-04'],
    plant: (seams) =>
      onReply(seams, (answer, { method }) =>
        (method === 'PATCH' || method === 'PUT') && answer.status === 200
          ? { ...answer, headers: { ...answer.headers, etag: 'W/"0"' } }
          : undefined,
      ),
  }),
  version({
    id: 'version-missing',
    title: 'meta.version is missing, although an ETag is sent.',
    ledger: [],
    requirements: ['RFC7643-3.1-28', 'RFC7644-3.14-03'],
    plant(seams) {
      const toOutput = seams.toOutput
      seams.toOutput = (resource, type) => {
        const shown = toOutput(resource, type)
        const { version: _, ...meta } = shown.meta as { version?: string }
        return { ...shown, meta }
      }
    },
  }),
  ...(['one', 'weak', 'star'] as const).map((kind) =>
    version({
      id: `if-none-match-${kind}`,
      title: {
        one: 'If-None-Match is compared as one text, even if it lists several versions.',
        weak: 'If-None-Match is compared strongly.',
        star: 'If-None-Match: * is not understood.',
      }[kind],
      ledger: [],
      requirements: kind === 'weak' ? ['RFC9110-13.1.2-01', 'RFC9110-8.8.3.2-01'] : ['RFC9110-13.1.2-02'],
      plant(seams) {
        const authorize = seams.authorize
        seams.authorize = (call) => {
          authorize(call)
          const tag = call.headers.get('if-none-match')
          const unknown = { one: tag?.includes(','), weak: tag?.startsWith('"'), star: tag === '*' }[kind]
          if (call.method !== 'GET' || !unknown) return
          call.headers = new Headers(call.headers)
          call.headers.delete('if-none-match')
        }
      },
    }),
  ),
  version({
    id: 'if-none-match-always-304',
    title: 'A read with any If-None-Match is answered 304.',
    ledger: [],
    requirements: ['RFC7644-3.14-05'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        if (call.method !== 'GET' || !call.headers.has('if-none-match')) return
        call.headers = new Headers(call.headers)
        call.headers.set('if-none-match', '*')
      }
    },
  }),
  version({
    id: 'if-match-required',
    title: 'A write without If-Match is answered 428.',
    ledger: [],
    requirements: ['ENTRA-K5'],
    plant(seams) {
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        if (!call.headers.has('if-match') && call.method === 'PATCH')
          throw new ScimFault(428, 'send If-Match')
        check(call, resource)
      }
    },
  }),
  version({
    id: 'if-match-current-refused',
    title: 'Writes with the current strong version are refused.',
    ledger: [],
    requirements: ['RFC7644-3.14-06', 'RFC7644-3.14-07', 'RFC7644-3.14-08'],
    plant(seams) {
      seams.etag = (resource) => `"${resource.version}"`
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        check(call, resource)
        if (call.headers.has('if-match')) throw new ScimFault(412, 'the version is another')
      }
    },
  }),
  version({
    id: 'if-match-stale-is-400',
    title: 'A write with an old version is answered 400.',
    ledger: [],
    requirements: ['RFC7644-3.12-11'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.status === 412
          ? { ...answer, status: 400, body: seams.errorBody(new ScimFault(400, 'old version')) }
          : undefined,
      ),
  }),
  version({
    id: 'if-none-match-ignored-on-writes',
    title: 'A write with If-None-Match: * is carried out.',
    ledger: [],
    requirements: ['RFC9110-13.1.2-03'],
    plant(seams) {
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        if (!call.headers.has('if-none-match')) check(call, resource)
      }
    },
  }),
  version({
    id: 'if-match-unknown-user-is-412',
    title: 'A write on condition to a user who does not exist is answered 412.',
    ledger: [],
    requirements: ['RFC9110-13.2.1-01'],
    plant: (seams) =>
      onReply(seams, (answer, call) =>
        answer.status === 404 && call.headers.has('if-match')
          ? { ...answer, status: 412, body: seams.errorBody(new ScimFault(412, 'no such version')) }
          : undefined,
      ),
  }),
]
