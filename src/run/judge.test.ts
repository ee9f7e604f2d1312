import { describe, expect, test } from 'vitest'
import { exchangeOf } from '../../tests/support/exchange.js'
import { Answer } from '../kit/Answer.js'
import { CheckFailure } from '../kit/CheckFailure.js'
import { Findings } from '../kit/expect/Findings.js'
import { GivenFailure } from '../kit/GivenFailure.js'
import { NoAnswer } from '../kit/NoAnswer.js'
import { Unsupported } from '../kit/Unsupported.js'
import type { Level } from '../verdict/Report.js'
import { Interrupted } from '../wire/Interrupted.js'
import { judge } from './judge.js'

const details = (message: string, id = 1) => ({
  message,
  expected: ['x'],
  actual: 'y',
  evidence: [exchangeOf({ id })],
})

function findings(...found: [Level, string][]): Findings {
  const all = new Findings()
  for (const [level, message] of found) all.report(details(message), level)
  return all
}

test.each<[Level, string]>([
  ['MUST', 'failed'],
  ['SHOULD', 'warned'],
  ['MAY', 'info'],
])('a failed expectation of a %s is %s', (level, verdict) => {
  const judgement = judge(new CheckFailure(details('wrong', 7)), new Findings(), level)
  expect(judgement).toMatchObject({ verdict, message: 'wrong', expected: ['x'], actual: 'y', faulty: [7] })
  expect(judgement.curl).toHaveLength(1)
})

describe('findings beside the point', () => {
  test.each<[Level, [Level, string][], string, string | undefined]>([
    ['MUST', [], 'passed', undefined],
    ['MUST', [['SHOULD', 'a']], 'warned', 'a'],
    [
      'MUST',
      [
        ['MAY', 'a'],
        ['SHOULD', 'b'],
        ['MAY', 'c'],
      ],
      'warned',
      'b',
    ],
    ['MAY', [['SHOULD', 'a']], 'info', 'a'],
    ['SHOULD', [['MUST', 'a']], 'warned', 'a'],
    ['MUST', [['MUST', 'a']], 'failed', 'a'],
  ])('of a %s check: %j is %s', (level, found, verdict, message) => {
    const judgement = judge(undefined, findings(...found), level)
    expect([judgement.verdict, judgement.message]).toEqual([verdict, message])
  })

  test('the lesser ones become notes, each once', () => {
    expect(
      judge(
        new CheckFailure(details('worst')),
        findings(['SHOULD', 'a'], ['SHOULD', 'a'], ['MAY', 'b']),
        'MUST',
      ).notes,
    ).toEqual(['a', 'b'])
    expect(judge(undefined, findings(['SHOULD', 'a'], ['MAY', 'b']), 'MUST')).toMatchObject({
      message: 'a',
      notes: ['b'],
    })
  })
})

describe('what is not the provider’s failure', () => {
  const given = new GivenFailure('user', new Answer(exchangeOf({ id: 3, method: 'POST', status: 500 })))

  test('a missing feature is unsupported, with the quote', () => {
    expect(judge(new Unsupported('it says so'), new Findings(), 'MUST')).toEqual({
      verdict: 'unsupported',
      reason: 'it says so',
    })
  })

  test('an interruption is skipped', () => {
    expect(judge(new Interrupted(), new Findings(), 'MUST').verdict).toBe('skipped')
  })

  test('a given that failed is an error that names the check which owns it', () => {
    const judgement = judge(
      given,
      findings(['SHOULD', 'a']),
      'MUST',
      (what) => `creating/a-${what}-can-be-created`,
    )
    expect(judgement).toMatchObject({ verdict: 'error', faulty: [3] })
    expect(judgement.reason).toBe(
      'the user that the check starts from could not be created: POST /scim/Users answered 500; creating/a-user-can-be-created judges that',
    )
  })

  test('without an owner it names none', () => {
    expect(judge(given, new Findings(), 'MUST').reason).toMatch(/answered 500$/)
  })

  test('no answer is an error with its exchange', () => {
    const judgement = judge(new NoAnswer(exchangeOf({ id: 4, status: null })), new Findings(), 'MUST')
    expect(judgement).toMatchObject({
      verdict: 'error',
      faulty: [4],
      reason: 'no answer to GET http://host/scim/Users: no answer within 1 s',
    })
  })

  test.each([
    [new TypeError('x is undefined'), 'x is undefined'],
    ['just a text', 'just a text'],
    [null, 'null'],
  ])('a check that breaks is an error: %s', (thrown, reason) => {
    expect(judge(thrown, new Findings(), 'MUST')).toEqual({
      verdict: 'error',
      reason: `the check itself broke: ${reason}`,
    })
  })
})
