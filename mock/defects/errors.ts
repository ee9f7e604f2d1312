import { reply } from '../http/Call.js'
import type { DefectSpec } from './Defect.js'
import { html, insteadOf, onError, onErrorBody } from './tools/answers.js'
import { without } from './tools/values.js'

/** The body of errors. */
export const errors: DefectSpec[] = [
  {
    id: 'errors-wrapped',
    title: 'Errors are wrapped in another object.',
    ledger: ['RW-160'],
    requirements: ['ENTRA-M-BODY', 'RFC7644-3.12-02', 'RFC7644-3.12-03'],
    plant: (seams) => onErrorBody(seams, (error) => ({ error })),
  },
  {
    id: 'errors-status-is-number',
    title: 'The status in errors is a number.',
    ledger: ['RW-161'],
    requirements: ['ENTRA-VALGAP-03', 'ENTRA-M-BODY', 'RFC7644-3.12-03'],
    plant: (seams) => onErrorBody(seams, (error, { status }) => ({ ...error, status })),
  },
  {
    id: 'errors-without-schemas',
    title: 'Errors lack their schemas attribute.',
    ledger: ['RW-160', 'RW-041'],
    requirements: ['ENTRA-M-BODY', 'RFC7644-3.12-02', 'RFC7644-3.1-02'],
    plant: (seams) => onErrorBody(seams, (error) => without(error, 'schemas')),
  },
  {
    id: 'errors-with-old-schema',
    title: 'Errors name a schema that is not registered.',
    ledger: ['RW-160'],
    requirements: ['RFC7644-3.12-02', 'RFC7644-8.2-01', 'ENTRA-M-BODY'],
    plant: (seams) =>
      onErrorBody(seams, (error) => ({ ...error, schemas: ['urn:scim:schemas:core:1.0:Error'] })),
  },
  {
    id: 'errors-without-status',
    title: 'Errors have no status in their body.',
    ledger: ['RW-160'],
    requirements: ['RFC7644-3.12-03', 'RFC7644-3.2-05', 'ENTRA-M-BODY'],
    plant: (seams) => onErrorBody(seams, (error) => without(error, 'status')),
  },
  {
    id: 'errors-status-always-400',
    title: 'The status in the body of errors is always 400.',
    requirements: ['RFC7644-3.2-05'],
    plant: (seams) => onErrorBody(seams, (error) => ({ ...error, status: '400' })),
  },
  {
    id: 'errors-without-detail',
    title: 'Errors have no detail.',
    ledger: ['RW-160'],
    requirements: ['ENTRA-M-BODY', 'FUZE-P30', 'RFC7644-3.12-05'],
    plant: (seams) => onErrorBody(seams, (error) => without(error, 'detail')),
  },
  {
    id: 'errors-with-own-scim-types',
    title: 'The scimType of errors is not a registered one.',
    ledger: ['RW-162'],
    requirements: ['ENTRA-VALGAP-08', 'RFC7644-3.12-04', 'RFC7644-3.12-16'],
    neighbours: ['RFC7644-3.3-10'],
    plant: (seams) =>
      onErrorBody(seams, (error) => (error.scimType ? { ...error, scimType: 'BAD_REQUEST' } : error)),
  },
  {
    id: 'errors-with-stack-trace',
    title: 'Errors show a stack trace.',
    requirements: ['RFC7644-3.12-26'],
    plant: (seams) =>
      onErrorBody(seams, (error) => ({
        ...error,
        detail: `Error: ${error.detail}\n    at handle (/srv/app/scim.js:42:7)\n    at next (/srv/app/router.js:12:3)`,
      })),
  },
  {
    id: 'errors-are-application-json',
    title: 'Errors come as application/json.',
    ledger: ['RW-161'],
    requirements: ['ENTRA-VALGAP-02', 'ENTRA-K3', 'RFC7644-3.1-01', 'RFC7644-8.1-01'],
    plant: (seams) =>
      onError(seams, (answer) => ({
        ...answer,
        headers: { ...answer.headers, 'content-type': 'application/json' },
      })),
  },
  {
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
  },
  {
    id: 'errors-have-no-body',
    title: 'Errors have no body.',
    ledger: ['RW-160'],
    requirements: ['ENTRA-M-BODY', 'RFC7644-3.12-01', 'FUZE-P30', 'RFC7644-3.12-03'],
    plant: (seams) => onError(seams, ({ status, headers }) => reply(status, undefined, headers)),
  },
  {
    id: 'errors-405-without-allow',
    title: 'A 405 has no Allow header.',
    requirements: ['RFC9110-10.2.1-01', 'RFC9110-15.5.6-01', 'RFC7644-3.2-07'],
    plant: (seams) => insteadOf(seams, 405, (answer) => ({ ...answer, headers: {} })),
  },
]
