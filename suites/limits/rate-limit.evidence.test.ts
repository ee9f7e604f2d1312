import { expect, test } from 'vitest'
import { Answer } from '../../src/kit/Answer.js'
import type { Exchange } from '../../src/scim/Exchange.js'
import { recover } from './rate-limit.evidence.js'

const exchange = (
  status: number,
  headers: Record<string, string> = {},
  sent: Record<string, string> = {},
): Exchange => ({
  id: 1,
  purpose: 'test',
  attempt: 1,
  request: { method: 'GET', url: 'https://example.com/scim/v2/Users', headers: sent, body: null },
  response: { status, headers, body: '', truncated: false },
  error: null,
  sentAt: '2026-01-01T00:00:00.000Z',
  durationMs: 1,
})

const refusal = (retryAfter?: string, date?: string) =>
  new Answer(
    exchange(429, { ...(retryAfter ? { 'retry-after': retryAfter } : {}), ...(date ? { date } : {}) }),
  )

/** Recovers from these refusals; `served` is the number of the request that is served. */
async function recovering(refusals: Answer[], served = 1) {
  const waits: number[] = []
  let sent = 0
  const request = async () => new Answer(exchange(++sent >= served ? 200 : 429))
  const wait = async (milliseconds: number) => void waits.push(milliseconds)
  return { waits, recovery: await recover({ wait }, refusals, request) }
}

test('after a burst the longest wait that was asked for is kept', async () => {
  const { waits, recovery } = await recovering([refusal('1'), refusal('2')])
  expect(waits).toEqual([2200])
  expect(recovery).toMatchObject({ asTold: true, first: { status: 200 } })
})

test('a request that is refused after the wait is repeated until it is served', async () => {
  const { waits, recovery } = await recovering([refusal('1')], 4)
  expect(waits).toEqual([1200, 1000, 2000, 4000])
  expect(recovery).toMatchObject({ asTold: true, first: { status: 429 } })
})

test('without a Retry-After that can be kept the wait is ours, and nobody is judged by it', async () => {
  for (const text of [undefined, 'soon', '3600']) {
    const { waits, recovery } = await recovering([refusal(text)])
    expect(waits).toEqual([1000])
    expect(recovery?.asTold).toBe(false)
  }
})

test('a burst that is served in full needs no recovery', async () => {
  expect(await recovering([new Answer(exchange(200))])).toEqual({ waits: [], recovery: undefined })
})
