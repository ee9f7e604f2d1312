import { describe, expect, test } from 'vitest'
import { client, ERROR } from '../tests/client.js'

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
