import { expect, test } from 'vitest'
import { exchangeOf } from '../../../tests/support/exchange.js'
import type { JsonObject } from '../../scim/types.js'
import { Answer } from '../Answer.js'
import { isApplied } from './isApplied.js'

test('isApplied tells whether a step has its effect, and states nothing', () => {
  const answer = (status: number, body: JsonObject) => new Answer(exchangeOf({ id: 1, status, answer: body }))
  const step = { patch: answer(204, {}), read: answer(200, { title: 'x' }), before: { nickName: 'n' } }
  expect(isApplied(step, { title: 'x' })).toBe(true)
  expect(isApplied(step, { title: 'y' })).toBe(false)
  expect(isApplied(step, {}, ['nickName'])).toBe(false)
  expect(isApplied({ ...step, patch: answer(400, {}) }, {})).toBe(false)
})
