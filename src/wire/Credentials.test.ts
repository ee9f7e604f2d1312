import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Credentials, type Granted } from './Credentials.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Credentials whose tokens are t1, t2, … */
function granting(expiresInMs?: number) {
  let count = 0
  const learned: string[] = []
  const state = { fails: false }
  const grant = async (): Promise<Granted> => {
    if (state.fails) throw new Error('none today')
    count += 1
    return { headers: { authorization: `Bearer t${count}` }, secrets: [`t${count}`], expiresInMs }
  }
  const credentials = new Credentials({ 'x-tenant': 'one' }, grant, (secrets) => learned.push(...secrets))
  return { credentials, learned, state, given: () => count }
}

describe('fixed headers', () => {
  test.each<[Record<string, string>, string | undefined]>([
    [{ Authorization: 'Bearer a.b' }, 'a.b'],
    [{ authorization: 'bearer  c' }, 'c'],
    [{ authorization: 'Basic eA==' }, undefined],
    [{}, undefined],
  ])('%o hold the token %s', async (headers, bearer) => {
    const credentials = new Credentials(headers)
    expect(credentials.bearer).toBe(bearer)
    expect(await credentials.current()).toEqual(headers)
    expect(await credentials.renew(headers)).toBe(false)
  })
})

describe('a token that is fetched', () => {
  test('is fetched once, however many ask for it, and its secret is learned', async () => {
    const { credentials, learned, given } = granting()
    const headers = { 'x-tenant': 'one', authorization: 'Bearer t1' }
    expect(await Promise.all([credentials.current(), credentials.current()])).toEqual([headers, headers])
    expect([given(), learned, credentials.bearer]).toEqual([1, ['t1'], 't1'])
  })

  test('is fetched anew when one that was good is refused, once for all that were refused', async () => {
    const { credentials, given } = granting()
    const old = await credentials.current()
    credentials.accept(old)
    expect(await Promise.all([credentials.renew(old), credentials.renew(old)])).toEqual([true, true])
    expect(await credentials.renew(old)).toBe(true)
    expect([given(), credentials.bearer]).toEqual([2, 't2'])
  })

  test('is not fetched anew when it was never good', async () => {
    const { credentials, given } = granting()
    expect(await credentials.renew(await credentials.current())).toBe(false)
    expect(given()).toBe(1)
  })

  test.each([
    [60_000, 49_000, 1],
    [60_000, 51_000, 2],
    [10_000, 4_000, 1],
    [10_000, 6_000, 2],
    [undefined, 1e9, 1],
  ])('for %s ms has been fetched after %i ms: %i times', async (expiresInMs, after, times) => {
    const { credentials, given } = granting(expiresInMs)
    await credentials.current()
    vi.advanceTimersByTime(after)
    await credentials.current()
    expect(given()).toBe(times)
  })

  test('stays in use where no other is to be had', async () => {
    const { credentials, state } = granting(60_000)
    const old = await credentials.current()
    credentials.accept(old)
    state.fails = true
    vi.advanceTimersByTime(70_000)
    expect(await credentials.current()).toEqual(old)
    expect(await credentials.renew(old)).toBe(false)
  })

  test('that is not given is the error of whoever asks', async () => {
    const { credentials, state } = granting()
    state.fails = true
    await expect(credentials.current()).rejects.toThrow('none today')
    state.fails = false
    expect((await credentials.current()).authorization).toBe('Bearer t1')
  })
})
