import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { answer, type Rig, rig, scimError } from '../support/rig.js'
import { token as mockToken } from '../support/runOnMock.js'
import { cli } from './support/cli.js'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

const named = (request: IncomingMessage, token: string) => {
  const at = request.rawHeaders.findIndex((name) => /^authorization$/i.test(name))
  request.rawHeaders[at + 1] = `Bearer ${token}`
}

/** A provider and the endpoint that gives tokens for it: each is good for so many requests. */
async function provider(goodFor: number, expires_in?: number) {
  let given = 0
  let used = 0
  const refused: string[] = []
  const at: Rig = await rig((request, response, pass) => {
    if (request.url === '/token') {
      given += 1
      used = 0
      const body = { access_token: `token-of-the-tests-${given}`, token_type: 'Bearer', expires_in }
      return answer(response, 200, body, { 'content-type': 'application/json' })
    }
    const isCurrent = request.headers.authorization === `Bearer token-of-the-tests-${given}`
    used += 1
    if (!isCurrent || used > goodFor) {
      refused.push(`${request.method} ${request.headers.authorization}`)
      return answer(response, 401, scimError(401, 'the token has expired'))
    }
    named(request, mockToken)
    pass()
  })
  open.push(at)
  return { at, refused, given: () => given }
}

const args = (at: Rig) => [
  ...['--url', at.url, '--rate', 'off', '--only', 'deleting/*', '--concurrency', '1'],
  ...['--oauth-token-url', `${new URL(at.url).origin}/token`],
  ...['--oauth-client-id', 'me', '--oauth-client-secret', 'secret-of-the-client'],
]

test('a token that the provider takes no longer is renewed in mid-run', async () => {
  const { at, refused, given } = await provider(20)
  const { code, stdout, stderr } = await cli(args(at))
  expect(stderr + stdout).not.toMatch(/answered 401|token-of-the-tests/)
  expect(code).toBe(0)
  expect(given()).toBeGreaterThan(1)
  expect(refused.length).toBeGreaterThan(0)
  expect(at.left()).toBe(0)
})

test('a token is renewed before it expires', async () => {
  const { at, given } = await provider(10_000, 0.1)
  const { code } = await cli([...args(at), '--rate', '40'])
  expect(code).toBe(0)
  expect(given()).toBeGreaterThan(2)
})

test('a token that is refused from the start is not fetched over and over', async () => {
  const { at, given } = await provider(0)
  const { code, stderr } = await cli(args(at))
  expect(stderr).toMatch(/refuses the credentials/)
  expect(code).toBe(3)
  expect(given()).toBe(1)
})

test('the token endpoint is reached through the proxy', async () => {
  const { at } = await provider(10_000)
  const endpoint = createServer((_, response) =>
    answer(
      response,
      200,
      { access_token: 'token-of-the-tests-0', token_type: 'Bearer' },
      { 'content-type': 'application/json' },
    ),
  )
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve))
  const asked: string[] = []
  const proxy = createServer().on('connect', (request: IncomingMessage, client) => {
    const [host, port] = (request.url ?? '').split(':')
    asked.push(`${host}:${port}`)
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  for (const one of [endpoint, proxy])
    open.push({
      close: () =>
        new Promise((resolve) => {
          one.close(() => resolve())
          one.closeAllConnections()
        }),
    })
  const at2 = `127.0.0.1:${(endpoint.address() as AddressInfo).port}`
  const { code } = await cli([
    ...args(at),
    ...['--oauth-token-url', `http://${at2}/token`],
    ...['--proxy', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`],
  ])
  expect(code).toBe(0)
  expect(asked).toContain(at2)
  expect(asked).toContain(new URL(at.url).host)
})
