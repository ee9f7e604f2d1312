import { describe, expect, test } from 'vitest'
import { client, USER } from '../tests/client.js'

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
