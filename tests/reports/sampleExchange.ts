import type { Exchange } from '../../src/scim/Exchange.js'
import { url } from './sampleChecks.js'

/** One exchange of each id; even ones have a request body. */
export function sampleExchange(id: number, about: Partial<Exchange> = {}): Exchange {
  const writes = id % 2 === 0
  return {
    id,
    purpose: 'deleting/a-deleted-user-is-gone',
    sentAt: '2026-11-24T00:03:43.120Z',
    durationMs: 41,
    attempt: 1,
    request: {
      method: writes ? 'POST' : 'GET',
      url: writes ? `${url}/Users` : `${url}/Users/2819c223?attributes=userName`,
      headers: { authorization: 'Bearer [redacted]', accept: 'application/scim+json' },
      body: writes
        ? '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"scim-conform-4f2a@example.test","active":true,"name":{"givenName":"Ada","familyName":"Lovelace"}}'
        : null,
    },
    response: {
      status: writes ? 201 : 200,
      headers: { 'content-type': 'application/scim+json', date: 'Tue, 24 Nov 2026 00:03:43 GMT' },
      body: '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"2819c223","userName":"scim-conform-4f2a@example.test","active":true,"meta":{"resourceType":"User","version":"W/\\"1\\""}}',
      truncated: false,
    },
    error: null,
    ...about,
  }
}
