import type { Answer } from '../../src/kit/Answer.js'
import { invariant } from '../../src/kit/invariant.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { isObject } from '../../src/scim/valueAt.js'

const isError = ({ status }: Answer) => status >= 400

/** An error that the SCIM service itself answered, not a gateway in front of it. */
const isScimError = ({ status, json }: Answer) =>
  status >= 400 && isObject(json) && Array.isArray(json.schemas) && json.schemas.includes(urns.error)

/** Gateways and frameworks answer these before SCIM code is reached (research A27, A39). */
const beforeScim = new Set([401, 403, 405, 406, 413, 414, 415, 429, 431, 501])

/** An error that only the service itself can have answered: the front end answers paths that nobody knows. */
function isItsOwn({ status, exchange }: Answer): boolean {
  if (status < 400 || beforeScim.has(status)) return false
  return status !== 404 || /\/(Users|Groups)(\/|\?|$)/i.test(exchange.request.url)
}

/** A refusal of its own; that there are server errors at all, is a story of its own. */
const isRefusal = (answer: Answer) => isItsOwn(answer) && answer.status < 500

/** RFC 7644 table 9 and RFC 9865 §2.1. */
const scimTypes = new Set([
  'invalidFilter',
  'tooMany',
  'uniqueness',
  'mutability',
  'invalidSyntax',
  'invalidPath',
  'noTarget',
  'invalidValue',
  'invalidVers',
  'sensitive',
  'invalidCursor',
  'expiredCursor',
  'invalidCount',
])

/** Lines as runtimes print them: Java, .NET, Python, Node, Ruby, PHP, Go. */
const stackTrace =
  /\bat [\w$.<>]+\([\w$]+\.(java|kt|scala):\d+\)|\bat .+ in .+:line \d+|Traceback \(most recent call last\)|\bat .+ \(?(file:\/\/|\/|[A-Z]:\\)\S+:\d+:\d+\)?|\.rb:\d+:in `|#\d+ \S+\.php\(\d+\)|goroutine \d+ \[/

export default suite('errors', 'Every error', [
  invariant('an error has a JSON body', {
    verifies: [R['RFC7644-3.12-01'], R['ENTRA-M-UNPARSABLE']],
    consequence: 'The administrator sees no reason in the provisioning log, only that it failed.',
    applies: isRefusal,
    judge(answer, expect) {
      expect(answer.text.slice(0, 120), `the body of ${answer.summary}`).toSatisfy(
        isObject(answer.json),
        'a JSON object',
      )
    },
  }),

  invariant('an error is of the Error schema', {
    verifies: [R['RFC7644-3.12-02'], R['RFC7644-3.1-02'], R['ENTRA-M-BODY']],
    consequence: 'Clients that look for the schema cannot read the reason.',
    applies: (answer) => isRefusal(answer) && isObject(answer.json),
    judge(answer, expect) {
      expect(answer.object.schemas, `schemas of ${answer.summary}`).toInclude(urns.error)
    },
  }),

  invariant('errors that gateways often answer are SCIM errors, too', {
    verifies: [R['ENTRA-M-BODY'], R['ENTRA-VALGAP-13'], R['RFC7644-3.2-05']],
    consequence:
      'A refusal of credentials or of a method reaches the administrator without a readable reason.',
    applies: (answer) => beforeScim.has(answer.status),
    judge(answer, expect) {
      const schemas = isObject(answer.json) ? answer.json.schemas : undefined
      expect.should(schemas, `schemas of ${answer.summary}`).toInclude(urns.error)
    },
  }),

  invariant('the status in an error is a string', {
    verifies: [R['RFC7644-3.12-03'], R['ENTRA-VALGAP-03'], R['ENTRA-M-BODY']],
    consequence: 'Strict clients cannot deserialize the error and lose its reason.',
    applies: isScimError,
    judge(answer, expect) {
      const { status } = answer.object
      expect(status, 'status in the body').toSatisfy(typeof status === 'string', 'a string')
    },
  }),

  invariant('the status in an error is that of the answer', {
    verifies: [R['RFC7644-3.2-05'], R['RFC7644-3.2-04']],
    consequence: 'Whoever reads the body, and whoever reads the status line, act differently.',
    applies: isScimError,
    judge(answer, expect) {
      expect(String(answer.object.status), 'status in the body').toBe(String(answer.status))
    },
  }),

  invariant('an error says in detail what is wrong', {
    verifies: [R['ENTRA-M-BODY'], R['ENTRA-M-400'], R['FUZE-P30']],
    consequence: 'The administrator, who sees nothing but this text, cannot tell what to mend.',
    applies: (answer) => isScimError(answer) && answer.status < 500,
    judge(answer, expect) {
      const { detail } = answer.object
      expect
        .should(detail, `detail of ${answer.summary}`)
        .toSatisfy(typeof detail === 'string' && detail.trim() !== '', 'a text')
    },
  }),

  invariant('a scimType is one of the registered keywords', {
    verifies: [R['RFC7644-3.12-04'], R['ENTRA-VALGAP-08']],
    consequence: 'Clients that act on the keyword do not know it.',
    applies: (answer) =>
      isScimError(answer) && answer.object.scimType !== undefined && answer.object.scimType !== null,
    judge(answer, expect) {
      const { scimType } = answer.object
      const known = typeof scimType === 'string' && scimTypes.has(scimType)
      expect(scimType, 'scimType').toSatisfy(known, [...scimTypes].join(', '))
    },
  }),

  invariant('errors come as application/scim+json', {
    verifies: [R['ENTRA-VALGAP-02'], R['RFC7644-3.1-01']],
    consequence: 'Clients that go by the media type do not look for the reason.',
    applies: isScimError,
    judge(answer, expect) {
      const type = answer.header('content-type') ?? ''
      expect(type, 'Content-Type of an error').toMatch(/^application\/scim\+json\b/i, 'application/scim+json')
    },
  }),

  invariant('no request ends in a server error', {
    verifies: [R['ENTRA-M-5XX'], R['RFC7644-3.12-26']],
    consequence: 'Entra takes it for an outage and repeats the request about every 40 minutes, for ever.',
    judge(answer, expect) {
      // That there was no answer at all, is another story.
      if (answer.status > 0) expect(answer).toBeNoServerError()
    },
  }),

  invariant('an error is no web page', {
    verifies: [R['ENTRA-M-UNPARSABLE'], R['RFC7644-3.12-26']],
    consequence: 'Entra cannot deserialize it, and the log shows markup instead of a reason.',
    applies: isError,
    judge(answer, expect) {
      const html =
        /html/i.test(answer.header('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(answer.text)
      // A proxy in front may answer these itself; the service's own errors may not look like that.
      const judge = isItsOwn(answer) ? expect : expect.should
      judge(answer.text.slice(0, 80), `the body of ${answer.summary}`).toSatisfy(!html, 'no HTML')
    },
  }),

  invariant('no answer shows a stack trace', {
    verifies: [R['RFC7644-3.12-26']],
    consequence: 'Everybody with a token learns the inside of the server.',
    applies: isError,
    judge(answer, expect) {
      const trace = stackTrace.exec(answer.text)?.[0] ?? ''
      expect(trace.slice(0, 120), 'what looks like a stack trace').toBe('')
    },
  }),

  invariant('a 405 says in Allow which methods there are', {
    verifies: [R['RFC9110-10.2.1-01'], R['RFC9110-15.5.6-01']],
    consequence: 'Whoever integrates has to guess what the endpoint takes.',
    applies: ({ status }) => status === 405,
    judge(answer, expect) {
      expect.should(answer.header('allow'), 'Allow').toBePresent()
    },
  }),
])
