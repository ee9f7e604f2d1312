import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeQuery } from './query.js'

test.each([
  [{ filter: 'a eq "b c"' }, 'percent', 'filter=a%20eq%20%22b%20c%22'],
  [{ filter: 'a eq "b c"' }, 'plus', 'filter=a+eq+%22b+c%22'],
  [{ filter: 'a eq "b c"' }, 'quotes-raw', 'filter=a%20eq%20"b%20c"'],
  [{ filter: "it's (a+b)&c=d#e?f/g%" }, 'percent', 'filter=it%27s%20(a%2Bb)%26c%3Dd%23e%3Ff%2Fg%25'],
  [{ filter: 'a+b c' }, 'plus', 'filter=a%2Bb+c'],
  [{ flag: null, count: 0, x: false, none: undefined }, 'percent', 'flag&count=0&x=false'],
  [{ 'ä b': 'ü😀' }, 'percent', '%C3%A4%20b=%C3%BC%F0%9F%98%80'],
  [{}, 'percent', ''],
] as const)('%j as %s', (parameters, encoding, text) => {
  expect(writeQuery(parameters, encoding)).toBe(text)
})

test('half of a surrogate pair does not make it throw', () => {
  expect(writeQuery({ filter: 'a\ud800b' })).toBe('filter=a%EF%BF%BDb')
})

test('whatever the encoding, a form decoder reads what was meant', () => {
  const parameters = fc.dictionary(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: 'grapheme' }),
    { maxKeys: 4 },
  )
  fc.assert(
    fc.property(parameters, fc.constantFrom('percent', 'plus', 'quotes-raw'), (one, encoding) => {
      expect(Object.fromEntries(new URLSearchParams(writeQuery(one, encoding)))).toEqual(one)
    }),
  )
})
