import { expect, test } from 'vitest'
import { type Hand, refusal, runBehind } from '../support/behind.js'
import { sample, samples } from '../support/samples.js'

const creating = (count: number) =>
  samples(
    ...Array.from({ length: count }, (_, at) =>
      sample(`it creates ${at}`, async ({ given, scim }) => {
        await scim.create('User', given.userBody())
        await scim.create('User', given.minimalUserBody())
      }),
    ),
  )

/** Stores every third user and says that it did not. */
function storingWhatItRefuses(): Hand {
  let creates = 0
  return async (request, pass) => {
    if (request.method !== 'POST') return pass()
    creates += 1
    const response = await pass()
    return creates % 3 === 0 ? refusal(400, 'no') : response
  }
}

test('what was stored although its create was refused is found and removed', async () => {
  const { report, mock } = await runBehind(creating(7), storingWhatItRefuses())
  expect(mock.store.users()).toEqual([])
  expect(report.cleanup).toEqual({ created: 14, deleted: 14, left: [] })
})

test.each(['sw', 'any filter but eq', 'any filter'])(
  'also where the provider does not know %s',
  async (what) => {
    const store = storingWhatItRefuses()
    const { report, mock } = await runBehind(creating(7), (request, pass) => {
      const { searchParams } = new URL(request.url)
      const filter = searchParams.get('filter')
      const unknown = { sw: / sw /, 'any filter but eq': / (?!eq)\w\w /, 'any filter': / / }[what]
      return filter && unknown?.test(filter) ? Promise.resolve(refusal(400, 'filter')) : store(request, pass)
    })
    expect(mock.store.users()).toEqual([])
    expect(report.cleanup).toEqual({ created: 14, deleted: 14, left: [] })
  },
)

test('creates that were refused cost a few requests in the end, however many they are', async () => {
  const refused = sample('it is refused', async ({ given, scim }) => {
    for (let turn = 0; turn < 60; turn++)
      await scim.create('User', { ...given.minimalUserBody(), active: 'x' })
    await given.user()
  })
  const { report, requests } = await runBehind(samples(refused))
  expect(report.cleanup).toEqual({ created: 1, deleted: 1, left: [] })
  expect(requests.length).toBeLessThanOrEqual(4 + 61 + 1 + 5)
})

const deleting = () =>
  samples(
    sample('it deletes one and leaves one', async ({ given, scim }) => {
      await scim.delete(await given.user())
      await given.minimalUser()
    }),
    sample('it creates a group', async ({ given }) => void (await given.group([await given.user()]))),
  )

const locationsOf = (left: { location: string }[]) => left.map(({ location }) => location).sort()

test('a DELETE that says 204 and deletes nothing: all is left, nothing deleted', async () => {
  const { report, mock } = await runBehind(deleting(), async (request, pass) =>
    request.method === 'DELETE' ? new Response(null, { status: 204 }) : pass(),
  )
  const there = [
    ...mock.store.users().map(({ id }) => `/Users/${id}`),
    ...mock.store.groups().map(({ id }) => `/Groups/${id}`),
  ]
  expect(report.cleanup).toMatchObject({ created: 4, deleted: 0 })
  expect(locationsOf(report.cleanup.left)).toEqual(there.sort())
  expect(report.cleanup.left[0]?.why).toMatch(/DELETE .*answered 204.* still there/)
})

test('a DELETE that is always answered 404: nothing counts as deleted, every user is listed', async () => {
  const { report, mock } = await runBehind(deleting(), async (request, pass) =>
    request.method === 'DELETE' ? refusal(404, 'no such thing') : pass(),
  )
  expect(mock.store.users()).toHaveLength(3)
  expect(report.cleanup).toMatchObject({ created: 4, deleted: 0 })
  expect(locationsOf(report.cleanup.left)).toHaveLength(4)
  expect(locationsOf(report.cleanup.left)).toEqual(
    expect.arrayContaining(mock.store.users().map(({ id }) => `/Users/${id}`)),
  )
})

test('a DELETE that works is confirmed in a few requests', async () => {
  const { report, requests, mock } = await runBehind(deleting())
  expect(report.cleanup).toEqual({ created: 4, deleted: 4, left: [] })
  expect(mock.store.users()).toEqual([])
  // Preflight, creates, deletes, and what confirms them.
  expect(requests.length).toBeLessThanOrEqual(4 + 4 + 4 + 5)
})

test('a search that still shows what is gone for a while is not believed either', async () => {
  const ghosts: { id: string; path: string }[] = []
  const lagging: Hand = async (request, pass) => {
    const { pathname, searchParams } = new URL(request.url)
    if (request.method === 'DELETE') {
      const read = await pass(new Request(request.url, { headers: request.headers }))
      ghosts.push({ ...((await read.json()) as { id: string }), path: pathname })
    }
    const response = await pass()
    if (!/ sw /.test(searchParams.get('filter') ?? '')) return response
    const list = (await response.json()) as { totalResults: number; Resources?: object[] }
    const Resources = [...(list.Resources ?? []), ...ghosts.filter(({ path }) => path.startsWith(pathname))]
    return Response.json(
      { ...list, totalResults: Resources.length, Resources },
      { headers: response.headers },
    )
  }
  const { report, mock } = await runBehind(creating(5), lagging)
  expect(ghosts.length).toBeGreaterThan(5)
  expect(mock.store.users()).toEqual([])
  expect(report.cleanup).toEqual({ created: 10, deleted: 10, left: [] })
})
