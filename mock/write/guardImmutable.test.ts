import { describe, expect, test } from 'vitest'
import { type Body, client, USER } from '../tests/client.js'

const SITE = 'urn:ietf:params:scim:schemas:extension:8x8:1.1:User:site'
const scim = client()
const entitlements = [{ value: 'SKU-1' }, { value: 'LOC-1', type: 'location' }]
const other = [{ value: 'SKU-2' }]

describe('a create-only attribute', () => {
  test.each<[string, Body]>([
    ['add', { op: 'add', path: 'entitlements', value: other }],
    ['replace', { op: 'Replace', path: 'entitlements', value: other }],
    ['remove', { op: 'remove', path: 'entitlements' }],
    ['remove by value', { op: 'remove', path: 'entitlements', value: [{ value: 'SKU-1' }] }],
    ['remove by filter', { op: 'remove', path: 'entitlements[value eq "SKU-1"]' }],
    ['replace by filter', { op: 'replace', path: 'entitlements[value eq "SKU-1"].value', value: 'X' }],
    ['replace with null', { op: 'replace', path: 'entitlements', value: null }],
    ['no path', { op: 'replace', value: { title: 'T', entitlements: other } }],
  ])('cannot be changed by %s', async (_, operation) => {
    const user = await scim.user({ entitlements })
    const { status, body } = await scim.patch(
      user,
      { op: 'replace', path: 'nickName', value: 'N' },
      operation,
    )
    expect([status, body.scimType]).toEqual([400, 'mutability'])
    expect(body.detail).toContain('entitlements')
    expect((await scim.get(`/Users/${user.id}`)).body).toEqual(user)
  })

  test('may be sent again, in any order', async () => {
    const user = await scim.user({ entitlements })
    const reversed = [...entitlements].reverse()
    const same = await scim.patch(user, { op: 'replace', path: 'entitlements', value: reversed })
    expect(same.body).toEqual(user)
    expect((await scim.put(`/Users/${user.id}`, { ...user, entitlements: reversed })).body).toEqual(user)
  })

  test('can be set later when there is none', async () => {
    const user = await scim.user()
    const { body } = await scim.patch(user, { op: 'add', path: 'entitlements', value: other })
    expect(body.entitlements).toEqual(other)
    expect((await scim.patch(user, { op: 'remove', path: 'entitlements' })).status).toBe(400)
  })

  test('cannot be changed by PUT, and stays when it is left out', async () => {
    const user = await scim.user({ entitlements })
    const changed = await scim.put(`/Users/${user.id}`, { ...user, entitlements: other })
    expect([changed.status, changed.body.scimType]).toEqual([400, 'mutability'])
    const { entitlements: _left, ...rest } = user
    expect((await scim.put(`/Users/${user.id}`, { ...rest, title: 'T' })).body.entitlements).toEqual(
      entitlements,
    )
  })

  test('is declared immutable', async () => {
    const { body } = await scim.get(`/Schemas/${USER}`)
    const named = (name: string) => body.attributes.find((one: Body) => one.name === name)
    expect(named('entitlements').mutability).toBe('immutable')
    expect(named('roles').mutability).toBe('readWrite')
  })

  test('may be any other, in an extension of its own too', async () => {
    const mock = client({ createOnly: ['roles', SITE] })
    const urn = SITE.replace(/:site$/, '')
    const user = await mock.user({ roles: [{ value: 'r' }], [urn]: { site: 'S' }, entitlements })
    expect(user).toMatchObject({ schemas: [USER, urn], [urn]: { site: 'S' } })
    for (const path of ['roles', SITE]) {
      expect((await mock.patch(user, { op: 'remove', path })).body.scimType).toBe('mutability')
    }
    expect((await mock.patch(user, { op: 'remove', path: 'entitlements' })).status).toBe(200)
    expect((await mock.get(`/Schemas/${urn}`)).body.attributes[0]).toMatchObject({
      name: 'site',
      mutability: 'immutable',
    })
  })

  test('must exist in the core schema when it has no URN', () => {
    expect(() => client({ createOnly: ['nope'] })).toThrow('nope')
    expect(() => client({ createOnly: ['groups'] })).toThrow('groups')
  })
})
