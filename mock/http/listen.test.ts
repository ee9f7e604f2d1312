import { request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createMock } from '../createMock.js'
import { USER } from '../tests/client.js'

const token = { authorization: 'Bearer fuze-mock-token' }

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
