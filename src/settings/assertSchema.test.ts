import { expect, test } from 'vitest'
import { assertSchema } from './assertSchema.js'

const fault = (schema: 'config' | 'baseline', data: unknown) => {
  try {
    assertSchema(schema, data, 'it.json')
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

test('a config file may hold any option by its camel-case name', () => {
  const config = {
    url: 'https://host/scim',
    rate: 'off',
    only: ['a/*'],
    skip: 'b/*',
    failOn: 'should',
    mock: 'fuze',
  }
  expect(fault('config', config)).toBe('')
  expect(fault('config', {})).toBe('')
})

test('a misspelt option names the right one', () => {
  expect(fault('config', { tokenfile: 'x' })).toMatch(
    /^it\.json: unknown key "tokenfile"; did you mean "tokenFile"\?/,
  )
  expect(fault('config', { 'fail-on': 'must' })).toMatch(/did you mean "failOn"\?/)
  expect(fault('config', { failOn: 'shuold' })).toMatch(
    /failOn: "shuold" is not allowed; did you mean "should"\?/,
  )
})

test('a value of the wrong form says what is meant', () => {
  expect(fault('config', { rate: 'fast' })).toMatch(
    /^it\.json: rate: "fast" must match .* Requests per second, or "off"\./,
  )
  expect(fault('config', { rate: 0 })).toMatch(/^it\.json: rate: 0 must be > 0/)
  expect(fault('config', { only: 5 })).toBe('it.json: only: 5 is not of type string or array')
})

test('a baseline entry needs a reason', () => {
  const entry = { check: 'deleting/a-deleted-user-is-gone', verdict: 'failed' }
  expect(fault('baseline', { entries: [{ ...entry, reason: 'soft delete, see ABC-1' }] })).toBe('')
  expect(fault('baseline', { entries: [entry] })).toBe('it.json: entries[0]: the key "reason" is missing')
  expect(fault('baseline', { entries: [{ ...entry, reason: ' ' }] })).toMatch(
    /entries\[0\]\.reason: " " must match/,
  )
  expect(fault('baseline', { entries: [{ ...entry, reason: 'x', verdict: 'passed' }] })).toMatch(
    /entries\[0\]\.verdict: "passed" is not allowed.* Allowed: failed, warned, error\./,
  )
})
