import { expect, test } from 'vitest'
import { exchangeOf } from '../../../tests/support/exchange.js'
import type { JsonObject } from '../../scim/types.js'
import { Answer } from '../Answer.js'
import type { FailureDetails } from '../CheckFailure.js'
import { silent } from './Findings.js'
import { StepExpectation } from './StepExpectation.js'

const mails = (...values: string[]): JsonObject => ({ emails: values.map((value) => ({ value })) })

/** What is said of a PATCH with this status that turned one resource into another. */
function said(status: number, before: JsonObject, after: JsonObject, state: (step: StepExpectation) => void) {
  const failures: FailureDetails[] = []
  const answer = (code: number, body?: JsonObject) =>
    new Answer(exchangeOf({ id: 1, status: code, answer: body }))
  const step = { patch: answer(status), read: answer(200, after), before }
  state(new StepExpectation(step, { ...silent, fail: (details) => void failures.push(details) }))
  return failures.map(({ story, subject }) => `${story} ${subject ?? ''}`.trim())
}

test('a list of values is compared as a whole, in any order', () => {
  const wants = (...values: string[]) =>
    said(204, mails('a'), mails('a', 'b'), (step) => step.toBeApplied({ 'emails.value': values }))
  expect(wants('b', 'a')).toEqual([])
  expect(wants('a')).toEqual(['wrong emails.value'])
  expect(wants('a', 'b', 'b')).toEqual(['wrong emails.value'])
})

test('a list that stays as it was is ignored, one that is kept is all there', () => {
  const grow = (step: StepExpectation) => step.toBeApplied({ 'emails.value': ['a', 'b'] })
  expect(said(200, mails('a'), mails('a'), grow)).toEqual(['ignored emails.value'])
  const keep = (step: StepExpectation) => step.toBeApplied({}, { keeps: ['emails.value'] })
  expect(said(200, mails('a', 'b'), mails('b', 'a'), keep)).toEqual([])
  expect(said(200, mails('a', 'b'), mails('a'), keep)).toEqual(['wrong emails.value'])
})

test('a value in an array is none where a plain one is wanted', () => {
  const set = (step: StepExpectation) => step.toBeApplied({ title: 'x' })
  expect(said(204, {}, { title: ['x'] }, set)).toEqual(['wrong title'])
  expect(said(204, { title: 'x' }, { title: [] }, (step) => step.toBeApplied({ title: null }))).toEqual([])
})

test('a refusal is its own story', () => {
  expect(said(400, {}, {}, (step) => step.toBeApplied({ title: 'x' }))).toEqual(['refused'])
})
