import { describe, expect, test } from 'vitest'
import { exchangeOf } from '../../tests/support/exchange.js'
import type { WireRequest } from '../scim/types.js'
import { type Removable, Remover } from './Remover.js'

type Answer = Parameters<typeof exchangeOf>[0]
const mark = { attribute: 'userName', value: 'scim-conform-abc-1' } as const
const lost: Removable = { collection: 'Users', mark }
const known: Removable = { collection: 'Users', mark, id: 'a/b' }

/** Removes something from a provider that gives these answers one after the other, the last of them for ever. */
async function remove(one: Removable, answers: Answer[]) {
  const sent: string[] = []
  const found: string[] = []
  const remover = new Remover(async ({ method, path, body }: WireRequest) => {
    sent.push(`${method} ${path}`)
    return exchangeOf({
      method,
      path,
      body: body ?? undefined,
      ...(answers[sent.length - 1] ?? answers.at(-1)),
    })
  }, 'scim-conform-abc')
  return { removal: await remover.remove(one, (id) => found.push(id)), sent, found }
}

describe('something whose id is known', () => {
  test.each([204, 200, 410])('is gone when its DELETE is answered %i', async (status) => {
    const { removal, sent } = await remove(known, [{ status }])
    expect(removal).toEqual({ gone: true, id: 'a/b', answer: `DELETE /scim/Users/a/b answered ${status}` })
    expect(sent).toEqual(['DELETE /Users/a%2Fb'])
  })

  test('is gone when its DELETE is answered 404 and so is a GET', async () => {
    const { removal, sent } = await remove(known, [{ status: 404 }])
    expect(removal).toMatchObject({ gone: true, id: 'a/b' })
    expect(sent).toEqual(['DELETE /Users/a%2Fb', 'GET /Users/a%2Fb'])
  })

  test('is disabled when its DELETE is answered 404 although it is there', async () => {
    const { removal, sent } = await remove(known, [{ status: 404 }, { status: 200 }])
    expect(removal).toMatchObject({ gone: false, why: 'disabled only: the provider has no DELETE' })
    expect(sent.at(-1)).toBe('PATCH /Users/a%2Fb')
  })

  test.each([500, 503, null])('is tried once more when its DELETE is answered %s', async (status) => {
    expect((await remove(known, [{ status }, { status: 204 }])).removal.gone).toBe(true)
    const { removal, sent } = await remove(known, [{ status }])
    expect(removal).toMatchObject({
      gone: false,
      location: '/Users/a%2Fb',
      why: expect.stringMatching(/DELETE/),
    })
    expect(sent).toHaveLength(2)
  })

  test('stays where the provider refuses, and why is said', async () => {
    const { removal, sent } = await remove(known, [{ status: 409, answer: { detail: 'still in use' } }])
    expect(removal).toMatchObject({ gone: false, why: 'DELETE /scim/Users/a/b answered 409 (still in use)' })
    expect(sent).toHaveLength(1)
  })

  test.each([403, 405, 501])('is disabled where DELETE is answered %i', async (status) => {
    const { removal, sent } = await remove(known, [{ status }, { status: 200 }])
    expect(removal).toMatchObject({ gone: false, why: 'disabled only: the provider has no DELETE' })
    expect(sent).toEqual(['DELETE /Users/a%2Fb', 'PATCH /Users/a%2Fb'])
  })

  test('a group is not disabled', async () => {
    const { sent } = await remove({ collection: 'Groups', mark: null, id: '1' }, [{ status: 405 }])
    expect(sent).toEqual(['DELETE /Groups/1'])
  })

  test.each(['', '.', '..'])('an id of "%s" points elsewhere, and nothing is sent', async (id) => {
    const { removal, sent } = await remove({ ...known, id }, [{ status: 204 }])
    expect(removal.gone).toBe(false)
    expect(sent).toEqual([])
  })
})

describe('something whose id never arrived', () => {
  const list = (...names: string[]) => ({
    answer: {
      totalResults: names.length,
      Resources: names.map((userName, at) => ({ id: `${at}`, userName })),
    },
  })

  test('is looked up by its mark, told, and removed', async () => {
    const { removal, sent, found } = await remove(lost, [list(mark.value.toUpperCase()), { status: 204 }])
    expect(removal).toMatchObject({ gone: true, id: '0' })
    expect(found).toEqual(['0'])
    expect(sent).toEqual(['GET /Users?filter=userName%20eq%20%22scim-conform-abc-1%22', 'DELETE /Users/0'])
  })

  test.each<[string, Answer]>([
    ['an empty list', list()],
    ['no Resources', { answer: { totalResults: 0 } }],
    ['404', { status: 404 }],
  ])('was never created if the answer is %s', async (_, answer) => {
    const { removal, sent } = await remove(lost, [answer])
    expect(removal).toEqual({ gone: true })
    expect(sent).toHaveLength(1)
  })

  test('foreign users that a provider shows although it was asked for ours are left alone', async () => {
    const { sent } = await remove(lost, [list('ceo@example.com', 'scim-conform-abc-12', 'scim-conform-abc')])
    expect(sent).toHaveLength(1)
  })

  test('may still be there if a provider that ignores filters does not show all it has', async () => {
    const { removal } = await remove(lost, [
      { answer: { totalResults: 5000, Resources: [{ id: '1', userName: 'ceo@example.com' }] } },
    ])
    expect(removal).toMatchObject({
      gone: false,
      location: '/Users scim-conform-abc-1',
      why: expect.stringContaining('ignores the filter'),
    })
  })

  test.each([500, 400, null])('may still be there if looking it up is answered %s', async (status) => {
    const { removal } = await remove(lost, [{ status }])
    expect(removal).toMatchObject({ gone: false, why: expect.stringContaining('it could not be looked up') })
  })

  test('without a mark there is nothing to look for', async () => {
    const { removal, sent } = await remove({ collection: 'Users', mark: null }, [{ status: 204 }])
    expect(removal).toEqual({ gone: true })
    expect(sent).toEqual([])
  })
})

describe('something that an earlier run created', () => {
  const inherited: Removable = { ...known, inherited: true }

  test.each(['userName', 'displayName', 'externalId'])(
    'is removed if its %s is of that run',
    async (name) => {
      const { removal, sent } = await remove(inherited, [
        { answer: { id: 'a/b', [name]: 'x SCIM-conform-ABC-7' } },
        { status: 204 },
      ])
      expect(removal.gone).toBe(true)
      expect(sent).toEqual(['GET /Users/a%2Fb', 'DELETE /Users/a%2Fb'])
    },
  )

  test.each([404, 410])('is gone when a GET is answered %i', async (status) => {
    const { removal, sent } = await remove(inherited, [{ status }])
    expect(removal).toMatchObject({ gone: true, id: 'a/b' })
    expect(sent).toHaveLength(1)
  })

  test.each<[string, Answer]>([
    ["is somebody else's", { answer: { id: 'a/b', userName: 'ceo@example.com' } }],
    ['shows no name', { answer: { id: 'a/b' } }],
    ['cannot be read', { status: 500 }],
    ['is not JSON', { answer: '<html>' }],
  ])('stays when what is there %s', async (_, answer) => {
    const { removal, sent } = await remove(inherited, [answer])
    expect(removal).toMatchObject({
      gone: false,
      location: '/Users/a%2Fb',
      why: expect.stringContaining('not deleted'),
    })
    expect(sent).toEqual(['GET /Users/a%2Fb'])
  })
})
