import { ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { onReply } from './tools/answers.js'

/** Writes that depend on the version of the resource. */
export const preconditions: DefectSpec[] = [
  {
    id: 'delete-ignores-if-match',
    title: 'A DELETE with a stale If-Match is carried out.',
    requirements: ['RFC7644-3.14-08', 'RFC9110-13.1.1-03'],
    plant(seams) {
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        if (call.method !== 'DELETE') check(call, resource)
      }
    },
  },
  {
    id: 'if-match-ignored',
    title: 'A write with a stale If-Match is carried out.',
    requirements: ['RFC7644-3.14-06', 'RFC7644-3.14-07', 'RFC9110-13.1.1-03', 'RFC7644-3.12-11'],
    plant: (seams) => {
      seams.checkPreconditions = () => {}
    },
  },
  {
    id: 'if-match-star-refused',
    title: 'If-Match: * is refused on an existing resource.',
    requirements: ['RFC9110-13.1.1-05'],
    plant(seams) {
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        if (call.headers.get('if-match') === '*') throw new ScimFault(412, 'no such version')
        check(call, resource)
      }
    },
  },
  {
    id: 'if-match-current-refused',
    title: 'Writes with the current strong version are refused.',
    requirements: ['RFC7644-3.14-06', 'RFC7644-3.14-07', 'RFC7644-3.14-08'],
    plant(seams) {
      seams.etag = (resource) => `"${resource.version}"`
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        check(call, resource)
        if (call.headers.has('if-match')) throw new ScimFault(412, 'the version is another')
      }
    },
  },
  {
    id: 'if-match-stale-is-400',
    title: 'A write with an old version is answered 400.',
    requirements: ['RFC7644-3.12-11'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.status === 412
          ? { ...answer, status: 400, body: seams.errorBody(new ScimFault(400, 'old version')) }
          : undefined,
      ),
  },
  {
    id: 'if-none-match-ignored-on-writes',
    title: 'A write with If-None-Match: * is carried out.',
    requirements: ['RFC9110-13.1.2-03'],
    plant(seams) {
      const check = seams.checkPreconditions
      seams.checkPreconditions = (call, resource) => {
        if (!call.headers.has('if-none-match')) check(call, resource)
      }
    },
  },
  {
    id: 'if-match-unknown-user-is-412',
    title: 'A write on condition to a user who does not exist is answered 412.',
    requirements: ['RFC9110-13.2.1-01'],
    plant: (seams) =>
      onReply(seams, (answer, call) =>
        answer.status === 404 && call.headers.has('if-match')
          ? { ...answer, status: 412, body: seams.errorBody(new ScimFault(412, 'no such version')) }
          : undefined,
      ),
  },
]
