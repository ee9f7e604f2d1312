import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exchangeOf } from '../../tests/support/exchange.js'
import type { JsonObject, WireRequest } from '../scim/types.js'
import { BaseUrl } from './BaseUrl.js'
import { Journal } from './Journal.js'
import { OwnResources } from './OwnResources.js'

const folder = mkdtempSync(join(tmpdir(), 'own-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const marker = 'scim-conform-abc'
const baseUrl = new BaseUrl('http://host/scim')
const post = (body: JsonObject, path = '/Users'): WireRequest => ({
  method: 'POST',
  path,
  headers: {},
  body: JSON.stringify(body),
})
const remove = (path: string): WireRequest => ({ method: 'DELETE', path, headers: {}, body: null })
const bob = { userName: `${marker}-bob` }

const head = { type: 'run', run: 'abc', url: 'http://h/scim', profile: 'entra', startedAt: '2026' } as const

/** The state after a create that was answered so. */
function settled(answer: Parameters<typeof exchangeOf>[0], request = post(bob)) {
  const own = new OwnResources(marker, baseUrl)
  const [entry] = own.begin(request, 'a/check')
  if (entry) own.settle(entry, exchangeOf(answer))
  return { own, entry }
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
    const { own, entry } = settled(answer)
    expect([entry?.state, entry?.id]).toEqual([state, id])
    expect(own.remaining().length).toBe(state === 'refused' || state === 'foreign' ? 0 : 1)
    expect(own.doubtful('Users').length).toBe(state === 'refused' ? 1 : 0)
    expect(own.created).toBe(state === 'created' ? 1 : 0)
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
    ['POST', '/Devices', 1],
    ['POST', '/Schemas', 0],
    ['POST', '/ServiceProviderConfig', 0],
  ])('%s %s: %i', (method, path, count) => {
    expect(
      new OwnResources(marker, baseUrl).begin({ method, path, headers: {}, body: '{}' }, 'p'),
    ).toHaveLength(count)
  })

  test('is found again by the first of its marked names', () => {
    const own = new OwnResources(marker, baseUrl)
    const marks = [
      { userName: 'plain', displayName: `${marker} x` },
      { externalId: `${marker}-e` },
      { userName: 'plain' },
      { userName: 5 },
    ].map((body) => own.begin(post(body as JsonObject), 'p')[0]?.mark)
    expect(marks).toEqual([
      { attribute: 'displayName', value: `${marker} x` },
      { attribute: 'externalId', value: `${marker}-e` },
      null,
      null,
    ])
  })
})

describe('ownership', () => {
  const { own } = settled({ status: 201, answer: { id: 'a b/c' } })

  test.each([
    ['Users', 'a b/c', true],
    ['users', 'a b/c', true],
    ['Groups', 'a b/c', false],
    ['Users', 'a%20b%2Fc', false],
    ['Users', 'other', false],
    ['Users', '', false],
  ])('in %s of the id "%s": %s', (collection, id, owned) => {
    expect(own.owns(collection, id)).toBe(owned)
  })

  test.each([
    ['/Users/a%20b%2Fc', 0],
    ['/users/a%20b%2Fc?x', 0],
    ['/Users/a%20b%2Fc/emails', 1],
    ['/Users/other', 1],
    ['/Groups/a%20b%2Fc', 1],
  ])('a DELETE of %s that is answered with success leaves %i, and a doubt', (path, left) => {
    const one = settled({ status: 201, answer: { id: 'a b/c' } }).own
    one.noteDelete(remove(path))
    expect(one.remaining()).toHaveLength(left)
    expect(one.doubtful('Users')).toHaveLength(1 - left)
  })
})

test('what was refused or deleted and is there after all is open again, in the journal too', () => {
  const directory = join(folder, 'again')
  const journal = Journal.begin(directory, head)
  const own = new OwnResources(marker, baseUrl, journal)
  const [first, second] = ['a', 'b'].flatMap((name) =>
    own.begin(post({ userName: `${marker}-${name}` }), 'p'),
  )
  if (!first || !second) throw new Error('two creates')
  own.settle(first, exchangeOf({ status: 400 }))
  own.settle(second, exchangeOf({ status: 201, answer: { id: '2' } }))
  own.noteDelete(remove('/Users/2'))
  expect(own.doubtful('users')).toEqual([first, second])
  expect([own.created, own.deleted]).toEqual([1, 1])
  own.resolve(first, '1')
  own.resolve(second, '2')
  expect(own.remaining()).toEqual([second, first])
  expect([own.created, own.deleted]).toEqual([2, 0])
  expect(Journal.read(journal.file).leftovers.map(({ id, mark }) => [id, mark?.value])).toEqual([
    ['1', `${marker}-a`],
    ['2', `${marker}-b`],
  ])
  journal.close({ nothingLeft: true })
})

test('latest first, of one purpose or of all', () => {
  const own = new OwnResources(marker, baseUrl)
  for (const purpose of ['a', 'b', 'a']) own.begin(post(bob), purpose)
  expect(own.remaining().map(({ entry }) => entry)).toEqual([2, 1, 0])
  expect(own.remaining('a').map(({ entry }) => entry)).toEqual([2, 0])
})

describe('the journal', () => {
  test('has what is about to be created on disk before anything is answered, and tells what is left', () => {
    const journal = Journal.begin(folder, head)
    const own = new OwnResources(marker, baseUrl, journal)
    const begin = (name: string) => own.begin(post({ userName: `${marker}-${name}` }), 'p')
    const [lost] = begin('lost')
    expect(Journal.read(journal.file).leftovers).toEqual([
      { entry: 0, collection: 'Users', mark: lost?.mark },
    ])
    for (const [name, answer] of [
      ['made', { status: 201, answer: { id: '7' } }],
      ['refused', { status: 400 }],
      ['gone', { status: 201, answer: { id: '8' } }],
    ] as const)
      for (const entry of begin(name)) own.settle(entry, exchangeOf(answer))
    own.noteDelete(remove('/Users/8'))
    expect(Journal.read(journal.file)).toEqual({
      head,
      leftovers: [
        { entry: 0, collection: 'Users', mark: lost?.mark },
        { entry: 1, collection: 'Users', mark: { attribute: 'userName', value: `${marker}-made` }, id: '7' },
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
    const journal = Journal.begin(join(folder, 'new'), head)
    journal.close({ nothingLeft: true })
    expect(Journal.filesIn(join(folder, 'new'))).toEqual([])
    expect(Journal.filesIn(join(folder, 'nowhere'))).toEqual([])
  })
})
