import { expect, test } from 'vitest'
import { rowsOf, textWidth, wrap } from './wrap.js'

test('breaks at spaces and leaves long words whole', () => {
  expect(wrap('a bc def', 20)).toEqual(['a bc def'])
  expect(wrap('one two three four five six', 20)).toEqual(['one two three four', 'five six'])
  expect(wrap(`see ${'x'.repeat(30)} there`, 20)).toEqual(['see', 'x'.repeat(30), 'there'])
  expect(wrap('a\nb', 20)).toEqual(['a', 'b'])
})

test('keeps to a number of lines, and says that there is more', () => {
  expect(wrap('one two three four five six', 20, 1)).toEqual(['one two three four …'])
  expect(wrap('one two three four five six', 20, 2)).toEqual(['one two three four', 'five six'])
  expect(wrap(`see ${'x'.repeat(30)} there`, 20, 2)).toEqual(['see', `${'x'.repeat(19)}…`])
})

test('knows wide characters', () => expect(textWidth('日本 a')).toBe(6))

test('knows how many rows a line takes', () => {
  expect(rowsOf('', 80)).toBe(1)
  expect(rowsOf('x'.repeat(81), 80)).toBe(2)
  expect(rowsOf(`\u001b[31m${'x'.repeat(80)}\u001b[39m`, 80)).toBe(1)
})
