import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FakeClock } from '../../tests/support/FakeClock.js'
import { type Limits, Pace } from './Pace.js'

const rates = [0.5, 1, 2.5, 10, 25, 1000]

/** Sends one request after each of these gaps, and notes when the pace lets it leave. */
async function leave(
  limits: Limits,
  gaps: number[],
  lateness: number[] = [0],
  write = false,
): Promise<number[]> {
  let timer = 0
  const clock = new FakeClock(() => lateness[timer++ % lateness.length] ?? 0)
  const pace = new Pace(limits, clock)
  const times: number[] = []
  for (const gap of gaps) {
    await clock.goTo(clock.now() + gap)
    void pace.turn({ write }).then(() => times.push(clock.now()))
  }
  await clock.drain()
  return times
}

/** The most requests in any window [t, t + width). */
function peak(times: number[], width = 1000): number {
  let first = 0
  let most = 0
  for (const [last, time] of times.entries()) {
    while ((times[first] ?? time) <= time - width) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}

const perSecondKept = (times: number[]) =>
  ((times.length - 1) * 1000) / ((times.at(-1) ?? 0) - (times[0] ?? 0))

describe.each(rates)('at %d requests a second', (perSecond) => {
  const most = Math.ceil(perSecond)

  test('no window of one second ever holds more, whatever comes when and however late timers are', async () => {
    const gap = fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.double({ min: 0, max: 3000 / perSecond, noNaN: true }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 3000 }) },
    )
    const late = fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: 30, noNaN: true }),
      fc.integer({ min: 0, max: 1500 }),
    )
    const length = Math.min(1500, Math.max(60, perSecond * 2))
    await fc.assert(
      fc.asyncProperty(
        fc.array(gap, { minLength: length / 2, maxLength: length, size: 'max' }),
        fc.array(late, { minLength: 1, maxLength: 40 }),
        async (gaps, lateness) => {
          const times = await leave({ perSecond }, gaps, lateness)
          expect(times).toHaveLength(gaps.length)
          expect(peak(times)).toBeLessThanOrEqual(most)
        },
      ),
      { numRuns: perSecond > 100 ? 15 : 100 },
    )
  })

  test('95 % of the rate is kept while requests wait, though timers are up to 20 ms late', async () => {
    const late = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(late, async (lateness) => {
        const times = await leave(
          { perSecond },
          new Array(Math.ceil(Math.max(40, perSecond * 8))).fill(0),
          lateness,
        )
        expect(perSecondKept(times)).toBeGreaterThanOrEqual(0.95 * perSecond)
        expect(perSecondKept(times)).toBeLessThanOrEqual(perSecond)
      }),
      { numRuns: perSecond > 100 ? 5 : 40 },
    )
  })

  test('after a long silence requests are spaced as before', async () => {
    const times = await leave({ perSecond }, [0, 60_000, ...new Array(most * 3).fill(0)])
    expect(peak(times)).toBeLessThanOrEqual(most)
  })
})

test('without a limit everything leaves at once', async () => {
  expect(await leave({ perSecond: null }, new Array(500).fill(0))).toEqual(new Array(500).fill(0))
})

test('limits of a minute count reads and writes apart', async () => {
  const limits = { perSecond: null, readsPerMinute: 30, writesPerMinute: 5 }
  const reads = await leave(limits, new Array(100).fill(0))
  expect(peak(reads, 60_000)).toBe(30)
  expect(reads.at(-1)).toBeLessThan(4 * 60_000)
  const writes = await leave(limits, new Array(20).fill(0), [0], true)
  expect(peak(writes, 60_000)).toBe(5)
})

test('a read that has to wait for its minute does not hold up a write', async () => {
  const clock = new FakeClock()
  const pace = new Pace({ perSecond: null, readsPerMinute: 1, writesPerMinute: 10 }, clock)
  const seen: string[] = []
  const note = (name: string, write: boolean) =>
    pace.turn({ write }).then(() => seen.push(`${name} ${clock.now()}`))
  void note('read', false)
  void note('second read', false)
  void note('write', true)
  await clock.drain()
  expect(seen.slice(0, 2)).toEqual(['read 0', 'write 0'])
  expect(seen[2]).toMatch(/^second read 6\d{4}/)
})

test('hold lets nothing leave for so long, and a shorter one does not cut it short', async () => {
  const clock = new FakeClock()
  const pace = new Pace({ perSecond: 10 }, clock)
  const times: number[] = []
  const ask = () => void pace.turn().then(() => times.push(clock.now()))
  ask()
  ask()
  await clock.goTo(50)
  pace.hold(5000)
  pace.hold(10)
  ask()
  await clock.goTo(5049)
  expect(times).toEqual([0])
  await clock.drain()
  expect(times).toHaveLength(3)
  expect(times[1]).toBeGreaterThanOrEqual(5050)
  expect(peak(times)).toBeLessThanOrEqual(10)
})

test('stop refuses what waits and what comes; after resume requests leave again, without waiting for the old ones', async () => {
  const clock = new FakeClock()
  const pace = new Pace({ perSecond: null, readsPerMinute: 1 }, clock)
  await pace.turn()
  const waiting = expect(pace.turn()).rejects.toThrow('enough')
  pace.stop(new Error('enough'))
  await waiting
  await expect(pace.turn()).rejects.toThrow('enough')
  expect(clock.next).toBe(Number.POSITIVE_INFINITY)
  pace.resume()
  const times: number[] = []
  void pace.turn({ write: true }).then(() => times.push(clock.now()))
  await clock.goTo(1)
  expect(times).toEqual([0])
})

describe('several at the same moment', () => {
  test('leave at once, and still no second sees more than the rate', async () => {
    const clock = new FakeClock()
    const pace = new Pace({ perSecond: 10 }, clock)
    const left: { who: string; at: number }[] = []
    const send = (who: string, count = 1) =>
      pace.turn({ write: true, count }).then(() => {
        for (let one = 0; one < count; one++) left.push({ who, at: clock.now() })
      })
    const all = [...Array.from({ length: 15 }, () => send('before')), send('group', 6)]
    all.push(...Array.from({ length: 15 }, () => send('after')))
    await clock.goTo(10_000)
    await Promise.all(all)
    const group = left.filter(({ who }) => who === 'group').map(({ at }) => at)
    expect(new Set(group).size).toBe(1)
    for (const { at } of left)
      expect(left.filter((one) => one.at >= at && one.at < at + 1000).length).toBeLessThanOrEqual(10)
  })
})
