import * as fc from 'fast-check'
import { and, type CompareOperator, compare, eq, type Filter, not, or, present } from '../scim/filter.js'
import type { JsonObject } from '../scim/types.js'
import { valueAt } from '../scim/valueAt.js'

/** The parts of the filter language that a provider turned out to have, and the attributes to use them on. */
export interface FilterWords {
  /** Attributes that every specimen has one value of. */
  attributes: string[]
  /** Attributes that only some specimens have. */
  optional: string[]
  operators: CompareOperator[]
  or: boolean
  not: boolean
}

/**
 * All simple filters that divide the specimens in the words of a provider: equality with the values that they have,
 * the start, the middle and the end of these, and whether they have one.
 */
export function simpleFilters(
  specimens: JsonObject[],
  { attributes, optional, operators }: FilterWords,
): Filter[] {
  const filters = attributes.flatMap((attribute) =>
    specimens.flatMap((one) => {
      const value = valueAt(one, attribute)
      if (typeof value !== 'string') return value === undefined ? [] : [eq(attribute, value)]
      return operators.flatMap((operator) =>
        parts(operator, value).map((part) => compare(attribute, operator, part)),
      )
    }),
  )
  const distinct = new Map(
    [...filters, ...optional.map(present)].map((filter) => [JSON.stringify(filter), filter]),
  )
  return [...distinct.values()]
}

/** What of a value an operator is tried with: the last characters are what tells specimens apart. */
function parts(operator: CompareOperator, value: string): string[] {
  const end = value.slice(-3)
  const start = value.slice(0, 3)
  if (operator === 'co') return [value.slice(1, -1) || value, end]
  if (operator === 'sw') return [start, value]
  if (operator === 'ew') return [end, value]
  return [value]
}

/** One of the simple filters, each attribute as likely as any other. */
export function simpleFilter(simple: Filter[]): fc.Arbitrary<Filter> {
  const attributes = new Set(simple.map(attributeOf))
  return fc.oneof(
    ...[...attributes].map((name) => fc.constantFrom(...simple.filter((one) => attributeOf(one) === name))),
  )
}

const attributeOf = (filter: Filter): string => ('attribute' in filter ? filter.attribute : '')

interface Term {
  filter: Filter
  negated: boolean
}

/**
 * Random filters of up to nine simple ones: alternatives of conjunctions, or conjunctions of alternatives, each part
 * maybe negated, as far as the provider has the words. Shrinks to one simple filter, the first of the list.
 */
export function compoundFilter(simple: Filter[], words: FilterWords): fc.Arbitrary<Filter> {
  const negation = fc.constantFrom(false, false, false, false, false, words.not)
  const term = fc.record({ filter: simpleFilter(simple), negated: negation })
  const group = fc.array(term, { minLength: 1, maxLength: 3, size: 'max' })
  const shape = fc.record({
    groups: fc.array(group, { minLength: 1, maxLength: 3, size: 'max' }),
    alternatives: words.or ? fc.boolean() : fc.constant(false),
    negated: negation,
  })
  return shape.map(({ groups, alternatives, negated }) => {
    const inner = alternatives ? and : words.or ? or : and
    const outer = alternatives ? or : and
    const whole = join(
      outer,
      groups.map((terms) => join(inner, terms.map(written))),
    )
    return negated ? not(whole) : whole
  })
}

const written = ({ filter, negated }: Term): Filter => (negated ? not(filter) : filter)

/** @param filters at least one */
function join(how: typeof and, filters: Filter[]): Filter {
  const [first, ...rest] = filters
  if (!first) throw new Error('a filter needs at least one part')
  return how(first, ...rest)
}
