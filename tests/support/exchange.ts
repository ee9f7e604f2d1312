import type { Exchange } from '../../src/scim/Exchange.js'

interface Parts {
  id?: number
  method?: string
  path?: string
  body?: unknown
  status?: number | null
  answer?: unknown
  headers?: Record<string, string>
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)

/** An exchange as the transport gives it; `status: null` is no answer. */
export function exchangeOf({
  id = 1,
  method = 'GET',
  path = '/Users',
  body,
  status = 200,
  answer,
  headers = {},
}: Parts = {}): Exchange {
  return {
    id,
    purpose: 'a/check',
    sentAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    attempt: 1,
    request: {
      method,
      url: `http://host/scim${path}`,
      headers: {},
      body: body === undefined ? null : asText(body),
    },
    response: status === null ? null : { status, headers, body: asText(answer), truncated: false },
    error: status === null ? { code: 'TIMEOUT', message: 'no answer within 1 s' } : null,
  }
}
