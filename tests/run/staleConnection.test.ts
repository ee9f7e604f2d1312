import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createMock } from '../../mock/createMock.js'
import { run } from '../../src/run/run.js'
import type { Exchange } from '../../src/scim/Exchange.js'
import { token } from '../support/runOnMock.js'
import { leveled, sample, samples } from '../support/samples.js'
import { serve } from '../support/serve.js'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

/** A mock behind a proxy of bytes that closes a connection instead of passing a request on where `cuts` says so. */
async function behindProxy(cuts: (request: string, ordinal: number) => boolean) {
  const mock = createMock({ token })
  const served = await serve(mock.requestListener)
  const upstream = Number(new URL(served.origin).port)
  const { connect } = await import('node:net')
  const sockets = new Set<Socket>()
  const proxy: Server = createServer((client) => {
    const server = connect(upstream, '127.0.0.1')
    let ordinal = 0
    for (const one of [client, server]) {
      sockets.add(one)
      one.on('error', () => {})
    }
    client.on('data', (bytes) => {
      const text = bytes.toString()
      if (/^[A-Z]+ \//.test(text)) ordinal += 1
      if (cuts(text, ordinal)) client.end()
      else server.write(bytes)
    })
    server.on('data', (bytes) => client.write(bytes))
    client.on('close', () => server.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  open.push(served, {
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve())
        for (const one of sockets) one.destroy()
      }),
  })
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/scim/v2`, mock }
}

async function runThrough(cuts: (request: string, ordinal: number) => boolean, method: string) {
  const { url, mock } = await behindProxy(cuts)
  const exchanges: Exchange[] = []
  const check = sample('it asks', async ({ given, scim, expect }) => {
    const user = await given.user()
    expect(method === 'GET' ? await scim.get(user, { count: 7 }) : await scim.patch(user, [])).toHaveStatus(
      ...[200, 204, 400],
    )
  })
  const report = await run({
    url,
    suites: samples(check),
    profile: leveled(),
    rate: null,
    headers: { authorization: `Bearer ${token}` },
    timeoutMs: 2000,
    onEvent: (event) => event.type === 'exchange' && exchanges.push(event.exchange),
  })
  return { check: report.checks[0], exchanges, mock }
}

test('a GET on a connection that the server closed meanwhile is repeated once, on a fresh one', async () => {
  let cut = false
  const { check, exchanges, mock } = await runThrough((request, ordinal) => {
    if (cut || ordinal < 2 || !request.includes('count=7')) return false
    cut = true
    return true
  }, 'GET')
  expect(cut).toBe(true)
  expect(check?.verdict).toBe('passed')
  const asked = exchanges.filter(({ request }) => request.url.includes('count=7'))
  expect(asked.map(({ attempt, response, error }) => [attempt, response?.status, error?.code])).toEqual([
    [1, undefined, expect.stringMatching(/UND_ERR_SOCKET|ECONNRESET/)],
    [2, 200, undefined],
  ])
  expect(mock.store.users()).toEqual([])
})

test('it is repeated once only', async () => {
  const { check, exchanges } = await runThrough((request) => request.includes('count=7'), 'GET')
  expect(check?.verdict).toBe('error')
  expect(exchanges.filter(({ request }) => request.url.includes('count=7'))).toHaveLength(2)
})

test('a write is never repeated', async () => {
  const { check, exchanges } = await runThrough((request) => request.startsWith('PATCH'), 'PATCH')
  expect(check?.verdict).toBe('error')
  expect(exchanges.filter(({ request }) => request.method === 'PATCH')).toHaveLength(1)
})
