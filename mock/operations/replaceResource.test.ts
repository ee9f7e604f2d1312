import { describe, expect, test } from 'vitest'
import { client, USER } from '../tests/client.js'

const scim = client()

describe('a replacement', () => {
  test('clears what is left out and keeps id, created and what is create-only', async () => {
    const user = await scim.user({ title: 'T', active: false, entitlements: [{ value: 'E' }], password: 'p' })
    const { status, body } = await scim.put(`/Users/${user.id}`, {
      schemas: [USER],
      userName: 'put',
      id: 'x',
      nickName: 'N',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: user.id,
      userName: 'put',
      active: true,
      nickName: 'N',
      entitlements: [{ value: 'E' }],
    })
    expect(body.title).toBeUndefined()
    expect(body.meta.created).toBe(user.meta.created)
    expect(body.meta.version).not.toBe(user.meta.version)
    expect(Date.parse(body.meta.lastModified)).toBeGreaterThan(Date.parse(user.meta.lastModified))
  })

  test('with what was read changes nothing', async () => {
    const user = await scim.user({
      emails: [{ value: 'a', type: 'work' }],
      entitlements: [{ value: 'E' }],
      password: 'p',
    })
    const group = await scim.group({ members: [{ value: user.id }] })
    for (const resource of [(await scim.get(`/Users/${user.id}`)).body, group]) {
      const { status, body } = await scim.put(`/${resource.meta.resourceType}s/${resource.id}`, resource)
      expect(status).toBe(200)
      expect(body).toEqual(resource)
    }
  })

  test('is refused for an unknown id, a taken name and a missing one', async () => {
    const user = await scim.user()
    const other = await scim.user()
    const put = (id: string, body: object) => scim.put(`/Users/${id}`, { schemas: [USER], ...body })
    expect((await put('none', { userName: 'x' })).status).toBe(404)
    expect((await put(user.id, { userName: other.userName })).body.scimType).toBe('uniqueness')
    expect((await put(user.id, {})).body.scimType).toBe('invalidValue')
  })
})
