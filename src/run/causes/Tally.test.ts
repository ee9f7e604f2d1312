import { expect, test } from 'vitest'
import { exchangeOf } from '../../../tests/support/exchange.js'
import { Tally } from './Tally.js'

function tallied(...exchanges: Parameters<typeof exchangeOf>[0][]): Tally {
  const tally = new Tally('/scim')
  for (const one of exchanges) tally.see(exchangeOf(one))
  return tally
}

const users = (status: number) => ({ method: 'PATCH', path: '/Users/1', status })
const groups = (status: number) => ({ method: 'PATCH', path: '/Groups/1', status })
const dead = (tally: Tally) => tally.dead(exchangeOf(users(501)))

test('a method that was never served is the reason why a request of it was refused', () => {
  expect(dead(tallied(users(501), groups(501)))?.group.key).toBe('patch')
})

test('where only users cannot be patched, that is the reason', () => {
  expect(dead(tallied(users(501), groups(200)))?.group.key).toBe('patch-users-id')
})

test('a request like others that were served was refused for no such reason', () => {
  expect(dead(tallied(users(501), users(200)))).toBeUndefined()
})

test('neither a 429 nor a 401 says whether the provider can do it', () => {
  expect(dead(tallied(users(429), users(401)))).toBeUndefined()
})

test('what is never done without a breach is told by its coarsest feature', () => {
  const setActive = (id: number, value: boolean) =>
    exchangeOf({
      id,
      method: 'PATCH',
      path: '/Users/1',
      body: { Operations: [{ op: 'replace', path: 'active', value }] },
    })
  const tally = tallied()
  tally.judge([setActive(2, true)], [setActive(1, false)])
  expect(tally.misdone(1)?.key).toBe('patch-active-false')
  expect(tally.misdone(2)).toBeUndefined()
})
