import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schedule } from './schedule.js'

test('starts in order, never more at a time than permitted, and what is exclusive alone and last', async () => {
  const job = fc.record({ exclusive: fc.boolean(), turns: fc.nat(5) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(job, { maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      async (jobs, concurrency) => {
        const started: number[] = []
        const running = new Set<number>()
        const run = async (at: number, { exclusive, turns }: (typeof jobs)[number]) => {
          started.push(at)
          running.add(at)
          expect(running.size).toBeLessThanOrEqual(exclusive ? 1 : concurrency)
          for (let turn = 0; turn < turns; turn++) await Promise.resolve()
          expect(exclusive ? running.size : 1).toBe(1)
          running.delete(at)
        }
        await schedule(
          jobs.map((one, at) => ({ exclusive: one.exclusive, run: () => run(at, one) })),
          concurrency,
          () => false,
        )
        const order = jobs.map((_, at) => at)
        expect(started).toEqual([
          ...order.filter((at) => !jobs[at]?.exclusive),
          ...order.filter((at) => jobs[at]?.exclusive),
        ])
      },
    ),
  )
})

test('once stopped, nothing more starts', async () => {
  let ran = 0
  const job = (exclusive: boolean) => ({
    exclusive,
    run: async () => {
      ran += 1
    },
  })
  await schedule([job(false), job(false), job(false), job(true)], 1, () => ran >= 2)
  expect(ran).toBe(2)
})
