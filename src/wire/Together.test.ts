import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Together } from './Together.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const failed = (reason: unknown) => ({ status: 'rejected', reason })

test('all leave when the last has come, and the pace is asked once', async () => {
  const pass = vi.fn(async () => {})
  const together = new Together(3)
  const first = [together.arrive(pass), together.arrive(pass)]
  expect(pass).not.toHaveBeenCalled()
  await Promise.all([...first, together.arrive(pass)])
  expect(pass).toHaveBeenCalledTimes(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('when one fails, those that wait and those that come later are refused', async () => {
  const reason = new Error('stopped')
  const together = new Together(3)
  const waiting = together.arrive(async () => {})
  together.fail(reason)
  const outcomes = await Promise.allSettled([waiting, together.arrive(async () => {})])
  expect(outcomes).toEqual([failed(reason), failed(reason)])
})

test('when the pace refuses, all are refused', async () => {
  const reason = new Error('interrupted')
  const together = new Together(2)
  const both = [together.arrive(async () => {}), together.arrive(() => Promise.reject(reason))]
  expect(await Promise.allSettled(both)).toEqual([failed(reason), failed(reason)])
})

test('those that come are refused after half a minute when others do not', async () => {
  const together = new Together(3)
  const both = Promise.allSettled([together.arrive(async () => {}), together.arrive(async () => {})])
  await vi.advanceTimersByTimeAsync(30_000)
  const message = 'only 2 of 3 requests that were to leave together came within 30 s'
  expect((await both).map((one) => 'reason' in one && String(one.reason))).toEqual(
    new Array(2).fill(`Error: ${message}`),
  )
})
