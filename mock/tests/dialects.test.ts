import { describe, expect, test } from 'vitest'
import { client, ENTERPRISE } from './client.js'

const scim = client()

describe('what Entra sends', () => {
  test('three operations by the string "True" land in one role', async () => {
    const add = (name: string) => ({ op: 'add', path: `roles[primary eq "True"].${name}`, value: name })
    const { body } = await scim.patch(await scim.user(), add('type'), add('display'), add('value'))
    expect(body.roles).toEqual([{ primary: true, type: 'type', display: 'display', value: 'value' }])
  })

  test('sets and clears the manager in every shape', async () => {
    const user = await scim.user()
    const path = `${ENTERPRISE}:manager`
    for (const value of [user.id, { value: user.id }, [{ $ref: 'http://x', value: user.id }]]) {
      for (const at of [path, 'manager']) {
        const set = await scim.patch(user, { op: 'Add', path: at, value })
        expect(set.body[ENTERPRISE].manager).toEqual({ value: user.id, $ref: user.meta.location })
        for (const clear of [
          { op: 'replace', path, value: '' },
          { op: 'replace', path, value: null },
          { op: 'replace', path, value: { value: '' } },
          { op: 'remove', path },
          { op: 'remove', path: `${path}[value eq "${user.id}"]` },
        ]) {
          await scim.patch(user, { op: 'replace', path, value: user.id })
          expect((await scim.patch(user, clear)).body[ENTERPRISE]).toBeUndefined()
        }
      }
    }
  })
})
