import * as fc from 'fast-check'
import { test } from 'vitest'
import { compoundFilter, simpleFilters } from '../../src/fuzz/filters.js'
import { evaluate } from '../../src/fuzz/evaluate.js'
import { writeFilter } from '../../src/scim/filter.js'
test('see', () => {
  const users = ['Ann', 'Bob', 'Ann', 'Cleo', 'Bob'].map((n, i) => ({ id: `${i}`, userName: `m-${i}@example.com`, active: i % 2 === 0, name: { givenName: n }, ...(i < 2 ? { title: 'Engineer' } : {}) }))
  const words = { attributes: ['userName', 'name.givenName', 'active'], optional: ['title'], operators: ['eq', 'co', 'sw', 'ew', 'ne'] as any, or: true, not: true }
  const simple = simpleFilters(users, words)
  console.log(simple.map(writeFilter).join('\n'))
  const divides = (f: any) => new Set(users.map((u) => evaluate(f, u, () => false))).size > 1
  const telling = simple.filter(divides)
  console.log(telling.length)
  for (const seed of [1, 2]) console.log(fc.sample(compoundFilter(telling, words).filter(divides), { numRuns: 8, seed }).map(writeFilter).join('\n'))
})
