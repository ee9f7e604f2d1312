import { expect, test } from 'vitest'
import { Groups } from './Groups.js'

test('items that share a key, directly or through others, are one group', () => {
  const groups = new Groups<string>()
  groups.add('a', ['x'])
  groups.add('b', ['y', 'z'])
  groups.add('c', ['q'])
  groups.add('d', ['z', 'x'])
  expect(groups.all().map(({ items }) => items)).toEqual([['a', 'b', 'd'], ['c']])
})

test('keys can be said to mean the same', () => {
  const groups = new Groups<number>()
  groups.add(1, ['x'])
  groups.add(2, ['y'])
  groups.join('x', 'y')
  expect(groups.all()).toEqual([{ items: [1, 2], keys: ['x', 'y'] }])
})

test('a key is known once an item has it', () => {
  const groups = new Groups<number>()
  groups.add(1, ['x'])
  expect([groups.has('x'), groups.has('y')]).toEqual([true, false])
})
