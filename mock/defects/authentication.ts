import { reply } from '../http/Call.js'
import { ScimFault } from '../ScimFault.js'
import type { DefectSpec } from './Defect.js'
import { challenge, html, onReply } from './tools/answers.js'

const REFUSAL = ['ENTRA-A8', 'ENTRA-I6', 'ENTRA-M-401', 'FUZE-P02', 'ENTRA-VALGAP-13']

/** Another answer in place of 401. */
const status = (
  code: number,
  title: string,
  requirements: string[],
  headers: Record<string, string> = {},
): DefectSpec => ({
  id: `auth-answers-${code}`,
  title,
  ledger: ['RW-163'],
  requirements: [...REFUSAL, ...requirements],
  plant: (seams) =>
    onReply(seams, (answer) =>
      answer.status === 401
        ? reply(code, code < 400 ? undefined : seams.errorBody(new ScimFault(code, 'no access')), headers)
        : undefined,
    ),
})

/** Who gets in, and what the others are told. */
export const authentication: DefectSpec[] = [
  {
    id: 'auth-wrong-token-accepted',
    title: 'Any token is accepted.',
    ledger: ['RW-176'],
    requirements: [...REFUSAL, 'RFC7644-2-06', 'RFC6750-3.1-02'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        if (!call.headers.has('authorization')) authorize(call)
      }
    },
  },
  {
    id: 'auth-no-token-accepted',
    title: 'Requests without a token are served.',
    ledger: ['RW-175'],
    requirements: ['ENTRA-I6', 'ENTRA-M-401', 'FUZE-P02', 'RFC7644-2-08', 'ENTRA-VALGAP-13'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        if (call.headers.has('authorization')) authorize(call)
      }
    },
  },
  {
    id: 'auth-writes-open',
    title: 'Creates without a token are carried out.',
    ledger: ['RW-175'],
    requirements: ['RFC7644-2-08', 'FUZE-P02', 'ENTRA-I6'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        if (call.headers.has('authorization') || call.method === 'GET') authorize(call)
      }
    },
  },
  {
    id: 'auth-longer-token-accepted',
    title: 'A token with something appended is accepted.',
    requirements: ['FUZE-P02', 'ENTRA-I6', 'ENTRA-A8'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        const header = call.headers.get('authorization') ?? ''
        for (let end = header.length; end > 'Bearer '.length; end -= 1) {
          try {
            return authorize({ ...call, headers: new Headers({ authorization: header.slice(0, end) }) })
          } catch {
            // The next shorter one may do.
          }
        }
        authorize(call)
      }
    },
  },
  {
    id: 'auth-token-in-query-accepted',
    title: 'A token in the query string is accepted.',
    requirements: ['RFC6750-2.3-03', 'RFC6750-2.3-01', 'RFC6750-2.3-02'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        const token = new URLSearchParams(call.search).get('access_token')
        const headers = token ? new Headers({ authorization: `Bearer ${token}` }) : call.headers
        authorize({ ...call, headers })
      }
    },
  },
  {
    id: 'auth-scheme-case-sensitive',
    title: 'The word Bearer is compared with case.',
    requirements: ['RFC9110-11.1-01'],
    plant(seams) {
      const authorize = seams.authorize
      seams.authorize = (call) => {
        const header = call.headers.get('authorization')
        if (!header || header.startsWith('Bearer ')) return authorize(call)
        authorize({ ...call, headers: new Headers({ authorization: 'none' }) })
      }
    },
  },
  status(403, 'A wrong or missing token is answered 403.', ['RFC7644-3.12-07', 'RFC6750-3.1-02']),
  status(404, 'A wrong or missing token is answered 404.', ['RFC7644-3.12-07']),
  status(500, 'A wrong or missing token ends in 500.', ['ENTRA-M-5XX', 'RFC7644-3.12-26']),
  status(302, 'A wrong or missing token is redirected to a login page.', ['ENTRA-NET-REDIRECT'], {
    location: '/login',
  }),
  status(200, 'A wrong or missing token is answered 200 with nothing.', ['RFC7644-2-08']),
  {
    id: 'auth-error-code-without-credentials',
    title: 'The challenge to no credentials says invalid_token, too.',
    requirements: ['RFC6750-3.1-04'],
    plant: (seams) => challenge(seams, 'Bearer realm="mock", error="invalid_token"'),
  },
  {
    id: 'auth-without-challenge',
    title: 'A 401 has no WWW-Authenticate.',
    requirements: ['RFC9110-11.6.1-01', 'RFC7644-2-05', 'RFC6750-3-01', 'ENTRA-VALGAP-13'],
    plant: (seams) => challenge(seams, undefined),
  },
  {
    id: 'auth-basic-challenge',
    title: 'A 401 asks for Basic authentication.',
    requirements: ['RFC6750-3-02', 'RFC7644-2-09', 'RFC9110-15.5.2-01'],
    plant: (seams) => challenge(seams, 'Basic realm="scim"'),
  },
  {
    id: 'auth-bare-challenge',
    title: 'A 401 asks for Bearer without any parameter.',
    requirements: ['RFC6750-3-03', 'RFC6750-3-05'],
    plant: (seams) => challenge(seams, 'Bearer'),
  },
  {
    id: 'auth-401-is-html',
    title: 'A 401 is an HTML page.',
    ledger: ['RW-164'],
    requirements: ['ENTRA-VALGAP-13', 'ENTRA-M-UNPARSABLE', 'RFC7644-3.12-01', 'RFC7644-3.2-06'],
    plant: (seams) =>
      onReply(seams, (answer) =>
        answer.status === 401
          ? { ...html(401), headers: { ...answer.headers, ...html(401).headers } }
          : undefined,
      ),
  },
]
