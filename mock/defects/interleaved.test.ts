import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createMock, type Mock } from '../createMock.js'
import { ENTERPRISE, GROUP, PATCH_OP, USER } from '../tests/client.js'
import { defects } from './index.js'

/** One of the requests, each of which concerns another user, so that its answer cannot depend on the others. */
interface Sent {
  method: string
  path: string
  body?: object
  headers?: Record<string, string>
}

const base = 'http://mock.test/scim/v2'
const mails = (name: string) => [
  { type: 'home', value: `${name}@home.test` },
  { type: 'work', value: `${name}@work.test`, primary: true },
]
const user = (name: string, more: object = {}) => ({
  schemas: [USER],
  userName: name,
  name: { givenName: name },
  displayName: name,
  emails: mails(name),
  entitlements: [{ value: name }],
  ...more,
})
const patch = (...Operations: object[]) => ({ schemas: [PATCH_OP], Operations })
const replace = (path: string, value: unknown) => patch({ op: 'replace', path, value })

/** Ids by the number of the user; `group` is the id of a group. */
const requests = (ids: string[], group: string): Sent[] => [
  { method: 'PUT', path: `/Users/${ids[0]}`, body: { schemas: [USER], userName: 'u0' } },
  {
    method: 'PUT',
    path: `/Users/${ids[1]}`,
    body: user('u1', { meta: { created: 'x' }, displayName: 'new' }),
  },
  { method: 'PUT', path: `/Users/${ids[2]}`, body: user('u3') },
  { method: 'PATCH', path: `/Users/${ids[4]}`, body: replace('displayName', 'new') },
  { method: 'PATCH', path: `/Users/${ids[5]}`, body: replace('entitlements', [{ value: 'other' }]) },
  { method: 'PATCH', path: `/Users/${ids[6]}`, body: replace('active', false) },
  {
    method: 'PATCH',
    path: `/Users/${ids[7]}`,
    body: replace('emails[type eq "work"].value', 'new@work.test'),
  },
  { method: 'PATCH', path: `/Users/${ids[8]}`, body: replace('displayName', 'u8') },
  { method: 'PATCH', path: `/Users/${ids[9]}`, body: patch({ op: 'add', path: 'title', value: 'first' }) },
  { method: 'POST', path: '/Users', body: user('joins', { groups: [{ value: group }] }) },
  { method: 'POST', path: '/Users?attributes=userName', body: user('short') },
  { method: 'POST', path: '/Users', body: user('odd', { active: 'perhaps' }) },
  {
    method: 'POST',
    path: '/Users',
    body: user('managed', { [ENTERPRISE]: { manager: { value: ids[3], displayName: 'sent' } } }),
    headers: { 'content-type': 'application/json' },
  },
  { method: 'GET', path: `/Users/${ids[10]}` },
  { method: 'GET', path: `/Users/${ids[11]}?attributes=userName` },
  // Groups, since what a list of users holds depends on what the creates have come to.
  { method: 'GET', path: `/Groups?filter=${encodeURIComponent('displayName eq "g1"')}&count=1` },
  { method: 'GET', path: `/Groups?filter=${encodeURIComponent('displayName sw "g"')}&count=2` },
  {
    method: 'GET',
    path: `/Groups?filter=${encodeURIComponent('displayName sw "g"')}&sortBy=displayName&sortOrder=descending&count=2`,
  },
  { method: 'GET', path: '/ServiceProviderConfig' },
]

/** Sends a request whose body ends when the gate opens. */
function send(
  mock: Mock,
  { method, path, body, headers }: Sent,
  ended = Promise.resolve(),
): Promise<Response> {
  const text = new ReadableStream<Uint8Array>({
    async pull(stream) {
      await ended
      stream.enqueue(new TextEncoder().encode(JSON.stringify(body)))
      stream.close()
    },
  })
  return mock.fetch(
    new Request(base + path, {
      method,
      headers: {
        authorization: 'Bearer fuze-mock-token',
        'content-type': 'application/scim+json',
        ...headers,
      },
      ...(body ? { body: text, duplex: 'half' } : {}),
    }),
  )
}

/** An answer as text, without what differs from one mock to the next. */
const told = async (answer: Response): Promise<string> => {
  const text = `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`
  return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|"id":\d+/g, 'id')
}

/** What each request was told, sent in one way or the other to a mock of its own. */
async function answers(
  defect: string,
  way: (mock: Mock, all: Sent[]) => Promise<Response[]>,
): Promise<string[]> {
  const mock = createMock({ defects: [defect], now: () => 1_700_000_000_000 })
  for (let i = 0; i < 12; i += 1) await send(mock, { method: 'POST', path: '/Users', body: user(`u${i}`) })
  for (const displayName of ['g1', 'g2', 'g3', 'joined'])
    await send(mock, { method: 'POST', path: '/Groups', body: { schemas: [GROUP], displayName } })
  const ids = Array.from({ length: 12 }, (_, at) => mock.store.users()[at]?.id ?? 'none')
  const all = requests(ids, mock.store.groups()[3]?.id ?? 'none')
  return Promise.all((await way(mock, all)).map(told))
}

const oneByOne = async (mock: Mock, all: Sent[]): Promise<Response[]> => {
  const given: Response[] = []
  for (const one of all) given.push(await send(mock, one))
  return given
}

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

/** All bodies end at the same time. */
const together = async (mock: Mock, all: Sent[]): Promise<Response[]> => {
  const { opened, open } = gate()
  const given = all.map((one) => send(mock, one, opened))
  open()
  return Promise.all(given)
}

/** All have begun before the first ends, and the last to begin is the first to end. */
const backwards = async (mock: Mock, all: Sent[]): Promise<Response[]> => {
  const begun = all.map((one) => {
    const { opened, open } = gate()
    return { open, given: send(mock, one, opened) }
  })
  for (const { open, given } of begun.toReversed()) {
    open()
    await given
  }
  return Promise.all(begun.map(({ given }) => given))
}

// Defects that wait do so for a turn, not for their time.
beforeAll(() => void vi.stubGlobal('setTimeout', (work: () => void) => setImmediate(work)))
afterAll(() => vi.unstubAllGlobals())

/** Counts the creates of all, which is its point. */
const counting = 'create-every-third-refused-is-stored'

test.each(defects.map(({ id }) => id).filter((id) => id !== counting))(
  '%s breaks each request by itself',
  async (id) => {
    const alone = await answers(id, oneByOne)
    expect(await answers(id, together)).toEqual(alone)
    expect(await answers(id, backwards)).toEqual(alone)
  },
)
