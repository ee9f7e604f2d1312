import { badRequest } from '../ScimFault.js'
import type { Attribute } from '../schema/Attribute.js'
import type { Literal } from './FilterNode.js'

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/

/**
 * Fits a literal to the type of its attribute, or refuses it. "True" counts as a boolean, since Entra writes
 * `roles[primary eq "True"]`.
 */
export function filterLiteral(attribute: Attribute, value: Literal): Literal {
  if (value === null) return null
  if (attribute.type === 'boolean') {
    const word = String(value).toLowerCase()
    if (word === 'true' || word === 'false') return word === 'true'
  } else if (attribute.type === 'integer' || attribute.type === 'decimal') {
    if (typeof value === 'number') return value
  } else if (attribute.type === 'dateTime') {
    if (typeof value === 'string' && DATE_TIME.test(value) && !Number.isNaN(Date.parse(value))) return value
  } else if (typeof value === 'string') {
    return value
  }
  throw badRequest(
    'invalidFilter',
    `${attribute.name} is a ${attribute.type}, ${JSON.stringify(value)} is not`,
  )
}
