import { describe, expect, test } from 'vitest'
import { createMock } from './createMock.js'
import { ERROR } from './tests/client.js'

const headers = { authorization: 'Bearer fuze-mock-token' }

describe('fetch', () => {
  test('answers without a socket, whatever the origin, and names it in locations', async () => {
    const { fetch } = createMock({ basePath: '/a/b' })
    const answer = await fetch(new Request('https://scim.example.test/a/b/ResourceTypes/User', { headers }))
    const { meta } = (await answer.json()) as { meta: { location: string } }
    expect(meta.location).toBe('https://scim.example.test/a/b/ResourceTypes/User')
  })

  test.each(['/elsewhere', '/scim/v2x/Users'])('of %s is a SCIM error, too', async (path) => {
    const answer = await createMock().fetch(new Request(`http://x.test${path}`, { headers }))
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ schemas: [ERROR], status: '404' })
  })

  test('of HEAD has no body and says how long it would be', async () => {
    const { fetch } = createMock()
    const url = 'http://x.test/scim/v2/Schemas'
    const head = await fetch(new Request(url, { method: 'HEAD', headers }))
    const get = await fetch(new Request(url, { headers }))
    expect(await head.text()).toBe('')
    expect(Number(head.headers.get('content-length'))).toBe((await get.arrayBuffer()).byteLength)
  })

  test('gives Response.error() for a connection that is dropped', async () => {
    const { fetch } = createMock({ ratePerSecond: 1, defects: ['limit-drops-connection'], now: () => 0 })
    const send = async () => (await fetch(new Request('http://x.test/scim/v2/Users', { headers }))).type
    expect([await send(), await send()]).toEqual(['default', 'error'])
  })
})
