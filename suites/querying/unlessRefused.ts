import type { Answer } from '../../src/kit/Answer.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { AnswerExpectation } from '../../src/kit/expect/AnswerExpectation.js'
import { urns } from '../../src/scim/urns.js'
import { member } from '../../src/scim/valueAt.js'

/**
 * `filter.supported` is one flag for all operators, and 400 invalidFilter is also the answer to an operator that a
 * provider does not have on an attribute (RFC 7644 table 9). So a clean refusal is a warning, "not supported";
 * whatever is answered instead is judged.
 */
export function unlessRefused(expect: Expect, answer: Answer): AnswerExpectation {
  if (!isRefusal(answer)) return expect(answer)
  expect.should(answer).toBeList()
  return new AnswerExpectation(answer, { state: () => {}, fail: () => {} })
}

/** A SCIM error that says "I cannot evaluate this filter". */
export function isRefusal(answer: Answer): boolean {
  const schemas = member(answer.json, 'schemas')
  return [400, 501].includes(answer.status) && Array.isArray(schemas) && schemas.includes(urns.error)
}

/** Whatever a client asks for by mistake, it is no outage: no 5xx but 501, "not supported". */
export function expectNoServerError(expect: Expect, answer: Answer): void {
  const { status } = answer
  expect(status, 'the status', answer).toSatisfy(status < 500 || status === 501, 'below 500, or 501')
}
