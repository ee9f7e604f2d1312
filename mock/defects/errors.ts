import { type Reply, reply } from '../http/Call.js'
import { isObject, type JsonObject } from '../json.js'
import { ScimFault } from '../ScimFault.js'
import type { Defect } from './Defect.js'
import { html, onError, onReply, without } from './tools.js'

const errors = (defect: Omit<Defect, 'area'>): Defect => ({ area: 'errors', ...defect })

/** Another body of every refusal. */
const body = (
  id: string,
  title: string,
  ledger: string[],
  requirements: string[],
  change: (body: JsonObject, fault: ScimFault) => JsonObject,
): Defect =>
  errors({
    id: `errors-${id}`,
    title,
    ledger,
    requirements,
    plant(seams) {
      const errorBody = seams.errorBody
      seams.errorBody = (fault) => change(errorBody(fault), fault)
    },
  })

/** Another answer in place of refusals with one status. */
const instead = (
  id: string,
  title: string,
  ledger: string[],
  requirements: string[],
  status: number,
  change: (answer: Reply) => Reply,
): Defect =>
  errors({
    id: `errors-${id}`,
    title,
    ledger,
    requirements,
    plant: (seams) => onError(seams, (answer) => (answer.status === status ? change(answer) : answer)),
  })

const broken = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: '500',
  detail: 'null pointer',
}

/** Refusals and their bodies. */
export const errorDefects: Defect[] = [
  body(
    'wrapped',
    'Errors are wrapped in another object.',
    ['RW-160'],
    ['ENTRA-M-BODY', 'RFC7644-3.12-02', 'RFC7644-3.12-03'],
    (error) => ({ error }),
  ),
  body(
    'status-is-number',
    'The status in errors is a number.',
    ['RW-161'],
    ['ENTRA-VALGAP-03', 'ENTRA-M-BODY', 'RFC7644-3.12-03'],
    (error, { status }) => ({ ...error, status }),
  ),
  body(
    'without-schemas',
    'Errors lack their schemas attribute.',
    ['RW-160', 'RW-041'],
    ['ENTRA-M-BODY', 'RFC7644-3.12-02', 'RFC7644-3.1-02'],
    (error) => without(error, 'schemas'),
  ),
  body(
    'with-old-schema',
    'Errors name a schema that is not registered.',
    ['RW-160'],
    ['RFC7644-3.12-02', 'RFC7644-8.2-01', 'ENTRA-M-BODY'],
    (error) => ({ ...error, schemas: ['urn:scim:schemas:core:1.0:Error'] }),
  ),
  body(
    'without-status',
    'Errors have no status in their body.',
    ['RW-160'],
    ['RFC7644-3.12-03', 'RFC7644-3.2-05', 'ENTRA-M-BODY'],
    (error) => without(error, 'status'),
  ),
  body(
    'status-always-400',
    'The status in the body of errors is always 400.',
    [],
    ['RFC7644-3.2-05'],
    (error) => ({ ...error, status: '400' }),
  ),
  body(
    'without-detail',
    'Errors have no detail.',
    ['RW-160'],
    ['ENTRA-M-BODY', 'FUZE-P30', 'RFC7644-3.12-05'],
    (error) => without(error, 'detail'),
  ),
  body(
    'without-scim-type',
    'Errors have no scimType.',
    ['RW-162', 'RW-041'],
    ['ENTRA-VALGAP-08', 'RFC7644-3.4.2.2-36', 'RFC7644-3.12-16', 'RFC7644-3.3-10'],
    (error) => without(error, 'scimType'),
  ),
  body(
    'with-own-scim-types',
    'The scimType of errors is not a registered one.',
    ['RW-162'],
    ['ENTRA-VALGAP-08', 'RFC7644-3.12-04', 'RFC7644-3.12-16'],
    (error) => (error.scimType ? { ...error, scimType: 'BAD_REQUEST' } : error),
  ),
  body('with-stack-trace', 'Errors show a stack trace.', [], ['RFC7644-3.12-26'], (error) => ({
    ...error,
    detail: `Error: ${error.detail}\n    at handle (/srv/app/scim.js:42:7)\n    at next (/srv/app/router.js:12:3)`,
  })),
  errors({
    id: 'errors-are-application-json',
    title: 'Errors come as application/json.',
    ledger: ['RW-161'],
    requirements: ['ENTRA-VALGAP-02', 'ENTRA-K3', 'RFC7644-3.1-01', 'RFC7644-8.1-01'],
    plant: (seams) =>
      onError(seams, (answer) => ({
        ...answer,
        headers: { ...answer.headers, 'content-type': 'application/json' },
      })),
  }),
  errors({
    id: 'errors-are-html',
    title: 'Errors are HTML pages.',
    ledger: ['RW-164'],
    requirements: [
      'ENTRA-M-UNPARSABLE',
      'ENTRA-M-BODY',
      'RFC7644-3.2-06',
      'RFC7644-3.12-01',
      'RFC7644-3.12-26',
    ],
    plant: (seams) =>
      onError(seams, ({ status, headers }) => ({
        ...html(status),
        headers: { ...headers, ...html(status).headers },
      })),
  }),
  errors({
    id: 'errors-have-no-body',
    title: 'Errors have no body.',
    ledger: ['RW-160'],
    requirements: ['ENTRA-M-BODY', 'RFC7644-3.12-01', 'FUZE-P30', 'RFC7644-3.12-03'],
    plant: (seams) => onError(seams, ({ status, headers }) => reply(status, undefined, headers)),
  }),
  instead(
    '404-is-200',
    'What does not exist is answered 200 with an error in the body.',
    [],
    ['RFC7644-3.6-02', 'RFC7644-3.2-04', 'RFC7644-3.4.1-02', 'ENTRA-B14', 'RFC7644-3.12-09'],
    404,
    (answer) => ({ ...answer, status: 200 }),
  ),
  instead(
    '400-is-422',
    'What cannot be taken is answered 422 instead of 400.',
    [],
    ['RFC7644-3.12-06', 'ENTRA-M-422', 'RFC7644-3.12-16', 'ENTRA-M-400'],
    400,
    (answer) => ({
      ...answer,
      status: 422,
      body: isObject(answer.body) ? { ...answer.body, status: '422' } : '',
    }),
  ),
  instead(
    '400-is-500',
    'What cannot be taken ends in 500.',
    ['RW-062', 'RW-088'],
    ['ENTRA-M-5XX', 'ENTRA-M-400', 'RFC7644-3.12-26', 'RFC7644-3.12-06'],
    400,
    (answer) => ({ ...answer, status: 500, body: broken }),
  ),
  instead(
    '405-without-allow',
    'A 405 has no Allow header.',
    [],
    ['RFC9110-10.2.1-01', 'RFC9110-15.5.6-01', 'RFC7644-3.2-07'],
    405,
    (answer) => ({ ...answer, headers: {} }),
  ),
  instead(
    '405-is-200',
    'A method that is not possible is answered 200.',
    [],
    ['RFC7644-3.2-07', 'RFC9110-9.1-02', 'RFC7643-7-03', 'RFC7643-6-02'],
    405,
    () => reply(200, {}),
  ),
  instead(
    '501-is-200',
    'Features that are missing are answered 200.',
    [],
    ['RFC7644-3.7-01', 'RFC7644-3.12-14'],
    501,
    () => reply(200, {}),
  ),
  instead(
    '501-is-500',
    'Features that are missing end in 500.',
    [],
    ['RFC7644-3.7-01', 'RFC7644-3.11-01', 'RFC7644-3.12-14', 'RFC7644-3.12-26'],
    501,
    () => reply(500, broken),
  ),
  errors({
    id: 'errors-bad-json-is-500',
    title: 'A body that is empty or no JSON ends in 500.',
    ledger: ['RW-062'],
    requirements: ['ENTRA-M-5XX', 'ENTRA-M-400', 'RFC7644-3.8-10', 'RFC7644-3.12-20', 'RFC7644-3.12-26'],
    plant: (seams) =>
      onReply(seams, (answer, { method }) =>
        method !== 'PATCH' && isObject(answer.body) && String(answer.body.detail).startsWith('the body is')
          ? reply(500, broken)
          : undefined,
      ),
  }),
  errors({
    id: 'errors-bad-json-is-empty-object',
    title: 'A body that is no JSON is taken for an empty one, and the wrong reason is given.',
    ledger: ['RW-062'],
    requirements: ['RFC7644-3.8-10', 'RFC7644-3.12-20'],
    plant(seams) {
      const parseBody = seams.parseBody
      seams.parseBody = (call, text) => {
        try {
          return parseBody(call, text)
        } catch {
          throw new ScimFault(409, 'the resource cannot be stored')
        }
      }
    },
  }),
]
