import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeFilter } from '../scim/filter.js'
import { compoundFilter, type FilterWords, simpleFilters } from './filters.js'

const users = [
  { userName: 'ann@x', active: true, title: 'Engineer' },
  { userName: 'bob@x', active: false },
]

const all: FilterWords = {
  attributes: ['userName', 'active'],
  optional: ['title'],
  operators: ['eq', 'ne', 'co'],
  or: true,
  not: true,
}
const least: FilterWords = {
  attributes: ['userName'],
  optional: [],
  operators: ['eq'],
  or: false,
  not: false,
}

const texts = (words: FilterWords, numRuns = 200) =>
  fc.sample(compoundFilter(simpleFilters(users, words), words), { numRuns, seed: 1 }).map(writeFilter)

describe('random filters', () => {
  test('are made of what the specimens have', () => {
    expect(simpleFilters(users, all).map(writeFilter)).toEqual([
      'userName eq "ann@x"',
      'userName ne "ann@x"',
      'userName co "nn@"',
      'userName co "n@x"',
      'userName eq "bob@x"',
      'userName ne "bob@x"',
      'userName co "ob@"',
      'userName co "b@x"',
      'active eq true',
      'active eq false',
      'title pr',
    ])
  })

  test('use every word that the provider has', () => {
    const whole = texts(all).join('\n')
    for (const word of [/ and /, / or /, /not \(/, / ne /, / co /, /title pr/, /\(.+ or .+\) and /])
      expect(whole).toMatch(word)
  })

  test('use no word that it has not', () => {
    for (const text of texts(least)) expect(text).toMatch(/^userName eq "\w+@x"( and userName eq "\w+@x")*$/)
  })

  test('shrink to one simple filter', async () => {
    const property = fc.property(
      compoundFilter(simpleFilters(users, all), all),
      (filter) => !writeFilter(filter).includes('active'),
    )
    const { counterexample } = fc.check(property, { seed: 1, numRuns: 100 })
    expect(counterexample?.map(writeFilter)).toEqual(['active eq true'])
  })
})
