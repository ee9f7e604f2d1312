import { describe, expect, test } from 'vitest'
import { type Client, client, GROUP, PATCH_OP, USER } from '../tests/client.js'

/** Providers of which so little works that one answer, again and again, tells nearly all. */

const user = { schemas: [USER], userName: 'u', emails: [{ type: 'work', value: 'u@x.test' }] }
const group = { schemas: [GROUP], displayName: 'g' }
const operations = { schemas: [PATCH_OP], Operations: [{ op: 'replace', path: 'title', value: 'T' }] }
const filtered = (filter: string) => (scim: Client) => scim.get(`/Users?filter=${encodeURIComponent(filter)}`)

type Sending = (scim: Client) => Promise<{ status: number }>
const createUser: Sending = (scim) => scim.post('/Users', user)
const createGroup: Sending = (scim) => scim.post('/Groups', group)
const read: Sending = (scim) => scim.get('/Users')

/** Sends something to a user who is there already. */
const toUser = (method: 'get' | 'put' | 'patch' | 'delete', body?: object): Sending => {
  return (scim) => scim.send(method, `/Users/${scim.mock.store.users()[0]?.id ?? 'none'}`, body)
}

/** A mock with a user that no request has put there. */
function withUser(defects: string[]): Client {
  const scim = client({ defects })
  const time = { created: 0, lastModified: 0, version: 1 }
  scim.mock.store.put({ id: '1', type: 'User', attributes: { userName: 'there', active: true }, ...time })
  return scim
}

const cases: [defect: string, refused: [Sending, number][], served: [Sending, number][]][] = [
  [
    'create-always-400',
    [[createUser, 400]],
    [
      [read, 200],
      [createGroup, 201],
      [toUser('put', user), 200],
    ],
  ],
  [
    'patch-not-implemented',
    [
      [toUser('patch', operations), 501],
      [toUser('patch', {}), 501],
    ],
    [[toUser('put', user), 200]],
  ],
  ['group-create-not-implemented', [[createGroup, 501]], [[createUser, 201]]],
  [
    'filter-only-eq-and-and',
    [
      [filtered('userName sw "u"'), 400],
      [filtered('userName pr'), 400],
      [filtered('userName eq "u" or userName eq "v"'), 400],
      [filtered('not (userName eq "u")'), 400],
      [filtered('emails[type eq "work"].value eq "u@x.test"'), 400],
    ],
    [
      [filtered('userName eq "u"'), 200],
      [filtered('userName eq "u" and active eq true and title eq "x"'), 200],
      [
        toUser('patch', {
          ...operations,
          Operations: [{ op: 'add', path: 'emails[type eq "work"].value', value: 'w' }],
        }),
        200,
      ],
    ],
  ],
  [
    'writes-forbidden',
    [
      [createUser, 403],
      [createGroup, 403],
      [toUser('put', user), 403],
      [toUser('patch', operations), 403],
      [toUser('delete'), 403],
    ],
    [
      [read, 200],
      [toUser('get'), 200],
    ],
  ],
  [
    'users-endpoint-missing',
    [
      [read, 404],
      [createUser, 404],
      [toUser('get'), 404],
      [filtered('userName eq "u"'), 404],
    ],
    [
      [(scim) => scim.get('/ResourceTypes'), 200],
      [createGroup, 201],
    ],
  ],
  [
    'delete-is-always-404',
    [
      [toUser('delete'), 404],
      [toUser('delete'), 404],
    ],
    [[toUser('get'), 200]],
  ],
]

describe.each(cases)('%s', (defect, refused, served) => {
  test('refuses with SCIM errors, and serves the rest', async () => {
    const scim = withUser([defect])
    for (const [send, status] of refused)
      expect(await send(scim)).toMatchObject({ status, body: { status: String(status) } })
    for (const [send, status] of served) expect((await send(scim)).status).toBe(status)
  })

  test.each([[[defect, 'errors-are-html']], [['errors-are-html', defect]]])(
    'as %s answers web pages',
    async (defects) => {
      const scim = withUser(defects)
      for (const [send, status] of refused) {
        const answer = await send(scim)
        expect(answer).toMatchObject({ status, text: expect.stringContaining('<html>') })
        expect(answer).toMatchObject({ headers: { 'content-type': 'text/html' } })
      }
    },
  )
})

test.each([
  [['create-every-third-refused-is-stored']],
  [['errors-are-html', 'create-every-third-refused-is-stored']],
])('%s stores what it refuses', async (defects) => {
  const scim = client({ defects })
  const statuses: number[] = []
  for (let i = 0; i < 6; i += 1)
    statuses.push((await scim.post('/Users', { schemas: [USER], userName: `u${i}` })).status)
  expect(statuses).toEqual([201, 201, 400, 201, 201, 400])
  expect(scim.mock.store.users()).toHaveLength(6)
})

test('delete-keeps-resource says 204 and deletes nothing', async () => {
  const scim = withUser(['delete-keeps-resource'])
  expect((await toUser('delete')(scim)).status).toBe(204)
  expect((await toUser('get')(scim)).status).toBe(200)
})
