import { expect, test } from 'vitest'
import type { Json } from '../../src/scim/types.js'
import { baseUrl, runBehind, withStranger } from '../support/behind.js'
import { sample, samples } from '../support/samples.js'

const bulk = (...Operations: Json[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
  Operations,
})

/** Sends one request beside a stranger's user, and tells what became of it. */
async function sending(method: string, path: (stranger: string, own: string) => string, body?: object) {
  const { mock, id } = await withStranger()
  const check = sample('it reaches out', async ({ given, scim, expect }) => {
    const user = await given.minimalUser()
    const text = JSON.stringify(body ?? {}).replaceAll('STRANGER', id)
    expect(await scim.send(method, path(id, user.id), { rawBody: text })).toHaveStatus(
      200,
      204,
      404,
      501,
      405,
    )
  })
  const { report, requests } = await runBehind(samples(check), undefined, { mock })
  const [before = 0] = requests.flatMap((one, at) => (one.startsWith('POST /Users') ? [at] : []))
  return { check: report.checks[0], sent: requests.slice(before + 1), mock, id, report }
}

test.each<[string, string, (stranger: string, own: string) => string, object?]>([
  ['an encoded collection', 'DELETE', (id) => `/%55sers/${id}`],
  ['a collection encoded twice', 'DELETE', (id) => `/%2555sers/${id}`],
  ['an encoded slash', 'DELETE', (id) => `/Users%2F${id}`],
  ['another collection', 'DELETE', (id) => `/People/${id}`],
  ['a group with the id of an own user', 'DELETE', (_, own) => `/Groups/${own}`],
  ['a path with dots', 'DELETE', (id, own) => `/Users/${own}/../${id}`],
  ['encoded dots', 'DELETE', (id, own) => `/Users/${own}/%2e%2e/${id}`],
  ['an id with dots in it', 'DELETE', (id, own) => `/Users/${own}%2F..%2F${id}`],
  ['a backslash', 'DELETE', (id, own) => `/Users/${own}\\..\\${id}`],
  ['a second slash', 'DELETE', (id) => `//Users//${id}`],
  ['a method in small letters', 'delete', (id) => `/Users/${id}`],
  ['a method that nobody knows', 'PURGE', (id) => `/Users/${id}`],
  ['a POST to a resource', 'POST', (id) => `/Users/${id}`],
  ['a POST below an unknown collection', 'POST', (id) => `/People/${id}/disable`],
  ['a DELETE of .search', 'DELETE', () => '/Users/.search'],
  ['a PUT of Me', 'PUT', () => '/Me'],
  ['a POST to Me', 'POST', () => '/Me'],
  ['a DELETE of a schema', 'DELETE', () => '/Schemas/urn:ietf:params:scim:schemas:core:2.0:User'],
  ['bulk: a relative path', 'POST', () => '/Bulk', bulk({ method: 'DELETE', path: '/Users/STRANGER' })],
  ['bulk: no first slash', 'POST', () => '/Bulk', bulk({ method: 'DELETE', path: 'Users/STRANGER' })],
  [
    'bulk: an absolute path',
    'POST',
    () => '/Bulk',
    bulk({ method: 'DELETE', path: `${baseUrl}/Users/STRANGER` }),
  ],
  [
    'bulk: an absolute path elsewhere',
    'POST',
    () => '/Bulk',
    bulk({ method: 'DELETE', path: 'https://other.example/scim/v2/Users/STRANGER' }),
  ],
  ['bulk: an encoded name', 'POST', () => '/%42ulk', bulk({ method: 'DELETE', path: '/Users/STRANGER' })],
  [
    'bulk: operations in small letters',
    'POST',
    () => '/Bulk',
    { ...bulk(), operations: [{ METHOD: 'delete', Path: '/Users/STRANGER' }] },
  ],
  [
    'bulk: a path that is no text',
    'POST',
    () => '/Bulk',
    bulk({ method: 'DELETE', path: ['/Users/STRANGER'] }),
  ],
  [
    'bulk: a foreign one among own ones',
    'POST',
    () => '/Bulk',
    bulk(
      { method: 'POST', path: '/Users', bulkId: 'a', data: {} },
      { method: 'PATCH', path: '/Users/STRANGER' },
    ),
  ],
])('%s does not get past', async (_, method, path, body) => {
  const { check, sent, mock, id } = await sending(method, path, body)
  expect(check?.reason).toMatch(/was stopped: this run did not create that/)
  expect(sent.filter((one) => !one.startsWith('GET')).map((one) => one.replace(/\/[\w-]+$/, ''))).toEqual([
    'DELETE /Users',
  ])
  expect(mock.store.users().map((one) => one.id)).toEqual([id])
})

test.each<[string, string, (stranger: string, own: string) => string, object?]>([
  ['own user', 'PATCH', (_, own) => `/Users/${own}`],
  ['own user in another case of the collection', 'PATCH', (_, own) => `/users/${own}?attributes=id`],
  ['own user in an encoded collection', 'PATCH', (_, own) => `/%55sers/${own}`],
  [
    'own user by an encoded id',
    'PATCH',
    (_, own) => `/Users/%${own.charCodeAt(0).toString(16)}${own.slice(1)}`,
  ],
  ['search', 'POST', () => '/Users/.search'],
  ['search of everything', 'POST', () => '/.search'],
  ['empty bulk', 'POST', () => '/Bulk', bulk()],
  [
    'bulk about its own',
    'POST',
    () => '/Bulk',
    bulk({ method: 'POST', path: '/Users', bulkId: 'a' }, { method: 'PATCH', path: '/Users/bulkId:a' }),
  ],
  ['unknown resource type', 'POST', () => '/Devices'],
  ['discovery, which takes no POST', 'POST', () => '/Schemas'],
])('%s may be sent', async (_, method, path, body) => {
  const { check, sent } = await sending(method, path, body)
  expect(check?.reason ?? '').not.toContain('was stopped')
  expect(sent[0]).toMatch(new RegExp(`^${method} `))
})

test('what was created in a collection that nobody knows is removed there', async () => {
  const devices = new Map<string, unknown>()
  const check = sample('it creates a device', async ({ scim, expect }) => {
    const created = await scim.send('POST', '/Devices', { body: { displayName: 'scim-conform device' } })
    expect(await scim.patch({ path: `/Devices/${created.resource.id}` }, [])).toHaveStatus(200)
  })
  const { report, requests } = await runBehind(samples(check), async (request, pass) => {
    const [, id] = /\/Devices(?:\/(\w+))?$/.exec(request.url) ?? []
    if (!request.url.includes('/Devices')) return pass()
    if (request.method === 'DELETE')
      return new Response(null, { status: devices.delete(`${id}`) ? 204 : 404 })
    if (request.method === 'GET') return new Response(null, { status: id && devices.has(id) ? 200 : 404 })
    if (request.method === 'POST') devices.set('d1', {})
    return Response.json({ id: 'd1' }, { status: request.method === 'POST' ? 201 : 200 })
  })
  expect(report.checks[0]?.verdict).toBe('passed')
  expect(requests).toContain('DELETE /Devices/d1')
  expect(devices.size).toBe(0)
  expect(report.cleanup).toEqual({ created: 1, deleted: 1, left: [] })
})
