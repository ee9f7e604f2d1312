import { describe, expect, test } from 'vitest'
import { type Body, client, ENTERPRISE, GROUP, USER } from '../tests/client.js'

const scim = client()

describe('discovery', () => {
  test('says what the mock can do, to everybody', async () => {
    const { status, body } = await scim.get('/ServiceProviderConfig', { authorization: '' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
      patch: { supported: true },
      bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
      filter: { supported: true, maxResults: 200 },
      changePassword: { supported: true },
      sort: { supported: true },
      etag: { supported: true },
      authenticationSchemes: [{ type: 'oauthbearertoken' }],
      meta: { resourceType: 'ServiceProviderConfig' },
    })
  })

  test('lists types and schemas, each of them at its own address too', async () => {
    for (const [endpoint, ids] of [
      ['ResourceTypes', ['User', 'Group']],
      ['Schemas', [USER, ENTERPRISE, GROUP]],
    ] as const) {
      const { body } = await scim.get(`/${endpoint}`)
      expect(body).toMatchObject({ totalResults: ids.length, startIndex: 1, itemsPerPage: ids.length })
      expect(body.Resources.map(({ id }: Body) => id)).toEqual(ids)
      for (const one of body.Resources) {
        expect((await scim.get(`/${endpoint}/${one.id}`)).body.name).toBe(one.name)
        expect(one.meta.location).toContain(`/scim/v2/${endpoint}/${one.id}`)
      }
    }
  })

  test('ignores paging and forbids filters', async () => {
    const whole = (await scim.get('/Schemas')).body.Resources.length
    const { body } = await scim.get('/Schemas?startIndex=2&count=1&sortBy=id')
    expect(body.Resources).toHaveLength(whole)
    expect((await scim.get('/Schemas?filter=id+pr')).status).toBe(403)
  })

  test('is read only and needs a token', async () => {
    for (const endpoint of ['/Schemas', '/ResourceTypes']) {
      expect((await scim.get(endpoint, { authorization: '' })).status).toBe(401)
      const { status, headers } = await scim.post(endpoint, {})
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    }
    expect((await scim.get('/Schemas/urn:ietf:params:scim:api:messages:2.0:ListResponse')).status).toBe(404)
  })

  test('describes every attribute in full', async () => {
    const walk = (attributes: Body[]): void => {
      for (const one of attributes) {
        expect(Object.values(one)).not.toContain(null)
        expect(one.name).toMatch(/^(\$ref|[a-z]\w*)$/)
        expect(one.mutability).toMatch(/^(readOnly|readWrite|immutable|writeOnly)$/)
        expect(one.type === 'complex').toBe(Array.isArray(one.subAttributes))
        walk(one.subAttributes ?? [])
      }
    }
    for (const schema of (await scim.get('/Schemas')).body.Resources) walk(schema.attributes)
  })
})
