import type { Cause } from '../../src/verdict/Report.js'
import { url } from './sampleChecks.js'

/** A cause with what is said about it replaced. */
export function sampleCause(about: Partial<Cause> & { id: string }): Cause {
  return {
    title: 'DELETE is answered 501: not here',
    requirement: 'RFC7644-3.6-02',
    level: 'MUST',
    story: 'refused',
    message: 'DELETE /Users/2819c223 answered 501',
    expected: ['204'],
    actual: '501',
    consequence: 'What was to be removed stays.',
    checks: ['deleting/a-deleted-user-is-gone'],
    skipped: [],
    ...about,
  }
}

/** The causes of the sample checks. */
export const sampleCauses: Cause[] = [
  sampleCause({
    id: 'wrong/RFC7644-3.6-02',
    title: 'DELETE is answered with success and changes nothing',
    story: 'wrong',
    message: 'The user could still be read after it was deleted.',
    expected: ['404 with a SCIM error body', '410 Gone'],
    actual: '200 with the user, active: true',
    consequence: 'Entra believes that the leaver is gone while the account still exists.',
    exchange: 3,
    curl: `curl -X GET '${url}/Users/2819c223' -H 'Authorization: Bearer $SCIM_TOKEN'`,
    replay: `npx scim-conform replay deleting/a-deleted-user-is-gone --url ${url} --seed 42`,
    skipped: ['bulk/four'],
  }),
  sampleCause({
    id: 'no-answer/econnreset',
    title: 'Requests get no answer: the provider closed the connection',
    requirement: '',
    message: 'ECONNRESET: the provider closed the connection.',
    expected: [],
    actual: '',
    consequence: undefined,
    replay: 'npx scim-conform replay querying/paging',
    checks: ['querying/paging'],
  }),
  sampleCause({
    id: 'not-evaluated/filter-quotes',
    title: 'A userName with an apostrophe is not found.',
    requirement: 'RFC7644-3.4.2.2-04',
    story: 'wrong',
    message: 'A userName with an apostrophe is not found.',
    expected: ['totalResults 1'],
    actual: 'totalResults 0',
    exchange: 4,
    checks: ['properties/a-filter-finds-what-was-stored'],
    accepted: true,
  }),
  sampleCause({
    id: 'wrong/RFC7644-3.14-01',
    title: 'The ETag header is missing.',
    requirement: 'RFC7644-3.14-01',
    level: 'SHOULD',
    story: 'wrong',
    message: 'The ETag header is missing.',
    expected: ['an ETag header'],
    actual: 'none',
    consequence: undefined,
    checks: ['querying/etags-are-weak'],
  }),
]
