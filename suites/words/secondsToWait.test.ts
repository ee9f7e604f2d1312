import { expect, test } from 'vitest'
import { Answer } from '../../src/kit/Answer.js'
import type { Exchange } from '../../src/scim/Exchange.js'
import { httpDate, secondsToWait } from './secondsToWait.js'

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

test('Retry-After is read as seconds, or as a date by the clock of the provider', () => {
  expect(secondsToWait(refusal('3'))).toBe(3)
  expect(secondsToWait(refusal('-3'))).toBe(-3)
  expect(secondsToWait(refusal('soon'))).toBeUndefined()
  expect(secondsToWait(refusal())).toBeUndefined()
  const [told, now] = ['Sun, 06 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 08:49:30 GMT']
  expect(secondsToWait(refusal(told, now))).toBe(7)
  expect(secondsToWait(refusal(now, told))).toBe(-7)
})

test('the three forms of an HTTP date are known, and nothing else', () => {
  for (const date of [
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
  ])
    expect(date).toMatch(httpDate)
  for (const text of ['1994-11-06T08:49:37Z', 'Sun, 06 Nov 1994 08:49:37 +0000', 'tomorrow', '1.5'])
    expect(text).not.toMatch(httpDate)
})
