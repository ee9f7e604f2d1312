import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Latency } from '../../src/wire/Latency.js'
import { RateMeter } from '../../src/wire/RateMeter.js'
import { retryAfter } from '../../src/wire/retryAfter.js'

describe('RateMeter', () => {
  const metered = (times: number[]) => {
    const meter = new RateMeter()
    for (const time of times) meter.note(time)
    return meter
  }

  test('counts the most in any window of a second, which does not hold both its ends', () => {
    expect(metered([0, 100, 999, 1000, 1099]).peak).toBe(4)
    expect(metered([0, 1000, 2000]).peak).toBe(1)
    expect(metered([]).peak).toBe(0)
  })

  test('averages from the first request to the last', () => {
    expect(metered([0, 500, 1000, 1500]).perSecond).toBe(2)
    expect(metered([5]).perSecond).toBe(0)
    expect(metered([5, 5]).perSecond).toBe(0)
  })

  test('agrees with counting by hand', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), (unsorted) => {
        const times = unsorted.sort((a, b) => a - b)
        const byHand = Math.max(
          0,
          ...times.map((end) => times.filter((one) => one > end - 1000 && one <= end).length),
        )
        expect(metered(times).peak).toBe(byHand)
      }),
    )
  })
})

describe('Latency', () => {
  test('is zero where nothing was measured', () => {
    expect(new Latency().summary).toEqual({ p50: 0, p95: 0, p99: 0, max: 0 })
  })

  test('percentiles are never too low, at most 5 % (and a tenth of a ms) too high, and never above the maximum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 60_000, noNaN: true }), { minLength: 1, maxLength: 300 }),
        (durations) => {
          const latency = new Latency()
          for (const one of durations) latency.note(one)
          const sorted = durations.toSorted((a, b) => a - b)
          const { p50, p95, p99, max } = latency.summary
          for (const [share, got] of [
            [0.5, p50],
            [0.95, p95],
            [0.99, p99],
          ] as const) {
            const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0
            expect(got).toBeGreaterThanOrEqual(exact - 0.06)
            expect(got).toBeLessThanOrEqual(exact * 1.05 + 0.2)
            expect(got).toBeLessThanOrEqual(max)
          }
          expect(max).toBeCloseTo(sorted.at(-1) ?? 0, 0)
        },
      ),
    )
  })
})

describe('retryAfter', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')

  test.each<[string | undefined, number | undefined]>([
    ['0', 0],
    ['1', 1000],
    [' 120 ', 120_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Thursday, 01-Jan-26 00:00:30 GMT', 30_000],
    ['Thu Jan  1 00:00:30 2026 GMT', 30_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e9', undefined],
    ['Someday', undefined],
    ['2026', 2_026_000],
  ])('%s', (header, milliseconds) => {
    expect(retryAfter(header, now)).toBe(milliseconds)
  })

  test('whatever it is, nothing negative comes of it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(retryAfter(text, now) ?? 0).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})
