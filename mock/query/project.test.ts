import { describe, expect, test } from 'vitest'
import { type Body, client, ENTERPRISE, GROUP, USER } from '../tests/client.js'

describe('attributes', () => {
  const full = {
    schemas: [USER, ENTERPRISE],
    userName: 'p',
    name: { givenName: 'G', familyName: 'F' },
    emails: [
      { type: 'work', value: 'w@x.test' },
      { type: 'home', value: 'h@x.test' },
    ],
    [ENTERPRISE]: { department: 'D', division: 'V' },
  }
  test.each<[string, Body]>([
    ['attributes=userName', { userName: 'p' }],
    ['attributes=USERNAME,name.givenname', { userName: 'p', name: { givenName: 'G' } }],
    ['attributes=emails.type', { emails: [{ type: 'work' }, { type: 'home' }] }],
    ['attributes=name.givenName,name.familyName', { name: { givenName: 'G', familyName: 'F' } }],
    [`attributes=${USER}:name.familyName`, { name: { familyName: 'F' } }],
    [`attributes=${ENTERPRISE}:department`, { [ENTERPRISE]: { department: 'D' } }],
    [`attributes=${ENTERPRISE}`, { [ENTERPRISE]: { department: 'D', division: 'V' } }],
    ['attributes=nope', {}],
    [
      'excludedAttributes=meta,active,emails',
      { userName: 'p', name: full.name, [ENTERPRISE]: full[ENTERPRISE] },
    ],
    [
      `excludedAttributes=id,schemas,meta,active,emails.value,name.givenName,${ENTERPRISE}:department`,
      {
        userName: 'p',
        name: { familyName: 'F' },
        emails: [{ type: 'work' }, { type: 'home' }],
        [ENTERPRISE]: { division: 'V' },
      },
    ],
    [`excludedAttributes=meta,active,emails,name,${ENTERPRISE}`, { userName: 'p' }],
  ])('?%s', async (query, expected) => {
    const mock = client()
    const created = await mock.post(`/Users?${query}`, full)
    const id = created.body.id
    const read = await mock.get(`/Users/${id}?${query}`)
    const listed = await mock.get(`/Users?${query}`)
    const schemas = expected[ENTERPRISE] ? [USER, ENTERPRISE] : [USER]
    expect(created.body).toEqual({ id, schemas, ...expected })
    expect(read.body).toEqual(created.body)
    expect(listed.body.Resources).toEqual([created.body])
  })

  test('a refused projection creates nothing', async () => {
    const mock = client()
    const { status } = await mock.post('/Groups?attributes=id&excludedAttributes=meta', {
      schemas: [GROUP],
      displayName: 'g',
    })
    expect(status).toBe(400)
    expect(mock.mock.store.groups()).toEqual([])
  })
})
