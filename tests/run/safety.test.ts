import { afterEach, expect, test } from 'vitest'
import type { Check } from '../../src/kit/check.js'
import { Random } from '../../src/kit/Random.js'
import { run } from '../../src/run/run.js'
import { urns } from '../../src/scim/urns.js'
import { answer, type Intercept, type Rig, rig, scimError } from '../support/rig.js'
import { runOnMock, token } from '../support/runOnMock.js'
import { leveled, sample, samples } from '../support/samples.js'

const rigs: Rig[] = []
const profile = leveled()

afterEach(async () => {
  for (const one of rigs.splice(0)) await one.close()
})

/** Creates somebody else's user on the mock, outside of any run. */
async function stranger(url: string, userName = 'stranger@example.com'): Promise<string> {
  const response = await fetch(`${url}/Users`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({ schemas: [urns.user], userName }),
  })
  return ((await response.json()) as { id: string }).id
}

async function runBesideStranger(make: (id: string) => Check, intercept?: Intercept) {
  const server = await rig(intercept)
  rigs.push(server)
  const id = await stranger(server.url)
  server.requests.length = 0
  const headers = { authorization: `Bearer ${token}` }
  const report = await run({
    url: server.url,
    suites: samples(make(id)),
    profile,
    rate: null,
    headers,
    timeoutMs: 1000,
  })
  return { id, server, check: report.checks[0], report }
}

test('--read-only runs what reads, skips what writes, and sends GETs only', async () => {
  const server = await rig()
  rigs.push(server)
  const reading = sample(
    'it reads',
    async ({ scim, expect }) => void expect(await scim.list('User')).toBeList(),
    { readOnly: true },
  )
  const searching = sample(
    'it searches',
    async ({ scim, expect }) => void expect(await scim.search('User', { count: 1 })).toBeList(),
    { readOnly: true },
  )
  const writing = sample('it writes', async ({ given }) => void (await given.user()))
  const lying = sample('it says that it reads', async ({ given }) => void (await given.user()), {
    readOnly: true,
  })
  const report = await run({
    url: server.url,
    suites: samples(reading, searching, writing, lying),
    profile,
    rate: null,
    headers: { authorization: `Bearer ${token}` },
    selection: { readOnly: true },
  })
  expect(report.checks.map(({ verdict }) => verdict)).toEqual(['passed', 'passed', 'skipped', 'error'])
  expect(report.checks[3]?.reason).toContain('a read-only run must not send POST /Users')
  expect(server.requests.filter((one) => !one.startsWith('GET') && !one.includes('.search'))).toEqual([])
})

test.each(['PATCH', 'PUT', 'DELETE', 'POST'])(
  '%s on a resource that the run did not create never leaves',
  async (method) => {
    const { check, server, id } = await runBesideStranger((foreign) =>
      sample(
        'it reaches out',
        async ({ scim }) => void (await scim.send(method, `/Users/${foreign}`, { body: {} })),
      ),
    )
    expect(check?.reason).toContain(
      `${method} /Users/${id} was stopped: this run did not create that resource`,
    )
    expect(server.requests.filter((one) => one.includes(id))).toEqual([])
  },
)

test('a path that hides a foreign id behind an own one does not get past', async () => {
  const { check, server, id } = await runBesideStranger((foreign) =>
    sample('it tries tricks', async ({ given, scim }) => {
      const user = await given.minimalUser()
      await scim.send('DELETE', `/Users/${foreign}/../${user.id}`)
    }),
  )
  expect(check?.reason).toContain('was stopped')
  expect(server.mock.store.users().map((one) => one.id)).toEqual([id])
})

test.each([
  ['the collection', '/Users'],
  ['the collection with a slash', '/Users/'],
  ['everything', '/'],
  ['Me', '/Me'],
])('a DELETE of %s never leaves', async (_, path) => {
  const { check, server } = await runBesideStranger(() =>
    sample('it deletes', async ({ scim }) => void (await scim.send('DELETE', path))),
  )
  expect(check?.reason).toContain('was stopped')
  expect(server.requests.filter((one) => one.startsWith('DELETE'))).toEqual([])
})

test('an id that checks make up may be written to, since nobody has it', async () => {
  const id = new Random(1, 'made up').guid()
  const { check } = await runBesideStranger(() =>
    sample(
      'it asks for nobody',
      async ({ scim, expect }) => void expect(await scim.delete({ path: `/Users/${id}` })).toBeScimError(404),
    ),
  )
  expect(check?.verdict).toBe('passed')
})

test("a create that is answered with somebody else's account does not lose that account", async () => {
  let foreign = ''
  const { server, report } = await runBesideStranger(
    (id) => {
      foreign = id
      return sample('it creates', async ({ given, scim }) => {
        const user = await given.user()
        await scim.patch(user, [{ op: 'replace', path: 'active', value: false }])
      })
    },
    (request, response, pass) =>
      request.method === 'POST' && foreign
        ? answer(response, 200, { schemas: [urns.user], id: foreign, userName: 'stranger@example.com' })
        : pass(),
  )
  expect(server.mock.store.users().map(({ id }) => id)).toEqual([foreign])
  expect(server.requests.filter((one) => /^(PATCH|PUT|DELETE)/.test(one))).toEqual([])
  expect(report.cleanup).toEqual({ created: 0, deleted: 0, left: [] })
})

test('a lost answer and a provider that ignores filters do not lose foreign users', async () => {
  const { server, report } = await runBesideStranger(
    () => sample('it creates', async ({ given }) => void (await given.user())),
    (request, response, pass) => {
      if (request.method === 'POST' && rigs[0]?.mock.store.users().length)
        return answer(response, 503, scimError(503, 'busy'))
      if (request.url?.includes('filter=')) request.url = '/scim/v2/Users'
      pass()
    },
  )
  expect(server.mock.store.users().map(({ attributes }) => attributes.userName)).toEqual([
    'stranger@example.com',
  ])
  expect(server.requests.filter((one) => one.startsWith('DELETE'))).toEqual([])
  expect(report.cleanup).toEqual({ created: 0, deleted: 0, left: [] })
})

test('every name that a run gives away is marked with the run', async () => {
  const bodies: string[] = []
  const creating = sample(
    'it creates',
    async ({ given }) => void (await given.group([await given.user(), await given.minimalUser()])),
  )
  const { report } = await runOnMock(samples(creating), {
    profile,
    onEvent: (event) =>
      event.type === 'exchange' &&
      event.exchange.request.method === 'POST' &&
      bodies.push(event.exchange.request.body ?? ''),
  })
  expect(bodies).toHaveLength(3)
  for (const body of bodies) expect(body).toContain(`scim-conform-${report.run.id}-`)
})

test('an id that points elsewhere does not turn clean-up into a DELETE of something else', async () => {
  const { server, report } = await runBesideStranger(
    () => sample('it creates', async ({ given }) => void (await given.user())),
    (request, response, pass) =>
      request.method === 'POST' && rigs[0]?.mock.store.users().length
        ? answer(response, 201, { schemas: [urns.user], id: '..' })
        : pass(),
  )
  expect(server.requests.filter((one) => one.startsWith('DELETE'))).toEqual([])
  expect(report.cleanup.left).toEqual([{ location: '/Users ..', why: 'its id cannot stand in a path' }])
})

const bulk = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest'

test('users of a bulk request are removed too, whether its answer names them or not', async () => {
  const created: string[] = []
  const { server, report, id } = await runBesideStranger(
    () =>
      sample('it creates in bulk', async ({ given, scim }) => {
        const Operations = ['a', 'b'].map((bulkId) => ({
          method: 'POST',
          path: '/Users',
          bulkId,
          data: given.minimalUserBody(),
        }))
        await scim.send('POST', '/Bulk', { body: { schemas: [bulk], Operations } })
      }),
    (request, response, pass) => {
      if (!request.url?.endsWith('/Bulk')) return pass()
      let text = ''
      request.on('data', (chunk) => {
        text += chunk
      })
      request.on('end', async () => {
        for (const { data } of (JSON.parse(text) as { Operations: { data: { userName: string } }[] })
          .Operations)
          created.push(await stranger(rigs[0]?.url ?? '', data.userName))
        answer(response, 200, {
          Operations: [
            { method: 'POST', bulkId: 'a', status: '201', location: `${rigs[0]?.url}/Users/${created[0]}` },
          ],
        })
      })
    },
  )
  expect(created).toHaveLength(2)
  expect(server.mock.store.users().map((one) => one.id)).toEqual([id])
  expect(report.cleanup).toEqual({ created: 2, deleted: 2, left: [] })
})

test('a bulk request that reaches for a foreign user never leaves', async () => {
  const { check, server } = await runBesideStranger((foreign) =>
    sample('it deletes in bulk', async ({ scim }) => {
      const Operations = [{ method: 'delete', path: `/Users/${foreign}` }]
      await scim.send('POST', '/Bulk', { body: { schemas: [bulk], Operations } })
    }),
  )
  expect(check?.reason).toContain('was stopped')
  expect(server.requests.filter((one) => one.includes('Bulk'))).toEqual([])
})
