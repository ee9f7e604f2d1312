import { request } from 'node:http'
import { connect } from 'node:net'
import { getResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createMock } from '../createMock.js'
import { handlers } from '../msw.js'
import { client, ERROR, USER } from './client.js'

const token = { authorization: 'Bearer fuze-mock-token' }

describe('authentication', () => {
  const scim = client({ token: 's3cret' })
  test.each<[string, string, string]>([
    ['no token', '', 'Bearer realm="scim"'],
    ['a wrong token', 'Bearer nope', 'Bearer realm="scim", error="invalid_token"'],
    ['a longer token', 'Bearer s3cretx', 'Bearer realm="scim", error="invalid_token"'],
    ['Basic', 'Basic czNjcmV0', 'Bearer realm="scim", error="invalid_token"'],
  ])('%s is 401 with a challenge', async (_, authorization, challenge) => {
    const { status, headers, body } = await scim.get('/Users', { authorization })
    expect([status, headers['www-authenticate']]).toEqual([401, challenge])
    expect(body).toMatchObject({ schemas: [ERROR], status: '401' })
  })

  test('the scheme may be written in any case', async () => {
    expect((await scim.get('/Users', { authorization: 'bEARER s3cret' })).status).toBe(200)
  })
})

describe('media types', () => {
  const scim = client()
  test.each<[string, number]>([
    ['application/scim+json', 201],
    ['application/scim+json; charset=utf-8', 201],
    ['application/json', 201],
    ['Application/JSON;charset="UTF-8"', 201],
    ['text/plain', 415],
    ['application/scim+json; charset=latin1', 415],
  ])('%s is answered %i', async (type, status) => {
    const body = { schemas: [USER], userName: type }
    expect((await scim.post('/Users', body, { 'content-type': type })).status).toBe(status)
  })

  test.each(['', '*/*', 'application/json', 'application/scim+json', 'text/html'])(
    'Accept: %s is served',
    async (accept) => {
      const { status, headers } = await scim.get('/Users', { accept })
      expect([status, headers['content-type']]).toEqual([200, 'application/scim+json;charset=utf-8'])
    },
  )
})

describe('errors', () => {
  const scim = client()
  test.each<[string, string, number, string | undefined]>([
    ['no JSON', '{bad', 400, 'invalidSyntax'],
    ['nothing', ' ', 400, 'invalidSyntax'],
    ['an array', '[]', 400, 'invalidSyntax'],
    ['a text', '"x"', 400, 'invalidSyntax'],
    ['too much', `"${'x'.repeat(1024 * 1024)}"`, 413, undefined],
  ])('a body with %s', async (_, body, status, scimType) => {
    const answer = await scim.post('/Users', body)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ schemas: [ERROR], status: String(status) })
    expect(answer.body.scimType).toBe(scimType)
  })

  test.each<['get' | 'post' | 'delete' | 'put', string, number]>([
    ['get', '/nope', 404],
    ['get', '/Users/x/y', 404],
    ['get', '/Users/%zz', 404],
    ['get', '/Users/a%2Fb', 404],
    ['get', '/Users?filter=%zz', 400],
    ['post', '/Bulk', 501],
    ['get', '/Me', 501],
    ['delete', '/Users', 405],
    ['put', '/Users/.search', 405],
  ])('%s %s is %i', async (method, path, status) => {
    const answer = await scim.send(method, path, method === 'post' ? {} : undefined)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({
      schemas: [ERROR],
      status: String(status),
      detail: expect.stringMatching(/./),
    })
    expect(answer.headers['content-type']).toContain('application/scim+json')
  })

  test('outside the base path is a SCIM error too', async () => {
    expect((await client().send('get', '/../../elsewhere')).body).toMatchObject({ status: '404' })
  })
})

describe('versions', () => {
  const scim = client()
  test('a known version is not sent again', async () => {
    const user = await scim.user()
    const { version } = user.meta
    for (const tag of [version, '*', `"x", ${version}`, version.replace('W/', '')]) {
      const { status, headers, text } = await scim.get(`/Users/${user.id}`, { 'if-none-match': tag })
      expect([status, headers.etag, text]).toEqual([304, version, ''])
    }
    expect((await scim.get(`/Users/${user.id}`, { 'if-none-match': 'W/"0"' })).status).toBe(200)
  })

  test('a write for another version is refused', async () => {
    const user = await scim.user()
    const path = `/Users/${user.id}`
    const stale = { 'if-match': 'W/"77"' }
    expect((await scim.put(path, user, stale)).status).toBe(412)
    expect((await scim.delete(path, stale)).status).toBe(412)
    expect((await scim.put(path, user, { 'if-none-match': '*' })).status).toBe(412)
    for (const tag of [user.meta.version, user.meta.version.replace('W/', ''), '*']) {
      expect((await scim.put(path, user, { 'if-match': tag })).status).toBe(200)
    }
    expect((await scim.delete(path, { 'if-match': '*' })).status).toBe(204)
  })
})

describe('the limit', () => {
  test('is a second’s worth of requests, refilled steadily', async () => {
    let time = 1_000_000
    const scim = client({ ratePerSecond: 2, now: () => time })
    const create = async () => scim.post('/Users', { schemas: [USER], userName: String(Math.random()) })
    expect([(await create()).status, (await create()).status]).toEqual([201, 201])
    const refused = await create()
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '1'])
    expect(refused.body).toMatchObject({ schemas: [ERROR], status: '429' })
    expect(scim.mock.store.users()).toHaveLength(2)
    time += 499
    expect((await create()).status).toBe(429)
    time += 1
    expect((await create()).status).toBe(201)
    expect((await create()).status).toBe(429)
  })

  test('lets ten a second through for as long as one likes', async () => {
    let time = 0
    const scim = client({ ratePerSecond: 10, now: () => time })
    for (let i = 0; i < 100; i += 1) {
      time += 100
      expect((await scim.get('/Users?count=0')).status).toBe(200)
    }
  })
})

describe('a socket', () => {
  test('is served with raw quotes, kept alive, and closed at once', async () => {
    const server = await createMock().listen()
    const { port } = new URL(server.url)
    const raw = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1')
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk
        if (text.includes('}')) resolve(text)
      })
      const lines = 'Host: x.test\r\nAuthorization: Bearer fuze-mock-token\r\n\r\n'
      socket.write(`GET /scim/v2/Users/?filter=userName+eq+"a"&aadOptscim062020 HTTP/1.1\r\n${lines}`)
    })
    expect(raw).toContain('HTTP/1.1 200')
    expect(raw).toContain('"totalResults":0')
    await server.close()
    await expect(fetch(server.url)).rejects.toThrow()
  })

  test('answers HEAD without a body', async () => {
    const server = await createMock().listen()
    const answer = await fetch(`${server.url}/Users`, { method: 'HEAD', headers: token })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(50)
    await server.close()
  })

  test('names the host that was called', async () => {
    const server = await createMock({ basePath: '/a/b/' }).listen()
    expect(server.url).toMatch(/\/a\/b$/)
    const location = await new Promise<string>((resolve) => {
      const call = request(`${server.url}/Users`, {
        method: 'POST',
        headers: { ...token, host: 'scim.example.test', 'content-type': 'application/json' },
      })
      call.on('response', (answer) => resolve(String(answer.headers.location)))
      call.end(JSON.stringify({ schemas: [USER], userName: 'x' }))
    })
    expect(location).toMatch(/^http:\/\/scim\.example\.test\/a\/b\/Users\//)
    await server.close()
  })
})

describe('the handlers', () => {
  const mock = createMock()
  const own = handlers(mock, 'https://scim.example.test')
  const server = setupServer(...own)
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterEach(() => mock.store.reset())
  afterAll(() => server.close())

  test('serve fetch in other tests', async () => {
    const url = 'https://scim.example.test/scim/v2/Users'
    const created = await fetch(url, {
      method: 'POST',
      headers: { ...token, 'content-type': 'application/scim+json' },
      body: JSON.stringify({ schemas: [USER], userName: 'msw' }),
    })
    expect(created.headers.get('location')).toContain(`${url}/`)
    const found = await fetch(`${url}?filter=${encodeURIComponent('userName eq "MSW"')}`, { headers: token })
    expect(await found.json()).toMatchObject({ totalResults: 1 })
    expect(mock.store.users()).toHaveLength(1)
  })

  test('match their origin only', async () => {
    const elsewhere = new Request('https://other.example.test/scim/v2/Users')
    expect(await getResponse(own, elsewhere)).toBeUndefined()
  })
})
