import { getResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createMock } from './createMock.js'
import { handlers } from './msw.js'
import { USER } from './tests/client.js'

const token = { authorization: 'Bearer fuze-mock-token' }

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
