import { describe, expect, test } from 'vitest'
import { type Body, client, ENTERPRISE, PATCH_OP } from '../tests/client.js'

const scim = client()

describe('an operation is refused', () => {
  test.each<[Body, string]>([
    [{ op: 'foo', path: 'title', value: 'T' }, 'invalidSyntax'],
    [{ path: 'title', value: 'T' }, 'invalidSyntax'],
    ['replace', 'invalidSyntax'],
    [{ op: 'add', path: 'title' }, 'invalidValue'],
    [{ op: 'replace', path: 'title' }, 'invalidValue'],
    [{ op: 'replace', value: 'T' }, 'invalidValue'],
    [{ op: 'remove' }, 'noTarget'],
    [{ op: 'remove', value: { title: 'T' } }, 'noTarget'],
    [{ op: 'replace', path: 'nope', value: 'T' }, 'invalidPath'],
    [{ op: 'replace', path: 'name.nope', value: 'T' }, 'invalidPath'],
    [{ op: 'replace', path: 'emails[type eq "work"].nope', value: 'T' }, 'invalidPath'],
    [{ op: 'replace', path: '', value: 'T' }, 'invalidPath'],
    [{ op: 'replace', path: '/title', value: 'T' }, 'invalidPath'],
    [{ op: 'replace', path: 'name..familyName', value: 'T' }, 'invalidPath'],
    [{ op: 'replace', path: 'emails[]', value: [] }, 'invalidPath'],
    [{ op: 'replace', path: 'emails[type eq', value: [] }, 'invalidPath'],
    [{ op: 'replace', path: 'emails[type zz "x"]', value: {} }, 'invalidFilter'],
    [{ op: 'replace', path: 'emails[0].value', value: 'x' }, 'invalidFilter'],
    [{ op: 'replace', path: 'emails[value eq "nobody@x.test"].display', value: 'x' }, 'noTarget'],
    [{ op: 'replace', path: 'emails[type ne "work"].value', value: 'x' }, 'noTarget'],
    [{ op: 'replace', path: 'id', value: 'x' }, 'mutability'],
    [{ op: 'replace', value: { id: 'x' } }, 'mutability'],
    [{ op: 'replace', path: 'meta.created', value: '2000-01-01T00:00:00Z' }, 'mutability'],
    [{ op: 'add', path: 'groups', value: [{ value: 'x' }] }, 'mutability'],
    [{ op: 'remove', path: 'meta' }, 'mutability'],
    [{ op: 'remove', path: 'userName' }, 'mutability'],
    [{ op: 'replace', path: 'userName', value: '' }, 'invalidValue'],
    [{ op: 'replace', path: `${ENTERPRISE}:manager.displayName`, value: 'x' }, 'mutability'],
    [{ op: 'replace', path: 'title', value: 5 }, 'invalidValue'],
    [{ op: 'replace', path: 'name', value: 'x' }, 'invalidValue'],
    [{ op: 'replace', path: 'active', value: 'maybe' }, 'invalidValue'],
    [
      {
        op: 'replace',
        path: 'emails',
        value: [
          { value: 'a', primary: true },
          { value: 'b', primary: true },
        ],
      },
      'invalidValue',
    ],
  ])('%j', async (operation, scimType) => {
    const user = await scim.user()
    const { status, body } = await scim.patch(user, operation)
    expect([status, body.scimType]).toEqual([400, scimType])
    expect(body.detail).not.toBe('')
    expect((await scim.get(`/Users/${user.id}`)).body).toEqual(user)
  })

  test.each<[string, Body]>([
    ['without schemas', { Operations: [{ op: 'remove', path: 'title' }] }],
    ['without operations', { schemas: [PATCH_OP] }],
    ['with no operations', { schemas: [PATCH_OP], Operations: [] }],
  ])('%s', async (_, body) => {
    const user = await scim.user()
    const answer = await scim.send('patch', `/Users/${user.id}`, body)
    expect([answer.status, answer.body.scimType]).toEqual([400, 'invalidSyntax'])
  })
})
