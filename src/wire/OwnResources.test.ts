import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exchangeOf } from '../../tests/support/exchange.js'
import type { JsonObject, WireRequest } from '../scim/types.js'
import { Journal } from './Journal.js'
import { OwnResources } from './OwnResources.js'

const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const marker = 'scim-conform-abc'
const post = (body: JsonObject, path = '/Users'): WireRequest => ({
  method: 'POST',
  path,
  headers: {},
  body: JSON.stringify(body),
})
const bob = { userName: `${marker}-bob` }

/** The state after a create that was answered so. */
function settled(answer: Parameters<typeof exchangeOf>[0], request = post(bob)) {
  const ledger = new OwnResources(marker, undefined)
  const [entry] = ledger.begin(request, 'a/check')
  if (entry) ledger.settle(entry, exchangeOf(answer))
  return { ledger, entry }
}

describe('a create that is answered with', () => {
  test.each<[string, Parameters<typeof exchangeOf>[0], string, string | undefined]>([
    ['201 and an id', { status: 201, answer: { id: '7', ...bob } }, 'created', '7'],
    ['200 and an id', { status: 200, answer: { id: '7' } }, 'created', '7'],
    [
      '201 and a Location only',
      { status: 201, headers: { location: 'http://h/scim/Users/a%2Fb?x' } },
      'created',
      'a/b',
    ],
    [
      '201 and a Location that cannot be decoded',
      { status: 201, headers: { location: '/Users/%zz' } },
      'created',
      '%zz',
    ],
    ['201 and neither', { status: 201, answer: '' }, 'uncertain', undefined],
    ['201 and an id that is a number', { status: 201, answer: { id: 7 } }, 'uncertain', undefined],
    ['201 and HTML', { status: 201, answer: '<html>' }, 'uncertain', undefined],
    ['202', { status: 202 }, 'uncertain', undefined],
    ['400', { status: 400 }, 'refused', undefined],
    ['409 with the id of another', { status: 409, answer: { id: '7' } }, 'refused', undefined],
    ['302', { status: 302 }, 'refused', undefined],
    ['429', { status: 429 }, 'uncertain', undefined],
    ['500', { status: 500 }, 'uncertain', undefined],
    ['503 and an id', { status: 503, answer: { id: '7' } }, 'uncertain', undefined],
    ['nothing', { status: null }, 'uncertain', undefined],
    [
      "somebody else's account",
      { status: 200, answer: { id: '7', userName: 'ceo@example.com' } },
      'foreign',
      undefined,
    ],
    [
      'the name in another case',
      { status: 201, answer: { id: '7', USERNAME: bob.userName.toUpperCase() } },
      'created',
      '7',
    ],
  ])('%s', (_, answer, state, id) => {
    const { ledger, entry } = settled(answer)
    expect([entry?.state, entry?.id]).toEqual([state, id])
    expect(ledger.remaining().length).toBe(state === 'refused' || state === 'foreign' ? 0 : 1)
    expect(ledger.created).toBe(state === 'created' ? 1 : 0)
  })
})

describe('what creates', () => {
  test.each([
    ['POST', '/Users', 1],
    ['POST', '/users/', 1],
    ['POST', '/Groups?attributes=id', 1],
    ['POST', '/Users/.search', 0],
    ['POST', '/.search', 0],
    ['POST', '/Users/7', 0],
    ['POST', '/Bulk', 0],
    ['PUT', '/Users/7', 0],
    ['GET', '/Users', 0],
  ])('%s %s: %i', (method, path, count) => {
    expect(
      new OwnResources(marker, undefined).begin({ method, path, headers: {}, body: '{}' }, 'p'),
    ).toHaveLength(count)
  })

  test('is found again by the first of its marked names', () => {
    const ledger = new OwnResources(marker, undefined)
    const marks = [
      { userName: 'plain', displayName: `${marker} x` },
      { externalId: `${marker}-e` },
      { userName: 'plain' },
      { userName: 5 },
    ].map((body) => ledger.begin(post(body as JsonObject), 'p')[0]?.mark)
    expect(marks).toEqual([
      { attribute: 'displayName', value: `${marker} x` },
      { attribute: 'externalId', value: `${marker}-e` },
      null,
      null,
    ])
  })
})

describe('ownership', () => {
  const { ledger } = settled({ status: 201, answer: { id: 'a b/c' } })

  test.each([
    ['a b/c', true],
    ['a%20b%2Fc', true],
    ['other', false],
    ['Users', false],
    ['', false],
  ])('of the path segment "%s": %s', (segment, owned) => {
    expect(ledger.owns(segment)).toBe(owned)
  })

  test.each([
    ['/Users/a%20b%2Fc', 204, 0],
    ['/Users/a%20b%2Fc', 404, 0],
    ['/Users/a%20b%2Fc?x', 410, 0],
    ['/Users/a%20b%2Fc', 500, 1],
    ['/Users/a%20b%2Fc/emails', 204, 1],
    ['/Users/other', 204, 1],
  ])('a DELETE of %s that is answered %i leaves %i', (path, status, left) => {
    const one = settled({ status: 201, answer: { id: 'a b/c' } }).ledger
    one.noteDelete(path, status)
    expect(one.remaining()).toHaveLength(left)
    expect(one.deleted).toBe(1 - left)
  })
})

test('latest first, of one purpose or of all', () => {
  const ledger = new OwnResources(marker, undefined)
  for (const purpose of ['a', 'b', 'a']) ledger.begin(post(bob), purpose)
  expect(ledger.remaining().map(({ entry }) => entry)).toEqual([2, 1, 0])
  expect(ledger.remaining('a').map(({ entry }) => entry)).toEqual([2, 0])
})

describe('the journal', () => {
  const head = { type: 'run', run: 'abc', url: 'http://h/scim', profile: 'entra', startedAt: '2026' } as const

  test('has what is about to be created on disk before anything is answered, and tells what is left', () => {
    const journal = new Journal(folder, head)
    const ledger = new OwnResources(marker, journal)
    const begin = (name: string) => ledger.begin(post({ userName: `${marker}-${name}` }), 'p')
    const [lost] = begin('lost')
    expect(Journal.read(journal.file).leftovers).toEqual([{ entry: 0, kind: 'User', mark: lost?.mark }])
    for (const [name, answer] of [
      ['made', { status: 201, answer: { id: '7' } }],
      ['refused', { status: 400 }],
      ['gone', { status: 201, answer: { id: '8' } }],
    ] as const)
      for (const entry of begin(name)) ledger.settle(entry, exchangeOf(answer))
    ledger.noteDelete('/Users/8', 204)
    expect(Journal.read(journal.file)).toEqual({
      head,
      leftovers: [
        { entry: 0, kind: 'User', mark: lost?.mark },
        { entry: 1, kind: 'User', mark: { attribute: 'userName', value: `${marker}-made` }, id: '7' },
      ],
    })
    expect(Journal.filesIn(folder)).toEqual([journal.file])
    journal.close({ nothingLeft: false })
    expect(Journal.filesIn(folder)).toHaveLength(1)
  })

  test('a last line that a kill cut short is passed over', () => {
    const [file = ''] = Journal.filesIn(folder)
    truncateSync(file, readFileSync(file).length - 20)
    expect(Journal.read(file).leftovers.map(({ id }) => id)).toEqual([undefined, '7', '8'])
  })

  test('goes when nothing is left', () => {
    const journal = new Journal(join(folder, 'new'), head)
    journal.close({ nothingLeft: true })
    expect(Journal.filesIn(join(folder, 'new'))).toEqual([])
    expect(Journal.filesIn(join(folder, 'nowhere'))).toEqual([])
  })
})
