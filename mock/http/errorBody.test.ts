import { describe, expect, test } from 'vitest'
import { client, ERROR } from '../tests/client.js'

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
