import { expect, test } from 'vitest'
import { Answer } from '../../src/kit/Answer.js'
import { Discovery } from '../../src/scim/Discovery.js'
import type { Exchange } from '../../src/scim/Exchange.js'
import { hasRunCredentials } from './hasRunCredentials.js'

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

test('credentials are those of the run only where nothing was changed or left out', () => {
  const run = { Authorization: 'Bearer right', 'x-tenant': 'a' }
  const document = exchange(200, {}, run)
  const discovery = new Discovery({
    serviceProviderConfig: document,
    resourceTypes: document,
    schemas: document,
  })
  const carries = (headers: Record<string, string>) =>
    hasRunCredentials(new Answer(exchange(401, {}, headers)), discovery)
  expect(carries({ ...run, accept: '*/*' })).toBe(true)
  expect(carries({ authorization: 'Bearer right', 'x-tenant': 'a' })).toBe(true)
  expect(carries({ ...run, authorization: 'Bearer wrong' })).toBe(false)
  expect(carries({ Authorization: 'Bearer wrong', 'x-tenant': 'a' })).toBe(false)
  expect(carries({ Authorization: 'Bearer right' })).toBe(false)
  expect(carries({})).toBe(false)
})
