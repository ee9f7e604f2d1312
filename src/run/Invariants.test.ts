import { describe, expect, test } from 'vitest'
import { exchangeOf } from '../../tests/support/exchange.js'
import { type Invariant, type InvariantSpec, invariant } from '../kit/invariant.js'
import { Discovery } from '../scim/Discovery.js'
import type { Level } from '../verdict/Report.js'
import type { Statistics } from '../wire/Statistics.js'
import { Invariants } from './Invariants.js'
import { resultOf as tell } from './judge.js'

const none = exchangeOf({ status: 404 })
const provider = new Discovery({ serviceProviderConfig: none, resourceTypes: none, schemas: none })
const statistics: Statistics = {
  requests: 5,
  durationMs: 1000,
  asked: 10,
  kept: 5,
  peakPerSecond: 5,
  burstPeakPerSecond: 0,
  throttled: 2,
  latency: { p50: 1, p95: 2, p99: 3, max: 4 },
}

/** The result after exchanges of these statuses. */
function resultOf(
  spec: Partial<InvariantSpec>,
  statuses: number[],
  level: Level = 'MUST',
  interrupted = false,
) {
  const one: Invariant = invariant('it holds', { verifies: ['X'], ...spec })
  const all = new Invariants([one], () => level)
  all.begin(provider, [])
  for (const [at, status] of statuses.entries()) all.see(exchangeOf({ id: at + 1, status }))
  const { judgement, exchanges } = all.result(one, level, statistics, interrupted)
  return { ...tell(judgement), exchanges }
}

const is200: InvariantSpec['judge'] = (answer, expect) => void expect(answer).toHaveStatus(200)

describe('of every exchange', () => {
  test('holds when it held each time', () => {
    expect(resultOf({ judge: is200 }, [200, 200])).toEqual({ verdict: 'passed', exchanges: [] })
  })

  test('is unsupported when there was none of its kind', () => {
    expect(resultOf({ judge: is200 }, [])).toMatchObject({
      verdict: 'unsupported',
      reason: 'there was nothing to judge: no exchange of this kind took place',
    })
    expect(resultOf({ judge: is200, applies: ({ status }) => status === 201 }, [200]).verdict).toBe(
      'unsupported',
    )
  })

  test('names the first fault, how many there were, and keeps three as evidence', () => {
    const result = resultOf({ judge: is200 }, [200, 400, 401, 402, 403, 404])
    expect(result).toMatchObject({ verdict: 'failed', faulty: [2, 3, 4], exchanges: [2, 3, 4] })
    expect(result.findings?.[0]?.seen).toEqual({ broken: 5, judged: 6 })
    expect(result.message).toBe('GET /scim/Users answered 400 (5 of 6 exchanges)')
  })

  test('counts only those that it applies to', () => {
    expect(
      resultOf({ judge: is200, applies: ({ status }) => status >= 400 }, [200, 200, 400]).message,
    ).toMatch(/\(1 of 1 exchanges\)$/)
  })

  test('a lesser finding is a warning; a MUST that comes later is shown instead, with its evidence', () => {
    const judge: InvariantSpec['judge'] = (answer, expect) => {
      expect.should(answer).toHaveStatus(200)
      expect(answer.status, 'status').toBeAtMost(499)
    }
    expect(resultOf({ judge }, [400, 400])).toMatchObject({ verdict: 'warned', exchanges: [1, 2] })
    const later = resultOf({ judge }, [400, 400, 400, 400, 500])
    expect(later).toMatchObject({
      verdict: 'failed',
      message: 'status is 500 (1 of 5 exchanges)',
      faulty: [5],
      notes: ['GET /scim/Users answered 400 (5 of 5 exchanges)'],
    })
  })

  test('an invariant that breaks is an error, unless the provider is caught otherwise', () => {
    const judge: InvariantSpec['judge'] = (answer, expect) => {
      if (answer.status === 204) throw new TypeError('no body')
      expect(answer).toHaveStatus(200)
    }
    expect(resultOf({ judge }, [204])).toMatchObject({
      verdict: 'error',
      reason: 'the check itself broke: no body',
    })
    expect(resultOf({ judge }, [204, 400])).toMatchObject({ verdict: 'failed', faulty: [2] })
  })

  test('one that cannot tell whether it applies does not disturb the traffic', () => {
    const applies = () => {
      throw new Error('odd answer')
    }
    expect(resultOf({ judge: is200, applies }, [200]).verdict).toBe('error')
  })

  test('has the level that the profile gives it', () => {
    expect(resultOf({ judge: is200 }, [400], 'SHOULD').verdict).toBe('warned')
    expect(resultOf({ judge: is200 }, [400], 'MAY').verdict).toBe('info')
  })
})

describe('of the preflight', () => {
  test('its exchanges are judged too, once the provider is known', () => {
    const one = invariant('it holds', { verifies: ['X'], judge: is200 })
    const all = new Invariants([one], () => 'SHOULD')
    all.see(exchangeOf({ id: 1, status: 500 }))
    all.begin(provider, [exchangeOf({ id: 1, status: 500 })])
    expect(tell(all.result(one, 'MUST', statistics).judgement).message).toMatch(/\(1 of 1 exchanges\)$/)
  })
})

describe('of the run as a whole', () => {
  test('is judged at the end', () => {
    const judgeRun: InvariantSpec['judgeRun'] = ({ throttled }, expect) =>
      void expect(throttled, 'throttled').toBe(0)
    expect(resultOf({ judgeRun }, [])).toMatchObject({ verdict: 'failed', message: 'throttled is 2' })
  })

  test('is unsupported with the reason that it gives', () => {
    expect(resultOf({ judgeRun: () => 'too few requests' }, [])).toMatchObject({
      verdict: 'unsupported',
      reason: 'there was nothing to judge: too few requests',
    })
  })

  test('is not judged when the run was interrupted', () => {
    expect(resultOf({ judgeRun: () => 'never asked' }, [], 'MUST', true)).toMatchObject({
      verdict: 'skipped',
      reason: 'the run was interrupted',
    })
  })
})
