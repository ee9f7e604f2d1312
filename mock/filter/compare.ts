import type { Json } from '../json.js'
import type { Attribute } from '../schema/Attribute.js'
import type { CompareOperator, Literal } from './FilterNode.js'
import { fold } from './fold.js'

/** Compares one stored value with one literal, by the type and the caseExact of the attribute (RFC 7644 table 3). */
export function compare(
  operator: CompareOperator,
  actual: Json,
  expected: Literal,
  attribute: Attribute,
): boolean {
  if (operator === 'ne') return !compare('eq', actual, expected, attribute)
  if (typeof actual === 'string' && typeof expected === 'string') {
    if (attribute.type === 'dateTime' && !['co', 'sw', 'ew'].includes(operator)) {
      return order(operator, Date.parse(actual), Date.parse(expected))
    }
    const prepare = attribute.caseExact ? (value: string) => value : fold
    return compareText(operator, prepare(actual), prepare(expected))
  }
  if (typeof actual === 'number' && typeof expected === 'number') return order(operator, actual, expected)
  return operator === 'eq' && actual === expected
}

function compareText(operator: CompareOperator, actual: string, expected: string): boolean {
  if (operator === 'co') return actual.includes(expected)
  if (operator === 'sw') return actual.startsWith(expected)
  if (operator === 'ew') return actual.endsWith(expected)
  return order(operator, actual, expected)
}

function order<T extends string | number>(operator: CompareOperator, actual: T, expected: T): boolean {
  switch (operator) {
    case 'eq':
      return actual === expected
    case 'gt':
      return actual > expected
    case 'ge':
      return actual >= expected
    case 'lt':
      return actual < expected
    case 'le':
      return actual <= expected
    default:
      return false
  }
}
