import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { baseUrl, withStranger } from '../../tests/support/behind.js'
import { token } from '../../tests/support/runOnMock.js'
import type { JournalLine, Mark } from './Journal.js'
import { sweep } from './sweep.js'

const folder = mkdtempSync(join(tmpdir(), 'strangers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const head: JournalLine = { type: 'run', run: 'abc', url: baseUrl, profile: 'entra', startedAt: '2026' }

/** Sweeps a provider with a stranger on it by a journal with these lines. */
async function sweepOver(
  lines: JournalLine[] | ((stranger: string) => JournalLine[]),
  before: (create: (userName: string) => Promise<string>) => Promise<void> = async () => {},
) {
  const { mock, id, create } = await withStranger()
  await before(create)
  const file = join(folder, 'journal-abc.ndjson')
  const all = typeof lines === 'function' ? lines(id) : [head, ...lines]
  writeFileSync(file, all.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const sent: string[] = []
  const outcome = await sweep({
    files: [file],
    url: baseUrl,
    headers: { authorization: `Bearer ${token}` },
    rate: null,
    fetch(request) {
      sent.push(`${request.method} ${request.url.replace(baseUrl, '')}`)
      return mock.fetch(request)
    },
  })
  return { outcome, sent, mock, id, kept: existsSync(file) }
}

const mark: Mark = { attribute: 'userName', value: 'scim-conform-abc-1' }

test('what carries the marker of the run is removed though the journal takes it for refused or gone', async () => {
  const { outcome, mock, id, kept } = await sweepOver(
    [
      { type: 'intended', entry: 0, collection: 'Users', mark },
      { type: 'settled', entry: 0, how: 'refused' },
    ],
    async (create) => void (await create('SCIM-conform-abc-1@example.com')),
  )
  expect(outcome).toEqual({ removed: 1, left: [] })
  expect(mock.store.users().map((one) => one.id)).toEqual([id])
  expect(kept).toBe(false)
})

test.each([
  ['the mark differs', mark, false],
  ['the mark differs and the journal has lost its head', mark, true],
  ['there is no mark', null, false],
])(
  'what has the id of a resource that the run created is not deleted when %s',
  async (_, known, headless) => {
    const { outcome, sent, mock, id, kept } = await sweepOver((stranger) => [
      ...(headless ? [] : [head]),
      { type: 'intended', entry: 0, kind: 'User', mark: known },
      { type: 'created', entry: 0, id: stranger },
    ])
    expect(mock.store.users()).toHaveLength(1)
    expect(outcome).toEqual({
      removed: 0,
      left: [{ location: `/Users/${id}`, why: expect.stringMatching(/not deleted/) }],
    })
    expect(sent.filter((one) => !one.startsWith('GET'))).toEqual([])
    expect(JSON.stringify(outcome)).not.toContain('ceo')
    expect(kept).toBe(true)
  },
)
