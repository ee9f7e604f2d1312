import { describe, expect, test } from 'vitest'
import { exchangeOf } from '../../tests/support/exchange.js'
import { Answer } from '../kit/Answer.js'
import { CheckFailure, type FailureDetails } from '../kit/CheckFailure.js'
import { Findings } from '../kit/expect/Findings.js'
import { GivenFailure } from '../kit/GivenFailure.js'
import { NoAnswer } from '../kit/NoAnswer.js'
import { PreconditionFailure } from '../kit/PreconditionFailure.js'
import { Unsupported } from '../kit/Unsupported.js'
import type { Level } from '../verdict/Report.js'
import { Interrupted } from '../wire/Interrupted.js'
import { judge, resultOf } from './judge.js'

const details = (message: string, id = 1): FailureDetails => ({
  message,
  expected: ['x'],
  actual: 'y',
  evidence: [exchangeOf({ id })],
})

/** Requirements whose id is their level. */
function findings(...found: [Level, string][]): Findings {
  const all = new Findings('MUST', (id) => id as Level)
  for (const [level, message] of found)
    all.collected.push({ requirement: level, level, details: details(message) })
  return all
}

const must = { level: 'MUST' as const }
const judged = (...args: Parameters<typeof judge>) => resultOf(judge(...args))

test.each<[Level, string]>([
  ['MUST', 'failed'],
  ['SHOULD', 'warned'],
  ['MAY', 'info'],
])('a failed expectation of a %s is %s, charged to the requirement of the check', (level, verdict) => {
  const result = judged(new CheckFailure(details('wrong', 7)), new Findings(level, () => level), { level })
  expect(result).toMatchObject({ verdict, message: 'wrong', expected: ['x'], actual: 'y', faulty: [7] })
  expect(result.curl).toHaveLength(1)
  expect(result.findings).toMatchObject([{ requirement: level, level, story: 'wrong', faulty: [7] }])
})

test('a breach of another requirement has the level of that one', () => {
  const result = judged(new CheckFailure(details('on the way'), 'SHOULD'), findings(), must)
  expect(result).toMatchObject({ verdict: 'warned', findings: [{ requirement: 'SHOULD' }] })
})

describe('findings', () => {
  test('make the verdict by the worst of them, and are all kept', () => {
    const result = judged(undefined, findings(['MAY', 'a'], ['SHOULD', 'b'], ['MAY', 'c']), must)
    expect(result).toMatchObject({ verdict: 'warned', message: 'b', notes: ['a', 'c'] })
    expect(result.findings?.map(({ message, level }) => [message, level])).toEqual([
      ['b', 'SHOULD'],
      ['a', 'MAY'],
      ['c', 'MAY'],
    ])
  })

  test('of a loop over evidence that are the same are one', () => {
    expect(judged(undefined, findings(['SHOULD', 'a'], ['SHOULD', 'a']), must).findings).toHaveLength(1)
  })

  test('count although the check could not go on', () => {
    const stuck = new PreconditionFailure(new Answer(exchangeOf({ id: 3, status: 500 })))
    expect(judged(stuck, findings(['SHOULD', 'a']), must)).toMatchObject({ verdict: 'warned', message: 'a' })
  })
})

describe('the consequence', () => {
  const consequence = { refused: 'nobody comes in', wrong: 'somebody else comes in' }
  const of = (story: 'refused' | 'wrong', words: string | typeof consequence) =>
    judged(
      new CheckFailure({
        ...details('x'),
        story,
        evidence: [exchangeOf({ id: 1, method: 'PATCH', status: 501 })],
      }),
      findings(),
      { level: 'MUST', consequence: words },
    ).consequence

  test('is that of the story', () => {
    expect(of('refused', consequence)).toBe('nobody comes in')
    expect(of('wrong', consequence)).toBe('somebody else comes in')
  })

  test('of what is done wrongly is not told of a refusal', () => {
    expect(of('wrong', 'the leaver stays')).toBe('the leaver stays')
    expect(of('refused', 'the leaver stays')).toMatch(/^The change never arrives/)
  })
})

describe('a check that stated nothing', () => {
  test('is unsupported: there was nothing to judge', () => {
    expect(judged(undefined, findings(), must)).toEqual({
      verdict: 'unsupported',
      reason: 'there was nothing to judge',
    })
  })

  test('passes if it measured something', () => {
    expect(judged(undefined, findings(), { ...must, measured: true }).verdict).toBe('passed')
  })

  test('passes if it stated something that holds', () => {
    const all = findings()
    all.own().state()
    expect(judged(undefined, all, must)).toEqual({ verdict: 'passed' })
  })
})

describe('what is not the provider’s failure', () => {
  const refusedCreate = new Answer(exchangeOf({ id: 3, method: 'POST', status: 500 }))

  test('a missing feature is unsupported, with the quote', () => {
    expect(judged(new Unsupported('it says so'), findings(), must)).toEqual({
      verdict: 'unsupported',
      reason: 'it says so',
    })
  })

  test('an interruption is skipped', () => {
    expect(judged(new Interrupted(), findings(), must).verdict).toBe('skipped')
  })

  test('a given that failed is skipped, names the check that owns it, and is an error if nothing explains it', () => {
    const ownerOf = (kind: string) => `creating/a-${kind}-can-be-created`
    const judgement = judge(new GivenFailure('user', refusedCreate), findings(), { ...must, ownerOf })
    expect(judgement).toMatchObject({ verdict: 'skipped', otherwise: 'error', obstacle: { id: 3 } })
    expect(judgement.reason).toBe(
      'the user that the check starts from could not be created: POST /scim/Users answered 500; creating/a-user-can-be-created judges that',
    )
  })

  test('without an owner it names none', () => {
    expect(judged(new GivenFailure('user', refusedCreate), findings(), must).reason).toMatch(/answered 500$/)
  })

  test('what the check calls unsupported because of an answer stays so if nothing explains it', () => {
    const stuck = new PreconditionFailure(refusedCreate, undefined, 'unsupported')
    expect(judge(stuck, findings(), must)).toMatchObject({ verdict: 'skipped', otherwise: 'unsupported' })
  })

  test('no answer is an error with its exchange', () => {
    const result = judged(new NoAnswer(exchangeOf({ id: 4, status: null })), findings(), must)
    expect(result).toMatchObject({
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
    expect(judged(thrown, findings(), must)).toEqual({
      verdict: 'error',
      reason: `the check itself broke: ${reason}`,
    })
  })
})
