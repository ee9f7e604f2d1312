import { describe, expect, test } from 'vitest'
import { createMock } from './createMock.js'
import { client, USER } from './tests/client.js'

describe('planting', () => {
  test('breaks one mock and no other', async () => {
    const broken = client({ defects: ['filter-ignored', 'create-answers-200'] })
    const sound = client()
    for (const [scim, status, hits] of [
      [broken, 200, 1],
      [sound, 201, 0],
    ] as const) {
      expect((await scim.post('/Users', { schemas: [USER], userName: 'x' })).status).toBe(status)
      expect(await scim.find('userName eq "y"')).toHaveLength(hits)
    }
  })

  test('of an unknown id is an error that names the nearest known one', () => {
    expect(() => createMock({ defects: ['filter-ignore'] })).toThrow('"filter-ignored"')
  })
})
