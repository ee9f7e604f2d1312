import { expect, test } from 'vitest'
import { inSimulatedTime } from './simulatedTime.js'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('an hour takes no time, and clocks say that it was one', async () => {
  const { hrtime } = process
  const before = hrtime.bigint()
  const seen = await inSimulatedTime(async () => {
    const start = { date: Date.now(), performance: performance.now() }
    await pause(3_600_000)
    const later = new Date()
    return { date: later.getTime() - start.date, performance: performance.now() - start.performance }
  })
  expect(seen).toEqual({ date: 3_600_000, performance: 3_600_000 })
  expect(Number(hrtime.bigint() - before) / 1e9).toBeLessThan(60)
})

test('timers fire in their order, and time stands still while something is to be done', async () => {
  const order: string[] = []
  await inSimulatedTime(async () => {
    const late = pause(20).then(() => order.push('late'))
    const early = pause(10).then(async () => {
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
      order.push(`early, at ${performance.now()}`)
    })
    const cancelled = setTimeout(() => order.push('cancelled'), 5)
    clearTimeout(cancelled)
    await Promise.all([late, early])
  })
  expect(order).toEqual(['early, at 10', 'late'])
})

test('the real time is back afterwards, and after a failure', async () => {
  const real = [globalThis.setTimeout, globalThis.Date, performance.now()]
  const failing = inSimulatedTime(async () => {
    await pause(1)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect([globalThis.setTimeout, globalThis.Date]).toEqual(real.slice(0, 2))
  expect(performance.now()).toBeGreaterThan(Number(real[2]))
})

test('waiting for what never comes is an error', { timeout: 60_000 }, async () => {
  await expect(inSimulatedTime(() => new Promise(() => {}))).rejects.toThrow('never comes')
})
