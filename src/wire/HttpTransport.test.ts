import type { Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type RawServer, rawServer } from '../../tests/support/rawServer.js'
import type { WireRequest } from '../scim/types.js'
import { Redactor } from '../verdict/Redactor.js'
import { BaseUrl } from './BaseUrl.js'
import { HttpTransport, type TransportOptions } from './HttpTransport.js'

const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

const get: WireRequest = { method: 'GET', path: '/Users', headers: {}, body: null }
const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'

async function connect(
  handle: (socket: Socket, request: string) => void,
  options: Partial<TransportOptions> = {},
) {
  const server: RawServer = await rawServer(handle)
  const transport = new HttpTransport({
    baseUrl: new BaseUrl(`${server.origin}/scim/v2`),
    timeoutMs: 300,
    ...options,
  })
  open.push(server, transport)
  return { server, transport }
}

/** Sends one request to a server that answers with these bytes. */
async function answeredWith(bytes: string, options: Partial<TransportOptions> = {}) {
  const { transport, server } = await connect((socket) => void socket.write(bytes), options)
  return { outcome: await transport.send(get), server }
}

describe('what goes out', () => {
  test('a GET has no header but Host, connection and the configured ones', async () => {
    const { server, transport } = await connect((socket) => void socket.write(ok))
    const credentials = { authorization: 'Bearer t', 'x-tenant': 'one' }
    await transport.send(get, { credentials })
    const [head = ''] = server.received[0]?.split('\r\n\r\n') ?? []
    expect(
      head
        .split('\r\n')
        .map((line) => line.toLowerCase())
        .sort(),
    ).toEqual(
      [
        'authorization: bearer t',
        'connection: keep-alive',
        'get /scim/v2/users http/1.1',
        `host: ${server.origin.slice(7)}`,
        'x-tenant: one',
      ].sort(),
    )
  })

  test('a body goes out as the bytes that it is', async () => {
    const { server, transport } = await connect((socket) => void socket.write(ok))
    await transport.send({
      method: 'POST',
      path: '/Users',
      headers: { 'content-type': 'application/scim+json' },
      body: '{ "ü": "\\u0000"}',
    })
    const [head, body] = server.received[0]?.split('\r\n\r\n') ?? []
    expect(head).toMatch(/^POST \/scim\/v2\/Users HTTP\/1\.1\r\n/)
    expect(head).toContain('content-length: 17')
    expect(body).toBe('{ "ü": "\\u0000"}')
  })

  test('a path goes out as it is written, with the query of the base URL behind its own', async () => {
    const { server } = await connect((socket) => void socket.write(ok))
    const transport = new HttpTransport({ baseUrl: new BaseUrl(`${server.origin}/a%20b/?flag`) })
    open.push(transport)
    await transport.send({ ...get, path: '/Users?filter=userName+eq+"a"&x=%C3%BC' })
    expect(server.received[0]).toMatch(/^GET \/a%20b\/Users\?filter=userName\+eq\+"a"&x=%C3%BC&flag HTTP/)
  })

  test("a request's own header wins over a configured one", async () => {
    const { server, transport } = await connect((socket) => void socket.write(ok))
    await transport.send({ ...get, headers: { Accept: 'b/b' } }, { credentials: { accept: 'a/a' } })
    expect(server.received[0]).toContain('Accept: b/b')
    expect(server.received[0]).not.toContain('a/a')
  })

  test('credentials go out and are not recorded; what the request itself says is', async () => {
    const { server, transport } = await connect((socket) => void socket.write(ok), {
      redactor: new Redactor(['a-secret-of-the-run']),
    })
    const headers = { accept: 'b/b', 'x-copy': 'is a-secret-of-the-run', cookie: 'own' }
    const credentials = { authorization: 'Bearer t', 'x-tenant': 'one', Cookie: 'configured' }
    const { request } = await transport.send({ ...get, headers }, { credentials })
    expect(server.received[0]).toContain('authorization: Bearer t\r\nx-tenant: one\r\naccept: b/b')
    expect(server.received[0]).not.toContain('configured')
    expect(request.headers).toEqual({
      authorization: 'Bearer [redacted]',
      'x-tenant': '[redacted]',
      accept: 'b/b',
      'x-copy': 'is [redacted]',
      cookie: 'own',
    })
  })

  test('connections are used again', async () => {
    const { server, transport } = await connect((socket) => void socket.write(ok))
    for (let turn = 0; turn < 10; turn++) expect((await transport.send(get)).response?.status).toBe(200)
    // The next request may leave before the connection of the last one counts as free.
    expect(server.received.length).toBeLessThanOrEqual(2)
  })

  test('what cannot be sent is an error of the exchange, and no exception', async () => {
    const { transport } = await connect((socket) => void socket.write(ok))
    const { response, error } = await transport.send({ ...get, headers: { 'x-broken': 'a\nb' } })
    expect(response).toBeNull()
    expect(error?.message).toMatch(/header/)
  })
})

describe('what comes back', () => {
  test('status, headers in lower case, several of a name joined, the body as it came', async () => {
    const { outcome } = await answeredWith(
      'HTTP/1.1 418 x\r\nContent-Type: a/b\r\nX-A: 1\r\nx-a: 2\r\ncontent-length: 6\r\n\r\n{"ü":',
    )
    expect(outcome.error).toBeNull()
    expect(outcome.response).toEqual({
      status: 418,
      headers: { 'content-type': 'a/b', 'x-a': '1, 2', 'content-length': '6' },
      body: '{"ü":',
      truncated: false,
    })
    expect(outcome.durationMs).toBeGreaterThan(0)
    expect(Date.parse(outcome.sentAt)).not.toBeNaN()
  })

  test('a redirect is an answer, and is not followed', async () => {
    const { outcome, server } = await answeredWith(
      'HTTP/1.1 307 x\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n',
    )
    expect(outcome.response).toMatchObject({ status: 307, headers: { location: '/elsewhere' } })
    expect(server.received.join('')).not.toContain('elsewhere')
  })

  test('a body over the limit is cut there, whether its length is told or not', async () => {
    const told = await answeredWith(`HTTP/1.1 200 x\r\ncontent-length: 5000\r\n\r\n${'a'.repeat(5000)}`, {
      maxResponseBytes: 100,
    })
    expect(told.outcome.response).toMatchObject({ body: 'a'.repeat(100), truncated: true })
    const chunked = await answeredWith(
      `HTTP/1.1 200 x\r\ntransfer-encoding: chunked\r\n\r\n1388\r\n${'b'.repeat(5000)}\r\n`,
      { maxResponseBytes: 100 },
    )
    expect(chunked.outcome.response).toMatchObject({ body: 'b'.repeat(100), truncated: true })
  })

  test('a body of exactly the limit is whole', async () => {
    const { outcome } = await answeredWith(
      `HTTP/1.1 200 x\r\ncontent-length: 100\r\n\r\n${'a'.repeat(100)}`,
      { maxResponseBytes: 100 },
    )
    expect(outcome.response).toMatchObject({ body: 'a'.repeat(100), truncated: false })
  })

  test('a 204 and a HEAD have no body to wait for', async () => {
    const { outcome } = await answeredWith('HTTP/1.1 204 x\r\n\r\n')
    expect(outcome.response).toMatchObject({ status: 204, body: '' })
    const { transport } = await connect(
      (socket) => void socket.write('HTTP/1.1 200 x\r\ncontent-length: 50\r\n\r\n'),
    )
    expect((await transport.send({ ...get, method: 'HEAD' })).response).toMatchObject({
      status: 200,
      body: '',
    })
  })

  test('bytes that are no UTF-8 do not break it', async () => {
    const { transport } = await connect(
      (socket) =>
        void socket.write(
          Buffer.concat([
            Buffer.from('HTTP/1.1 200 x\r\ncontent-length: 3\r\n\r\n'),
            Buffer.from([0xff, 0xfe, 0x41]),
          ]),
        ),
    )
    expect((await transport.send(get)).response?.body).toBe('\ufffd\ufffdA')
  })
})

describe('what does not come back is an error with a code and a sentence', () => {
  const drip = (socket: Socket) => {
    socket.write('HTTP/1.1 200 x\r\ncontent-length: 100000\r\n\r\n')
    const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write('a')), 20)
  }
  const cases: [string, (socket: Socket) => void, string][] = [
    ['never answers', () => {}, 'TIMEOUT'],
    ['stalls in its head', (socket) => void socket.write('HTTP/1.1 200 x\r\ncontent-'), 'TIMEOUT'],
    [
      'stalls in its body',
      (socket) => void socket.write('HTTP/1.1 200 x\r\ncontent-length: 10\r\n\r\n{'),
      'TIMEOUT',
    ],
    ['drips for ever', drip, 'TIMEOUT'],
    ['closes without a word', (socket) => void socket.end(), 'UND_ERR_SOCKET'],
    [
      'closes in its body',
      (socket) => void socket.end('HTTP/1.1 200 x\r\ncontent-length: 10\r\n\r\n{'),
      'UND_ERR_SOCKET',
    ],
    [
      'sends a broken chunk',
      (socket) => void socket.write('HTTP/1.1 200 x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'),
      'HTTPParserError',
    ],
    ['speaks no HTTP', (socket) => void socket.write('SSH-2.0-OpenSSH\r\n\r\n'), 'HTTPParserError'],
  ]

  test.each(cases)('a server that %s', async (_, handle, code) => {
    const { transport } = await connect(handle)
    const { response, error, durationMs } = await transport.send(get)
    expect(response).toBeNull()
    expect(error).toEqual({ code, message: expect.stringMatching(/\w/) })
    expect(durationMs).toBeLessThan(10_000)
  })

  test('a reset connection', async () => {
    const { transport } = await connect((socket) => void socket.resetAndDestroy())
    expect((await transport.send(get)).error?.code).toMatch(/ECONNRESET|UND_ERR_SOCKET/)
  })

  test('a port that nothing listens on', async () => {
    const { server, transport } = await connect(() => {})
    await server.close()
    expect((await transport.send(get)).error?.code).toBe('ECONNREFUSED')
  })

  test('the next request is sent on a new connection', async () => {
    let requests = 0
    const { transport } = await connect((socket) => void (requests++ === 0 ? socket.end() : socket.write(ok)))
    expect((await transport.send(get)).error).not.toBeNull()
    expect((await transport.send(get)).response?.status).toBe(200)
  })
})
