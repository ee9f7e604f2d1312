import type { Answer } from '../../src/kit/Answer.js'
import { invariant } from '../../src/kit/invariant.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { isObject } from '../../src/scim/valueAt.js'
import { isProjected } from '../words/returnedResources.js'

const hasBody = (answer: Answer) => answer.text !== ''

const isList = ({ json }: Answer) =>
  isObject(json) && Array.isArray(json.schemas) && json.schemas.includes(urns.listResponse)

/** A list without paging trouble of its own: RFC 9865 leaves startIndex out when cursors are used. */
const isIndexed = (answer: Answer) => isList(answer) && !('nextCursor' in answer.object)

const urlOf = ({ exchange }: Answer) => exchange.request.url

/** The answer to a create, which a search by POST is not. */
const isCreated = (answer: Answer) =>
  answer.status === 201 && !isProjected(answer) && !urlOf(answer).includes('/.search')

const isInteger = (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 0

/** Statuses that RFC 7644 and RFC 9110 give to answers of a SCIM service that succeeded. */
const successes = [200, 201, 204, 304]

export default suite('messages', 'Every message', [
  invariant('a body is JSON', {
    verifies: [R['RFC7644-3.2-06'], R['RFC7644-3.8-01'], R['ENTRA-M-UNPARSABLE'], R['ENTRA-B18']],
    consequence:
      'Entra logs "cannot deserialize" and the object is stuck until an administrator looks at it.',
    applies: (answer) => hasBody(answer) && answer.ok,
    judge(answer, expect) {
      expect(answer.text.slice(0, 120), `the body of ${answer.summary}`).toSatisfy(
        answer.json !== undefined || Boolean(answer.exchange.response?.truncated),
        'JSON',
      )
    },
  }),

  invariant('a body is announced as application/scim+json', {
    verifies: [R['RFC7644-3.1-01'], R['RFC7644-8.1-01'], R['ENTRA-K3']],
    consequence: 'Clients that go by the media type take the answer for something else.',
    applies: (answer) => hasBody(answer) && answer.ok,
    judge(answer, expect) {
      const type = answer.header('content-type') ?? ''
      expect(type, 'Content-Type').toMatch(/^application\/scim\+json\b/i, 'application/scim+json')
    },
  }),

  invariant('a body has a Content-Type that says JSON', {
    verifies: [R['RFC7644-3.8-06']],
    touches: [R['RFC9110-8.3-01']],
    consequence: 'A client has to guess what it was sent.',
    applies: (answer) => hasBody(answer) && answer.ok,
    judge(answer, expect) {
      const type = answer.header('content-type')
      expect.under(R['RFC9110-8.3-01'])(type, 'Content-Type').toBePresent()
      if (type) expect(type, 'Content-Type').toMatch(/^application\/(scim\+)?json\b/i, 'a JSON media type')
    },
  }),

  invariant('text is sent as UTF-8', {
    verifies: [R['RFC7644-3.8-02'], R['ENTRA-K6']],
    consequence: 'Names with accents reach the identity provider garbled.',
    applies: hasBody,
    judge(answer, expect) {
      const charset = /charset\s*=\s*"?([^;"\s]+)/i.exec(answer.header('content-type') ?? '')?.[1] ?? 'utf-8'
      expect(charset, 'the charset').toMatch(/^utf-?8$/i, 'utf-8, or none')
    },
  }),

  invariant('a 204 has no body', {
    verifies: [R['RFC9110-15.3.5-01']],
    consequence: 'What follows on the connection is misread.',
    applies: ({ status }) => status === 204,
    judge(answer, expect) {
      const length = answer.header('content-length') ?? '0'
      expect(answer.text, 'the body of a 204').toBe('')
      expect(length, 'Content-Length of a 204').toBe('0')
    },
  }),

  invariant('a success is 200, 201 or 204', {
    verifies: [R['ENTRA-M-2XX']],
    consequence: 'Entra knows these codes; 202 and the like leave it unsure whether the change was made.',
    applies: ({ status }) => status >= 200 && status < 400 && status !== 304,
    judge(answer, expect) {
      const { status } = answer
      expect
        .should(status, `the status of ${answer.summary}`)
        .toSatisfy(status >= 300 || successes.includes(status), successes.join(', '))
    },
  }),

  invariant('nothing is redirected', {
    verifies: [R['ENTRA-NET-REDIRECT']],
    consequence: 'Credentials are not sent along to the new place, so the request fails.',
    judge(answer, expect) {
      const { status } = answer
      const redirect = status >= 300 && status < 400 && status !== 304
      expect(status, `the status of ${answer.summary}`).toSatisfy(!redirect, 'no redirect')
    },
  }),

  invariant('a 201 has the new resource in its body', {
    verifies: [R['ENTRA-C7'], R['RFC7644-3.3-06']],
    consequence: 'Entra never learns the id, and every later change of the user fails.',
    applies: isCreated,
    judge(answer, expect) {
      const id = isObject(answer.json) ? answer.json.id : undefined
      expect(id, 'the id in the body of a 201').toSatisfy(typeof id === 'string' && id !== '', 'a string')
    },
  }),

  invariant('a 201 has a Location that is the meta.location of the resource', {
    verifies: [R['RFC7644-3.3-08']],
    touches: [R['RFC7644-3.3-07']],
    consequence: 'Clients that follow Location find nothing, or somebody else.',
    applies: isCreated,
    judge(answer, expect) {
      const location = answer.header('location')
      expect.under(R['RFC7644-3.3-07'])(location, 'the Location header of a 201').toBePresent()
      const meta = isObject(answer.json) && isObject(answer.json.meta) ? answer.json.meta.location : undefined
      expect(meta, 'meta.location of a 201').toBePresent()
      if (typeof meta !== 'string' || location === undefined) return
      const { url } = answer.exchange.request
      const same = resolved(location, url) === resolved(meta, url)
      expect(location, 'the Location header').toSatisfy(same, `meta.location, which is ${meta}`)
    },
  }),

  invariant('a PATCH answered 200 has the resource in its body', {
    verifies: [R['RFC7644-3.5.2-24'], R['ENTRA-VALGAP-04']],
    consequence: 'Microsoft tolerates it, stricter clients cannot read the answer.',
    applies: ({ status, exchange }) => status === 200 && exchange.request.method === 'PATCH',
    judge(answer, expect) {
      // A body that is no JSON is no story of PATCH.
      if (answer.text !== '' && answer.json === undefined) return
      expect(answer.text.slice(0, 80), 'the body of a 200').toSatisfy(isObject(answer.json), 'a resource')
    },
  }),

  invariant('a list counts with integers', {
    verifies: [R['RFC7644-3.4.2-05'], R['ENTRA-G5'], R['ENTRA-VAL-LIST']],
    consequence: "Microsoft's validator fails the list, and clients page wrongly.",
    applies: isList,
    judge(answer, expect) {
      const { totalResults, startIndex, itemsPerPage } = answer.object
      expect(totalResults, 'totalResults').toSatisfy(isInteger(totalResults), 'an integer')
      for (const [name, value] of Object.entries({ startIndex, itemsPerPage }))
        expect(value, name).toSatisfy(value === undefined || isInteger(value), 'an integer, or absent')
    },
  }),

  invariant('a list that has hits has them in the array Resources', {
    verifies: [R['RFC7644-3.4.2-06'], R['ENTRA-VAL-LIST']],
    consequence: 'Entra reads the list as empty and creates the user a second time.',
    applies: (answer) => isList(answer) && !/[?&]count=-?0*(&|$)/.test(answer.exchange.request.url),
    judge(answer, expect) {
      const { Resources, totalResults, startIndex } = answer.object
      const beyond = typeof startIndex === 'number' && startIndex > Number(totalResults)
      const asked = Number(/[?&]startIndex=(-?\d+)/.exec(answer.exchange.request.url)?.[1] ?? 1)
      const empty = totalResults === 0 || beyond || asked > Number(totalResults) || asksForNone(answer)
      const fits = Array.isArray(Resources) || (empty && (Resources ?? undefined) === undefined)
      expect(Resources, 'Resources').toSatisfy(fits, empty ? 'an array, or absent' : 'an array')
    },
  }),

  invariant('itemsPerPage is the number of resources on the page', {
    verifies: [R['RFC7644-3.4.2.4-08'], R['ENTRA-G5']],
    consequence: 'Clients that add it up to find the next page skip users.',
    applies: (answer) =>
      isIndexed(answer) && answer.object.itemsPerPage !== undefined && answer.resources.length > 0,
    judge(answer, expect) {
      expect.should(answer.object.itemsPerPage, 'itemsPerPage').toBe(answer.resources.length)
    },
  }),

  invariant('a list holds no more than it counts', {
    verifies: [R['RFC7644-3.4.2.4-09'], R['ENTRA-B3']],
    consequence: 'A client that trusts the count drops users, or never ends.',
    applies: isList,
    judge(answer, expect) {
      const { totalResults } = answer.object
      const held = answer.resources.length
      expect(totalResults, 'totalResults').toSatisfy(Number(totalResults) >= held, `at least ${held}`)
    },
  }),

  invariant('no resource is twice in a list', {
    verifies: [R['ENTRA-F11'], R['ENTRA-M-DUP'], R['RFC7643-3.1-05']],
    consequence: 'Entra stops with "multiple entries in response".',
    applies: (answer) =>
      isList(answer) && answer.resources.length > 1 && /\/(Users|Groups)(\/|\?|$)/i.test(urlOf(answer)),
    judge(answer, expect) {
      const ids = answer.resources.flatMap(({ id }) => (typeof id === 'string' ? [id] : []))
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
      expect(twice, 'the ids that are there twice').toBe([])
    },
  }),
])

/** A URI against the URL that was called; what cannot be parsed stays as it is. */
const resolved = (uri: string, url: string): string => (URL.canParse(uri, url) ? new URL(uri, url).href : uri)

/** A search by POST with count 0. */
function asksForNone({ exchange }: Answer): boolean {
  return /"count"\s*:\s*"?-?0*"?\s*[,}]/.test(exchange.request.body ?? '')
}
