import { describe, expect, test } from 'vitest'
import { client } from '../tests/client.js'

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
