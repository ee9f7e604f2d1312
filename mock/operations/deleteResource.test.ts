import { describe, expect, test } from 'vitest'
import { client, USER } from '../tests/client.js'

const scim = client()

describe('a deletion', () => {
  test('is 204, then everything is 404 and the name is free', async () => {
    const user = await scim.user({ userName: 'gone' })
    const group = await scim.group({ members: [{ value: user.id }] })
    const { status, text } = await scim.delete(`/Users/${user.id}`)
    expect([status, text]).toEqual([204, ''])
    expect((await scim.get(`/Users/${user.id}`)).status).toBe(404)
    expect((await scim.patch(user, { op: 'remove', path: 'title' })).status).toBe(404)
    expect((await scim.put(`/Users/${user.id}`, user)).status).toBe(404)
    expect((await scim.delete(`/Users/${user.id}`)).status).toBe(404)
    expect((await scim.get(`/Groups/${group.id}`)).body.members).toBeUndefined()
    expect((await scim.post('/Users', { schemas: [USER], userName: 'GONE' })).status).toBe(201)
  })
})
