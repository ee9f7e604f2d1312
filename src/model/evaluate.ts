import type { CompareOperator, Filter } from '../scim/filter.js'
import type { Json, JsonObject } from '../scim/types.js'
import { isObject, valuesAt } from '../scim/valueAt.js'

/** Whether a string attribute is compared with case. */
export type CaseExact = (attribute: string) => boolean

type Truth = boolean | undefined

/**
 * What a filter says of a resource (RFC 7644 §3.4.2.2): `undefined` where the RFC leaves it open, so that nobody may
 * be blamed. Open are `ne` and any negated comparison of an attribute without a value or with several, the order of
 * strings, null, the empty string, values of different types, complex attributes without sub-attribute, and letters that
 * are the same only to some case folding or Unicode normalisation. `and`, `or` and `not` carry "open" on.
 */
export function evaluate(filter: Filter, resource: JsonObject, caseExact: CaseExact): Truth {
  return truth(filter, resource, caseExact, false)
}

function truth(filter: Filter, resource: JsonObject, caseExact: CaseExact, negated: boolean): Truth {
  switch (filter.kind) {
    case 'and':
      return both(
        truth(filter.left, resource, caseExact, negated),
        truth(filter.right, resource, caseExact, negated),
      )
    case 'or':
      return either([
        truth(filter.left, resource, caseExact, negated),
        truth(filter.right, resource, caseExact, negated),
      ])
    case 'not':
      return inverse(truth(filter.inner, resource, caseExact, !negated))
    case 'present':
      return either(valuesOf(resource, filter.attribute).map(isPresent))
    case 'compare':
      return comparison(filter, valuesOf(resource, filter.attribute), caseExact(filter.attribute), negated)
    case 'valuePath':
      return element(filter, resource, caseExact, negated)
  }
}

function comparison(
  { operator, value }: { operator: CompareOperator; value: Json },
  actual: Json[],
  exact: boolean,
  negated: boolean,
): Truth {
  if (value === null || value === '') return undefined
  if (actual.length === 0) return operator === 'ne' || negated ? undefined : false
  if (operator === 'ne')
    return actual.length > 1 ? undefined : inverse(compare('eq', actual[0], value, exact))
  return either(actual.map((one) => compare(operator, one, value, exact)))
}

function compare(operator: CompareOperator, actual: Json | undefined, wanted: Json, exact: boolean): Truth {
  if (typeof actual === 'string' && typeof wanted === 'string')
    return compareText(operator, actual, wanted, exact)
  if (typeof actual === 'number' && typeof wanted === 'number') return compareNumber(operator, actual, wanted)
  if (typeof actual === 'boolean' && typeof wanted === 'boolean')
    return operator === 'eq' ? actual === wanted : undefined
  return undefined
}

function compareText(operator: CompareOperator, actual: string, wanted: string, exact: boolean): Truth {
  const test = textTests[operator]
  if (!test) return undefined
  if (test(actual, wanted)) return true
  if (!exact && test(asciiLower(actual), asciiLower(wanted))) return true
  const prepare = exact ? (text: string) => text.normalize('NFKC') : fold
  return test(prepare(actual), prepare(wanted)) ? undefined : false
}

const textTests: { [operator in CompareOperator]?: (actual: string, wanted: string) => boolean } = {
  eq: (actual, wanted) => actual === wanted,
  co: (actual, wanted) => actual.includes(wanted),
  sw: (actual, wanted) => actual.startsWith(wanted),
  ew: (actual, wanted) => actual.endsWith(wanted),
}

function compareNumber(operator: CompareOperator, actual: number, wanted: number): Truth {
  const results: { [operator in CompareOperator]?: boolean } = {
    eq: actual === wanted,
    gt: actual > wanted,
    ge: actual >= wanted,
    lt: actual < wanted,
    le: actual <= wanted,
  }
  return results[operator]
}

/** `attribute[inner]` and `attribute[inner].sub op value`: some one element satisfies all of it. */
function element(
  filter: Filter & { kind: 'valuePath' },
  resource: JsonObject,
  caseExact: CaseExact,
  negated: boolean,
): Truth {
  const elements = valuesOf(resource, filter.attribute).filter(isObject)
  if (elements.length === 0) return negated ? undefined : false
  const within: CaseExact = (name) => caseExact(`${filter.attribute}.${name}`)
  const { inner, sub } = filter
  return either(
    elements.map((one) => {
      const fits = truth(inner, one, within, negated)
      return sub ? both(fits, comparison(sub, valuesOf(one, sub.name), within(sub.name), negated)) : fits
    }),
  )
}

const valuesOf = (resource: JsonObject, attribute: string): Json[] =>
  valuesAt(resource, attribute)
    .flat()
    .filter((one) => one !== null)

/** Text without a character may or may not count as a value (RFC 7643 §2.5 is silent). */
function isPresent(value: Json): Truth {
  if (value === '') return undefined
  if (!isObject(value)) return true
  return either(
    Object.values(value).map((one) => (one === null || one === undefined ? false : isPresent(one))),
  )
}

const inverse = (one: Truth): Truth => (one === undefined ? undefined : !one)

const both = (left: Truth, right: Truth): Truth => inverse(either([inverse(left), inverse(right)]))

const either = (all: Truth[]): Truth => all.includes(true) || (all.includes(undefined) ? undefined : false)

const asciiLower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

const fold = (text: string): string => text.normalize('NFKC').toUpperCase().toLowerCase()
