import { describe, expect, test } from 'vitest'
import { client, ERROR, USER } from '../tests/client.js'

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
