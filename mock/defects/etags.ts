import { ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'
import { without } from './tools/values.js'

const tag = (
  id: string,
  title: string,
  requirements: string[],
  change: (etag: string) => string,
): DefectSpec => ({
  id,
  title,
  requirements,
  plant(seams) {
    const etag = seams.etag
    seams.etag = (resource) => change(etag(resource))
  },
})

/** Reads for which an If-None-Match like this counts for nothing. */
const misunderstood = (
  id: string,
  title: string,
  requirements: string[],
  when: (tag: string) => boolean,
): DefectSpec => ({
  id,
  title,
  requirements,
  plant(seams) {
    const authorize = seams.authorize
    seams.authorize = (call) => {
      authorize(call)
      if (call.method !== 'GET' || !when(call.headers.get('if-none-match') ?? '')) return
      call.headers = new Headers(call.headers)
      call.headers.delete('if-none-match')
    }
  },
})

/** Versions of resources, and reads that depend on them. */
export const etags: DefectSpec[] = [
  {
    id: 'patch-demands-if-match',
    title: 'A write without If-Match is refused with 428.',
    requirements: ['ENTRA-K5', 'ENTRA-M-412', 'FUZE-P10'],
    plant(seams) {
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        if (!call.headers.has('if-match')) throw new ScimFault(428, 'If-Match is required')
        check(call, resource)
      }
    },
  },
  {
    id: 'etag-differs-from-version',
    title: 'The ETag header differs from meta.version.',
    requirements: ['RFC7643-3.1-28', 'RFC7644-3.14-03'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.headers.etag ? { ...answer, headers: { ...answer.headers, etag: 'W/"other"' } } : undefined,
      ),
  },
  {
    id: 'etag-missing',
    title: 'No ETag header is sent although versions are claimed to be supported.',
    ledger: ['RW-168'],
    requirements: ['RFC7644-3.14-02', 'RFC7643-3.1-28', 'RFC7643-5-20'],
    plant: (seams) =>
      onReply(seams, (answer) => ({
        ...answer,
        headers: without(answer.headers, 'etag') as typeof answer.headers,
      })),
  },
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
  {
    id: 'if-none-match-ignored',
    title: 'If-None-Match with the current version is answered 200.',
    requirements: ['RFC7644-3.14-05', 'RFC9110-13.1.2-02'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        authorize(call)
        call.headers = new Headers(call.headers)
        call.headers.delete('if-none-match')
      }
    },
  },
  {
    id: 'etag-missing-on-304',
    title: 'A 304 lacks the ETag.',
    requirements: ['RFC9110-15.4.5-01'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.status === 304
          ? { ...answer, headers: without(answer.headers, 'etag') as typeof answer.headers }
          : undefined,
      ),
  },
  {
    id: 'etag-of-write-outdated',
    title: 'The answer to a write has the ETag of the version before.',
    requirements: ['RFC7644-3.14-02', 'RFC7644-3.14-04'],
    neighbours: ['RFC7643-3.1-28'],
    plant: (seams) =>
      onReply(seams, (answer, { method }) =>
        (method === 'PATCH' || method === 'PUT') && answer.status === 200
          ? { ...answer, headers: { ...answer.headers, etag: 'W/"0"' } }
          : undefined,
      ),
  },
  {
    id: 'version-missing',
    title: 'meta.version is missing, although an ETag is sent.',
    requirements: ['RFC7643-3.1-28', 'RFC7644-3.14-03'],
    plant(seams) {
      const toOutput = seams.toOutput
      seams.toOutput = (resource, type) => {
        const shown = toOutput(resource, type)
        const { version: _, ...meta } = shown.meta as { version?: string }
        return { ...shown, meta }
      }
    },
  },
  misunderstood(
    'if-none-match-one',
    'If-None-Match is compared as one text, even if it lists several versions.',
    ['RFC9110-13.1.2-02'],
    (tag) => tag.includes(','),
  ),
  misunderstood(
    'if-none-match-weak',
    'If-None-Match is compared strongly.',
    ['RFC9110-13.1.2-01', 'RFC9110-8.8.3.2-01'],
    (tag) => tag.startsWith('"'),
  ),
  misunderstood(
    'if-none-match-star',
    'If-None-Match: * is not understood.',
    ['RFC9110-13.1.2-02'],
    (tag) => tag === '*',
  ),
  {
    id: 'if-none-match-always-304',
    title: 'A read with any If-None-Match is answered 304.',
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
  },
  {
    id: 'if-match-required',
    title: 'A write without If-Match is answered 428.',
    requirements: ['ENTRA-K5'],
    plant(seams) {
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        if (!call.headers.has('if-match') && call.method === 'PATCH')
          throw new ScimFault(428, 'send If-Match')
        check(call, resource)
      }
    },
  },
]
