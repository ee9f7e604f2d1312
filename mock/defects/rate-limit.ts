import { type Reply, reply } from '../http/Call.js'
import { createLimiter } from '../http/createLimiter.js'
import { isObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import type { DefectSpec } from './Defect.js'
import { html, onReply } from './tools/answers.js'

/** Another answer to requests over the limit; shows only on a mock with `ratePerSecond`. */
const refusing = (
  id: string,
  title: string,
  requirements: string[],
  change: (reply: Reply, seams: Seams) => Reply,
  ledger = ['RW-170'],
): DefectSpec => ({
  id,
  title,
  ledger,
  requirements,
  // A request over the limit is a request like any other: 5xx is an outage.
  neighbours: /-50\d$/.test(id) ? ['ENTRA-M-5XX'] : [],
  plant: (seams) => onReply(seams, (answer) => (answer.status === 429 ? change(answer, seams) : undefined)),
})

const OVER = ['ENTRA-H3', 'ENTRA-VALGAP-16', 'FUZE-P28']

const status = (code: number): DefectSpec =>
  refusing(
    `limit-answers-${code}`,
    `A request over the limit is answered ${code} instead of 429.`,
    [
      'ENTRA-H3',
      'ENTRA-M-429',
      'ENTRA-VALGAP-16',
      'FUZE-P28',
      ...(code === 401 ? ['ENTRA-I7', 'ENTRA-M-401'] : []),
    ],
    (_answer, seams) => reply(code, seams.errorBody(new ScimFault(code, 'too busy'))),
  )

/** The rate limit and the answer to those who exceed it. */
export const rateLimit: DefectSpec[] = [
  refusing(
    'limit-without-retry-after',
    'The answer 429 has no Retry-After.',
    ['ENTRA-M-429', 'RFC6585-4-02', ...OVER],
    (answer) => ({ ...answer, headers: {} }),
  ),
  refusing(
    'limit-retry-after-malformed',
    'The Retry-After of a 429 is no number and no date.',
    ['RFC9110-10.2.3-01', 'ENTRA-M-429', ...OVER],
    (answer) => ({ ...answer, headers: { ...answer.headers, 'retry-after': 'soon' } }),
    [],
  ),
  refusing(
    'limit-answers-html',
    'The answer 429 is an HTML page.',
    ['ENTRA-M-UNPARSABLE', 'ENTRA-M-BODY', 'RFC7644-3.2-06', 'RFC7644-3.12-01', ...OVER],
    ({ headers }) => ({ ...html(429), headers: { ...headers, ...html(429).headers } }),
    ['RW-164'],
  ),
  refusing(
    'limit-drops-connection',
    'A request over the limit gets no answer, the connection is closed.',
    ['ENTRA-M-429', ...OVER],
    (answer) => ({ ...answer, dropped: true }),
    [],
  ),
  refusing(
    'limit-retry-after-in-the-past',
    'The Retry-After of a 429 is a date in the past.',
    OVER,
    (answer) => ({
      ...answer,
      headers: { ...answer.headers, 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' },
    }),
    [],
  ),
  refusing(
    'limit-retry-after-since-1970',
    'The Retry-After of a 429 is the point in time, in seconds since 1970.',
    OVER,
    (answer, seams) => ({
      ...answer,
      headers: { ...answer.headers, 'retry-after': String(Math.ceil(seams.now() / 1000) + 1) },
    }),
    [],
  ),
  refusing(
    'limit-answer-kept-by-caches',
    'Caches may keep the answer 429.',
    ['RFC6585-4-03'],
    (answer) => ({ ...answer, headers: { ...answer.headers, 'cache-control': 'public, max-age=300' } }),
    [],
  ),
  {
    id: 'limit-answers-empty-list',
    title: 'A lookup over the limit is answered with an empty list.',
    requirements: ['ENTRA-M-429', ...OVER],
    plant(seams) {
      const overLimit = seams.overLimit
      seams.overLimit = (call, wait, handle) =>
        call.method === 'GET' && call.segments.length === 1
          ? reply(200, seams.listEnvelope([], 0, 1, 0))
          : overLimit(call, wait, handle)
    },
  },
  {
    id: 'limit-confirms-creates-that-it-drops',
    title: 'A create over the limit is answered 201 and not carried out.',
    requirements: OVER,
    plant(seams) {
      const overLimit = seams.overLimit
      seams.overLimit = async (call, wait, handle) => {
        if (call.method !== 'POST') return overLimit(call, wait, handle)
        const answer = await handle()
        const created = isObject(answer.body) ? seams.store.any(String(answer.body.id)) : undefined
        if (answer.status === 201 && created) seams.store.delete(created)
        return answer
      }
    },
  },
  {
    id: 'limit-refused-create-takes-name',
    title: 'A create that is refused with 429 reserves its userName.',
    requirements: OVER,
    plant(seams) {
      const { overLimit, checkUnique } = seams
      const taken = new Set<unknown>()
      seams.overLimit = async (call, wait, handle) => {
        if (call.method === 'POST') taken.add(JSON.parse(await call.text()).userName)
        return overLimit(call, wait, handle)
      }
      seams.checkUnique = (call, type, attributes, ownId) => {
        if (taken.has(attributes.userName)) throw new ScimFault(409, 'already in use', 'uniqueness')
        checkUnique(call, type, attributes, ownId)
      }
    },
  },
  status(503),
  status(500),
  status(403),
  status(401),
  {
    id: 'limit-retry-after-lies',
    title: 'After the time in Retry-After requests are still refused.',
    requirements: OVER,
    plant(seams) {
      const limit = seams.limit
      let closedUntil = 0
      seams.limit = (call) => {
        if (seams.now() < closedUntil) return 0.5
        const wait = limit(call)
        if (wait > 0) closedUntil = seams.now() + 4000
        return wait
      }
    },
  },
  {
    id: 'limit-refused-write-applied',
    title: 'A write that is refused with 429 is carried out all the same.',
    requirements: OVER,
    plant(seams) {
      const overLimit = seams.overLimit
      seams.overLimit = async (call, wait, handle) => {
        await handle()
        return overLimit(call, wait, handle)
      }
    },
  },
  {
    id: 'limit-refused-write-applied-later',
    title: 'A write that is refused with 429 is carried out a little later.',
    requirements: OVER,
    plant(seams) {
      const overLimit = seams.overLimit
      seams.overLimit = (call, wait, handle) => {
        setTimeout(() => void handle(), 100).unref()
        return overLimit(call, wait, handle)
      }
    },
  },
  {
    id: 'limit-of-five-per-second',
    title: 'Only five requests a second are served.',
    ledger: ['RW-169'],
    requirements: ['FUZE-P27', 'ENTRA-H1', 'ENTRA-P03', 'ENTRA-VALGAP-16'],
    plant: (seams) => {
      seams.limit = createLimiter(5, seams.now)
    },
  },
]
