import { expect as assert, describe, test } from 'vitest'
import { exchangeOf } from '../../../tests/support/exchange.js'
import { urns } from '../../scim/urns.js'
import type { Level } from '../../verdict/Report.js'
import { Answer } from '../Answer.js'
import { CheckFailure } from '../CheckFailure.js'
import { type Expect, makeExpect } from './expect.js'
import { Findings } from './Findings.js'

const answerOf = (status: number | null, answer?: unknown, headers = {}) =>
  new Answer(exchangeOf({ id: 9, status, answer, headers }))
const error = (status: number, scimType?: string) =>
  answerOf(status, { schemas: [urns.error], status: String(status), scimType })
const list = (...ids: string[]) =>
  answerOf(200, {
    schemas: [urns.listResponse],
    totalResults: ids.length,
    Resources: ids.map((id) => ({ id })),
  })

/** The message of the failure, or `holds`. */
function outcome(state: (expect: Expect) => void): string {
  try {
    state(makeExpect(new Findings('P', () => 'MUST')))
    return 'holds'
  } catch (thrown) {
    if (!(thrown instanceof CheckFailure)) throw thrown
    return thrown.message
  }
}

type Statement = (expect: Expect) => void

describe('holds', () => {
  test.each<[string, Statement]>([
    ['one of several statuses', (expect) => void expect(answerOf(202)).toHaveStatus(200, 202)],
    ['success', (expect) => void expect(answerOf(299)).toSucceed()],
    ['a SCIM error', (expect) => void expect(error(404)).toBeScimError([404, 410])],
    ['a SCIM error of any type', (expect) => void expect(error(400, 'invalidPath')).toBeScimError(400)],
    [
      'a SCIM error of one of the types',
      (expect) =>
        void expect(error(400, 'noTarget')).toBeScimError(400, { scimType: ['invalidPath', 'noTarget'] }),
    ],
    [
      'a list without Resources',
      (expect) => void expect(answerOf(200, { schemas: [urns.listResponse], totalResults: 0 })).toBeList(),
    ],
    [
      'a list with more URNs',
      (expect) => void expect(answerOf(200, { schemas: ['x', urns.listResponse] })).toBeList(),
    ],
    [
      'what was looked for, in any order',
      (expect) => void expect(list('b', 'a')).toFind({ id: 'a' }, { id: 'b' }),
    ],
    ['one twice, which is for others to judge', (expect) => void expect(list('a', 'a')).toFind({ id: 'a' })],
    ['nothing', (expect) => void expect(list()).toFindNothing()],
    ['"not implemented" is no outage', (expect) => void expect(answerOf(501, '')).toBeNoServerError()],
    [
      'ours among others',
      (expect) => void expect(list('x', 'a')).toFindAmong([{ id: 'a' }, { id: 'b' }], [{ id: 'a' }]),
    ],
    [
      'an attribute in another case',
      (expect) => void expect(answerOf(200, { Active: true })).toHaveAttribute('active', true),
    ],
    [
      'an absent attribute that is null',
      (expect) => void expect(answerOf(200, { title: null })).toHaveAttribute('title', undefined),
    ],
    ['a value', (expect) => void expect([1], 'it').toBe([1])],
    ['one of several values', (expect) => void expect(undefined, 'it').toBeOneOf('a', undefined)],
    [
      'a value that means the same',
      (expect) => void expect([{ value: 'a', display: 'x' }], 'it').toMean([{ value: 'a' }]),
    ],
    ['no value', (expect) => void expect([], 'it').toBeUnassigned()],
    ['some value', (expect) => void expect(false, 'it').toBePresent()],
    ['a pattern', (expect) => void expect('W/"1"', 'it').toMatch(/^W/, 'a weak tag')],
    ['an element', (expect) => void expect([{ a: 1 }], 'it').toInclude({ a: 1 })],
    ['limits', (expect) => void expect(5, 'it').toBeAtMost(5).toBeAtLeast(5)],
  ])('%s', (_, state) => {
    assert(outcome(state)).toBe('holds')
  })
})

describe('fails', () => {
  test.each<[string, Statement, string]>([
    [
      'another status',
      (expect) => void expect(answerOf(500)).toHaveStatus(200),
      'GET /scim/Users answered 500',
    ],
    [
      'no answer',
      (expect) => void expect(answerOf(null)).toSucceed(),
      'GET /scim/Users got no answer (no answer within 1 s)',
    ],
    [
      'an error without a SCIM body',
      (expect) => void expect(answerOf(404, '<html>')).toBeScimError(404),
      'GET /scim/Users answered 404, but its body is no SCIM error',
    ],
    [
      'another scimType',
      (expect) => void expect(error(400, 'invalidValue')).toBeScimError(400, { scimType: 'noTarget' }),
      'GET /scim/Users answered 400, with scimType invalidValue',
    ],
    [
      'no scimType',
      (expect) => void expect(error(400)).toBeScimError(400, { scimType: 'noTarget' }),
      'GET /scim/Users answered 400, with no scimType',
    ],
    [
      'a list that is none',
      (expect) => void expect(answerOf(200, [])).toBeList(),
      'GET /scim/Users answered 200, but its body is no ListResponse',
    ],
    [
      'Resources that are no list',
      (expect) => void expect(answerOf(200, { schemas: [urns.listResponse], Resources: {} })).toBeList(),
      'GET /scim/Users answered 200, but its body is no ListResponse',
    ],
    [
      'one missing',
      (expect) => void expect(list()).toFind({ id: 'a' }),
      'GET /scim/Users answered 200 with the wrong resources: 1 missing',
    ],
    [
      'one too many',
      (expect) => void expect(list('a', 'x')).toFind({ id: 'a' }),
      'GET /scim/Users answered 200 with the wrong resources: 1 that should not be there',
    ],
    [
      'one of ours that should not be there',
      (expect) => void expect(list('a', 'b')).toFindAmong([{ id: 'a' }, { id: 'b' }], [{ id: 'a' }]),
      'GET /scim/Users answered 200 with the wrong resources: 1 that should not be there',
    ],
    [
      'a total for nothing',
      (expect) =>
        void expect(answerOf(200, { schemas: [urns.listResponse], totalResults: 1 })).toFindNothing(),
      'GET /scim/Users answered 200 with totalResults 1 for no resource',
    ],
    [
      'an outage',
      (expect) => void expect(answerOf(503, '')).toBeNoServerError(),
      'GET /scim/Users answered 503',
    ],
    [
      'another attribute',
      (expect) => void expect(answerOf(200, { active: 'true' })).toHaveAttribute('active', true),
      'GET /scim/Users answered 200, with active "true"',
    ],
    ['another type', (expect) => void expect('1', 'it').toBe(1), 'it is "1"'],
    ['absent', (expect) => void expect(undefined, 'it').toBe('x'), 'it is absent'],
    ['a text where a number belongs', (expect) => void expect('5', 'it').toBeAtMost(6), 'it is "5"'],
    ['a number where a text belongs', (expect) => void expect(5, 'it').toMatch(/5/, 'five'), 'it is 5'],
    ['what does not hold', (expect) => void expect(1, 'it').toSatisfy(false, 'sound'), 'it is 1'],
  ])('%s', (_, state, message) => {
    assert(outcome(state)).toBe(message)
  })

  test('with what was expected, what came, and the exchange', () => {
    try {
      makeExpect(new Findings('P', () => 'MUST'))(error(409, 'uniqueness')).toBeScimError([400, 404], {
        scimType: ['a', 'b'],
      })
      assert.unreachable()
    } catch (thrown) {
      assert((thrown as CheckFailure).details).toMatchObject({
        expected: ['400 with a SCIM error and scimType a or b', '404 with a SCIM error and scimType a or b'],
        actual: assert.stringMatching(/^409, no content type: \{/),
        evidence: [{ id: 9 }],
      })
    }
  })
})

describe('what is not a MUST', () => {
  const collected = (state: Statement, level: Level | 'OFF' = 'SHOULD') => {
    const findings = new Findings('P', (id) => (id === 'P' ? 'MUST' : level))
    state(makeExpect(findings))
    return findings.collected.map((one) => [one.level, one.details.message])
  }

  test('should: is noted, and the check goes on', () => {
    assert(collected((expect) => void expect.should(1, 'it').toBe(2).toBe(3))).toEqual([
      ['SHOULD', 'it is 1'],
      ['SHOULD', 'it is 1'],
    ])
  })

  test.each<[Level | 'OFF', unknown[]]>([
    ['SHOULD', [['SHOULD', 'it is 1']]],
    ['MAY', [['MAY', 'it is 1']]],
    ['OFF', []],
  ])('under a requirement that is %s', (level, found) => {
    assert(collected((expect) => void expect.under('X-1')(1, 'it').toBe(2), level)).toEqual(found)
  })

  test('under a requirement that is a MUST: the check ends', () => {
    assert(outcome((expect) => void expect.under('X-1')(1, 'it').toBe(2))).toBe('it is 1')
  })

  test('under a requirement whose level has a ceiling: is noted, and the check goes on', () => {
    const state: Statement = (expect) => void expect.under('X-1', 'SHOULD')(1, 'it').toBe(2)
    assert(collected(state, 'MUST')).toEqual([['SHOULD', 'it is 1']])
    assert(collected(state, 'MAY')).toEqual([['MAY', 'it is 1']])
  })

  test('what may be refused in the open: a refusal is noted as not supported, and nothing more is stated', () => {
    const refused = error(400, 'invalidFilter')
    assert(collected((expect) => void expect.unlessRefused(refused).toFind({ id: 'a' }))).toEqual([
      ['SHOULD', 'GET /scim/Users answered 400: not supported'],
    ])
    assert(outcome((expect) => void expect.unlessRefused(answerOf(404, '')).toFind({ id: 'a' }))).toBe(
      'GET /scim/Users answered 404',
    )
  })
})
