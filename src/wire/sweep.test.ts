import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer, type Intercept, type Rig, rig, scimError } from '../../tests/support/rig.js'
import { token } from '../../tests/support/runOnMock.js'
import { urns } from '../scim/urns.js'
import { Journal, type JournalLine } from './Journal.js'
import { sweep } from './sweep.js'

let folder = ''
let server: Rig | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sweep-'))
})

afterEach(async () => {
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const headers = { authorization: `Bearer ${token}` }
const writing = { ...headers, 'content-type': 'application/scim+json' }
const marked = (n: number) => `scim-conform-abc-${n}`

/** A mock with a stranger, three users and a group of a killed run, one user of which only the mark is known. */
async function afterKill(intercept?: Intercept): Promise<{ at: Rig; file: string }> {
  const at = await rig(intercept)
  server = at
  const create = async (path: string, body: object) => {
    const response = await fetch(`${at.url}${path}`, {
      method: 'POST',
      headers: writing,
      body: JSON.stringify(body),
    })
    return ((await response.json()) as { id: string }).id
  }
  const user = (userName: string) => create('/Users', { schemas: [urns.user], userName })
  await user('stranger@example.com')
  const ids = [await user(marked(0)), await user(marked(1))]
  await user(marked(2))
  const group = await create('/Groups', {
    schemas: [urns.group],
    displayName: marked(3),
    members: ids.map((value) => ({ value })),
  })
  const mark = (n: number) => ({ attribute: 'userName', value: marked(n) }) as const
  const lines: JournalLine[] = [
    { type: 'run', run: 'abc', url: at.url, profile: 'entra', startedAt: '2026' },
    { type: 'intended', entry: 0, kind: 'User', mark: mark(0) },
    { type: 'created', entry: 0, id: ids[0] ?? '' },
    { type: 'intended', entry: 1, kind: 'User', mark: mark(1) },
    { type: 'created', entry: 1, id: ids[1] ?? '' },
    { type: 'intended', entry: 2, kind: 'User', mark: mark(2) },
    { type: 'intended', entry: 3, kind: 'Group', mark: { attribute: 'displayName', value: marked(3) } },
    { type: 'created', entry: 3, id: group },
    { type: 'intended', entry: 4, kind: 'User', mark: mark(4) },
  ]
  const file = join(folder, 'journal-abc.ndjson')
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  at.requests.length = 0
  return { at, file }
}

const sweeping = (at: Rig, file: string) =>
  sweep({ files: [file], url: at.url, headers, rate: null, timeoutMs: 2000, secrets: [token] })
const names = (at: Rig) => at.mock.store.users().map(({ attributes }) => attributes.userName)

test('removes what the journal names and nothing else, groups first, and then the journal', async () => {
  const { at, file } = await afterKill()
  expect(await sweeping(at, file)).toEqual({ removed: 4, left: [] })
  expect(names(at)).toEqual(['stranger@example.com'])
  expect(at.mock.store.groups()).toEqual([])
  expect(at.requests.filter((one) => one.startsWith('DELETE'))[0]).toMatch(/^DELETE \/Groups/)
  expect(existsSync(file)).toBe(false)
})

test('what cannot be removed stays in the journal, and a second sweep tries only that', async () => {
  let refuse = true
  const { at, file } = await afterKill((request, response, pass) =>
    refuse && request.method === 'DELETE' && request.url?.includes('/Groups')
      ? answer(response, 500, scimError(500, `not with ${token}`))
      : pass(),
  )
  const first = await sweeping(at, file)
  expect(first.removed).toBe(3)
  expect(first.left).toEqual([
    { location: expect.stringMatching(/^\/Groups\//), why: expect.stringContaining('not with [redacted]') },
  ])
  expect(Journal.read(file).leftovers.map(({ collection }) => collection)).toEqual(['Groups'])
  refuse = false
  at.requests.length = 0
  expect(await sweeping(at, file)).toEqual({ removed: 1, left: [] })
  expect(at.requests.filter((one) => !one.startsWith('GET'))).toEqual([
    expect.stringMatching(/^DELETE \/Groups/),
  ])
  expect(existsSync(file)).toBe(false)
})

test('a 429 is obeyed', async () => {
  let refused = 0
  const { at, file } = await afterKill((request, response, pass) =>
    request.method === 'DELETE' && refused++ === 0
      ? answer(response, 429, scimError(429, 'slow'), { 'retry-after': '0' })
      : pass(),
  )
  expect((await sweeping(at, file)).left).toEqual([])
  expect(names(at)).toEqual(['stranger@example.com'])
})

test.each<[string, Intercept, RegExp]>([
  [
    'refuses the credentials',
    (_q, response) => answer(response, 401, {}),
    /refuses the credentials: GET \/Users answered 401/,
  ],
  [
    'is no SCIM service',
    (_q, response) => void response.writeHead(404).end(),
    /does not answer as SCIM: .* answered 404\. Nothing was deleted/,
  ],
  [
    'answers with a web page',
    (_q, response) => void response.writeHead(200).end('<html>'),
    /does not answer as SCIM/,
  ],
  ['cuts the connection', (request) => void request.socket.destroy(), /cannot be reached/],
])('a target that %s is told before anything is changed', async (_, intercept, message) => {
  let ready = false
  const { at, file } = await afterKill((request, response, pass) =>
    ready ? intercept(request, response, pass) : pass(),
  )
  ready = true
  await expect(sweeping(at, file)).rejects.toThrow(message)
  expect(at.left()).toBe(5)
  expect(Journal.read(file).leftovers).toHaveLength(5)
})
