import { describe, expect, test } from 'vitest'
import { client, ENTERPRISE, GROUP, USER } from '../tests/client.js'

const scim = client()
const create = (attributes: Record<string, unknown>) =>
  scim.post('/Users', { schemas: [USER], ...attributes })

describe('a create', () => {
  test('is answered 201 with the resource, its location and its version', async () => {
    const { status, headers, body } = await create({ userName: 'first' })
    expect(status).toBe(201)
    expect(headers['content-type']).toBe('application/scim+json;charset=utf-8')
    expect(headers.location).toBe(body.meta.location)
    expect(headers['content-location']).toBe(body.meta.location)
    expect(headers.etag).toBe(body.meta.version)
    expect(body.meta.location).toBe(`http://mock.test/scim/v2/Users/${body.id}`)
    expect(body.meta.created).toBe(body.meta.lastModified)
    expect(body).toMatchObject({
      schemas: [USER],
      userName: 'first',
      active: true,
      meta: { resourceType: 'User' },
    })
  })

  test('takes what Entra sends', async () => {
    const { status, body } = await create({
      schemas: [USER, ENTERPRISE, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0User'],
      id: 'mine',
      meta: { resourceType: 'X', version: 'W/"0"' },
      groups: [{ value: 'x' }],
      USERNAME: 'entra',
      active: 'False',
      title: null,
      roles: [],
      emails: [{ primary: 'True', type: 'work', value: 'E@x.test', nope: 1 }],
      'urn:example:custom:2.0:User': { a: 1 },
      [ENTERPRISE]: { manager: 'unknown', department: 'D' },
    })
    expect(status).toBe(201)
    expect(body.id).not.toBe('mine')
    const { id, meta, ...rest } = body
    expect(meta.resourceType).toBe('User')
    expect(rest).toEqual({
      schemas: [USER, ENTERPRISE],
      userName: 'entra',
      active: false,
      emails: [{ value: 'E@x.test', type: 'work', primary: true }],
      [ENTERPRISE]: {
        department: 'D',
        manager: { value: 'unknown', $ref: meta.location.replace(id, 'unknown') },
      },
    })
  })

  test('keeps text as it is', async () => {
    const odd = { userName: ' Ünï 李 \u{1F600}  x ', displayName: '<b>"&amp;\\', nickName: 'x'.repeat(9000) }
    const { body } = await create(odd)
    expect((await scim.get(`/Users/${body.id}`)).body).toMatchObject(odd)
  })

  test('never shows the password', async () => {
    const { body } = await create({ userName: 'secret', password: 'hunter2' })
    expect(JSON.stringify(body)).not.toContain('hunter2')
    expect((await scim.get(`/Users/${body.id}?attributes=password`)).text).not.toContain('hunter2')
  })

  test('takes a manager as string, object or array of one', async () => {
    const boss = await scim.user({ displayName: 'Boss' })
    for (const manager of [boss.id, { value: boss.id, displayName: 'No' }, [{ value: boss.id }]]) {
      const user = await scim.user({ [ENTERPRISE]: { manager } })
      expect(user[ENTERPRISE].manager).toEqual({
        value: boss.id,
        $ref: boss.meta.location,
        displayName: 'Boss',
      })
    }
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['no userName', {}, 'invalidValue'],
    ['an empty userName', { userName: '' }, 'invalidValue'],
    ['a userName of the wrong type', { userName: 5 }, 'invalidValue'],
    ['no schemas', { schemas: undefined, userName: 'x' }, 'invalidSyntax'],
    ['the schema of another type', { schemas: [GROUP], userName: 'x' }, 'invalidSyntax'],
    ['a text as active', { userName: 'x', active: 'maybe' }, 'invalidValue'],
    ['a text as name', { userName: 'x', name: 'X' }, 'invalidValue'],
    ['a text as e-mails', { userName: 'x', emails: 'x@x.test' }, 'invalidValue'],
    ['texts as e-mails', { userName: 'x', emails: ['x@x.test'] }, 'invalidValue'],
    [
      'two primaries',
      {
        userName: 'x',
        emails: [
          { value: 'a', primary: true },
          { value: 'b', primary: true },
        ],
      },
      'invalidValue',
    ],
    ['a text that is too long', { userName: 'x'.repeat(10_001) }, 'invalidValue'],
    [
      'a certificate that is not base64',
      { userName: 'x', x509Certificates: [{ value: '%%%' }] },
      'invalidValue',
    ],
    ['a text as extension', { userName: 'x', [ENTERPRISE]: 'x' }, 'invalidValue'],
  ])('with %s is refused', async (_, attributes, scimType) => {
    const { status, body } = await create(attributes)
    expect([status, body.scimType]).toEqual([400, scimType])
  })

  test('of a taken name is 409 uniqueness, in any case and width', async () => {
    await create({ userName: 'Taken' })
    for (const userName of ['Taken', 'tAKEN', 'ｔａｋｅｎ']) {
      const { status, body } = await create({ userName })
      expect([status, body.scimType]).toEqual([409, 'uniqueness'])
      expect(body.detail).toContain('userName')
    }
  })

  test('at the same time makes one user', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({ userName: 'race' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
  })

  test('drops repeated values', async () => {
    const user = await scim.user({
      emails: [
        { type: 'work', value: 'a' },
        { type: 'work', value: 'a' },
        { type: 'home', value: 'a' },
      ],
    })
    expect(user.emails).toHaveLength(2)
  })
})
