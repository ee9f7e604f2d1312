import type { Answer } from '../../src/kit/Answer.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { isRefusal } from '../../src/kit/isRefusal.js'
import { R } from '../../src/requirements/ids.js'
import type { Level } from '../../src/verdict/Report.js'

/** What {@link expectBadFilter} states besides the point of the check: the code of the refusal, and its keyword. */
export const badFilter = [R['ENTRA-M-5XX'], R['RFC7644-3.12-06'], R['RFC7644-3.12-16']]

/**
 * A filter without sense is turned away, with 400 and invalidFilter.
 * @param keyword how binding the keyword is: recommended, where the RFC does not demand it by name
 */
export function expectBadFilter(expect: Expect, answer: Answer, keyword: Level = 'SHOULD'): void {
  expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
  expect(answer).toBeRefused()
  expect.under(R['RFC7644-3.12-06'])(answer).toHaveStatus(400)
  // That an error is a SCIM error at all, is for the suite of the errors to judge.
  if (isRefusal(answer)) expect.under(R['RFC7644-3.12-16'], keyword)(answer).toHaveScimType('invalidFilter')
}
