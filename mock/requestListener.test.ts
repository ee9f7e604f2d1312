import request from 'supertest'
import { expect, test } from 'vitest'
import { createMock } from './createMock.js'

/** The mock in the tests of somebody's server, which know it by its request listener. */

const mock = createMock({ token: 'secret' })
const users = '/scim/v2/Users'

test('a user is created and found through supertest', async () => {
  const created = await request(mock.requestListener)
    .post(users)
    .auth('secret', { type: 'bearer' })
    .type('application/scim+json')
    .send({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada@example.com' })
  expect(created.status).toBe(201)
  const found = await request(mock.requestListener)
    .get(users)
    .query({ filter: 'userName eq "ada@example.com"' })
    .auth('secret', { type: 'bearer' })
  expect(found.status).toBe(200)
  expect(JSON.parse(found.text)).toMatchObject({ totalResults: 1 })
})

test('nobody comes in without the token', async () => {
  expect((await request(mock.requestListener).get(users)).status).toBe(401)
})
