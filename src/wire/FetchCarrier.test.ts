import { expect, test } from 'vitest'
import type { WireRequest } from '../scim/types.js'
import { BaseUrl } from './BaseUrl.js'
import type { Fetch } from './FetchCarrier.js'
import { HttpTransport, type TransportOptions } from './HttpTransport.js'

const get: WireRequest = { method: 'GET', path: '/Users', headers: {}, body: null }

/** Sends one request to a function. */
function sentTo(
  fetch: Fetch,
  request = get,
  options: Partial<TransportOptions> = {},
  credentials: Record<string, string> = {},
) {
  const baseUrl = new BaseUrl('http://mock.test/scim/v2')
  return new HttpTransport({ baseUrl, fetch, timeoutMs: 100, ...options }).send(request, { credentials })
}

test('method, URL, headers and body arrive, and nothing else', async () => {
  let seen: unknown
  await sentTo(
    async (request) => {
      seen = [request.method, request.url, Object.fromEntries(request.headers), await request.text()]
      return new Response()
    },
    { method: 'PATCH', path: '/Users/1?a=%22b%22', headers: { 'x-tenant': 'ü ' }, body: '{"ü":1}' },
    {},
    { authorization: 'Bearer t' },
  )
  expect(seen).toEqual([
    'PATCH',
    'http://mock.test/scim/v2/Users/1?a=%22b%22',
    { authorization: 'Bearer t', 'x-tenant': 'ü' },
    '{"ü":1}',
  ])
})

test('an answer is told as over a socket', async () => {
  const headers = new Headers([
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
    ['X-A', 'ü'],
  ])
  const { response, error, request } = await sentTo(
    async () => new Response('{"ü":', { status: 418, headers }),
    { ...get, path: '/Users?filter=userName+eq+"ü"' },
  )
  expect(error).toBeNull()
  expect(request.url).toBe('http://mock.test/scim/v2/Users?filter=userName+eq+"ü"')
  expect(response).toEqual({
    status: 418,
    headers: { 'content-type': 'text/plain;charset=UTF-8', 'set-cookie': 'a=1, b=2', 'x-a': 'ü' },
    body: '{"ü":',
    truncated: false,
  })
})

test('a body over the limit is cut there', async () => {
  const { response } = await sentTo(async () => new Response('a'.repeat(500)), get, { maxResponseBytes: 100 })
  expect(response).toMatchObject({ body: 'a'.repeat(100), truncated: true })
})

test.each<[string, Fetch, string]>([
  ['Response.error()', async () => Response.error(), 'UND_ERR_SOCKET'],
  ['a rejection', () => Promise.reject(new Error('broken')), 'Error'],
  ['silence', () => new Promise(() => {}), 'TIMEOUT'],
  ['a body that never ends', async () => new Response(new ReadableStream()), 'TIMEOUT'],
])('%s is no answer', async (_, fetch, code) => {
  const { response, error } = await sentTo(fetch)
  expect(response).toBeNull()
  expect(error).toEqual({ code, message: expect.stringMatching(/\w/) })
})

test.each(['/Users?filter=a b', '/Users/ł'])('%s is not sent, as a socket does not', async (path) => {
  expect((await sentTo(async () => new Response(), { ...get, path })).error).not.toBeNull()
})
