import { type Call, reply } from '../http/Call.js'
import { isObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { isSingle, onReply } from './tools/answers.js'
import { onOutput } from './tools/resources.js'

const unknown = (status: number, requirements: string[]): DefectSpec => ({
  id: `read-unknown-is-${status}`,
  title: `GET of an unknown id is answered ${status}.`,
  requirements: ['RFC7644-3.4.1-02', 'ENTRA-B14', 'RFC7644-3.6-02', 'ENTRA-E2', ...requirements],
  // An empty body that is answered 200 lacks all that a resource must have.
  neighbours: status === 200 ? ['RFC7643-3-01', 'RFC7643-3.1-04', 'RFC7643-4.1.1-01'] : [],
  plant: (seams) =>
    onReply(seams, (answer, call) =>
      call.method === 'GET' && answer.status === 404 && isSingle(call)
        ? reply(status, status === 200 ? {} : seams.errorBody(new ScimFault(status, 'no such resource')))
        : undefined,
    ),
})

const isReadOfUser = (call: Call): boolean =>
  call.method === 'GET' && call.segments[0] === 'Users' && isSingle(call)

/** Reading one resource. */
export const reading: DefectSpec[] = [
  unknown(200, ['ENTRA-B16']),
  unknown(400, []),
  unknown(500, ['ENTRA-M-5XX', 'RFC7644-3.12-26']),
  {
    id: 'read-single-is-list',
    title: 'GET of a resource by id is answered with a list.',
    requirements: ['RFC7644-3.4.1-01', 'ENTRA-B14', 'ENTRA-B16'],
    plant: (seams) =>
      onReply(seams, (answer, call) =>
        call.method === 'GET' && isSingle(call) && answer.status === 200 && isObject(answer.body)
          ? { ...answer, body: seams.listEnvelope([answer.body], 1, 1, 1) }
          : undefined,
      ),
  },
  {
    id: 'read-ignores-case-of-ids',
    title: 'An id that differs in case leads to the resource, too.',
    requirements: ['RFC7643-3.1-10'],
    plant(seams) {
      const found = seams.found
      seams.found = (call, type, id) =>
        found(call, type, id) ??
        seams.listed(call, type).find((one) => one.id.toLowerCase() === id.toLowerCase())
    },
  },
  {
    id: 'read-shows-id-with-endpoint',
    title: 'GET of a user by id shows the id with the endpoint in front.',
    requirements: ['RFC7643-3.1-06', 'RFC7644-3.4.1-01', 'ENTRA-B14', 'ENTRA-B16'],
    neighbours: ['RFC7643-3.1-26', 'RFC7644-3.5.1-10', 'RFC7644-3.5.2-24', 'ENTRA-D27'],
    plant: (seams) =>
      onReply(seams, (answer, call) =>
        isReadOfUser(call) && answer.status === 200 && isObject(answer.body)
          ? { ...answer, body: { ...answer.body, id: `Users/${answer.body.id}` } }
          : undefined,
      ),
  },
  {
    id: 'get-changes-resource',
    title: 'Reading a user changes its lastModified.',
    requirements: ['RFC9110-9.2.1-01', 'RFC7643-3.1-25'],
    plant(seams) {
      onReply(seams, (answer, call) => {
        const user = call.method === 'GET' ? seams.store.get('User', call.segments[1] ?? '') : undefined
        if (user) seams.save(call, seams.touch(call, user, user.attributes))
        return answer
      })
    },
  },
  {
    id: 'output-unknown-attribute',
    title: 'Resources have an attribute that no schema knows.',
    requirements: ['RFC7643-7-34'],
    plant: (seams) => onOutput(seams, (resource) => ({ ...resource, internalRow: 42 })),
  },
  {
    id: 'output-names-in-lower-case',
    title: 'Attribute names are written in lower case.',
    requirements: ['ENTRA-B18', 'RFC7643-2.1-03'],
    neighbours: [
      'RFC7644-3.4.2.5-01',
      'RFC7644-3.4.3-04',
      'RFC7644-3.9-02',
      'RFC7644-3.9-05',
      'RFC7644-3.10-01',
    ],
    plant: (seams) =>
      onOutput(seams, (resource) =>
        Object.fromEntries(
          Object.entries(resource).map(([name, value]) => [
            name.startsWith('urn:') ? name : name.toLowerCase(),
            value,
          ]),
        ),
      ),
  },
]
