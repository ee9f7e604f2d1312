import type { Json } from './types.js'

/** Comparison operators of RFC 7644 §3.4.2.2, table 3. */
export type CompareOperator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le'

/** A filter expression as a value (RFC 7644 §3.4.2.2). `attribute` may be URN-qualified or a sub-attribute. */
export type Filter =
  | { kind: 'compare'; attribute: string; operator: CompareOperator; value: Json }
  | { kind: 'present'; attribute: string }
  | { kind: 'and' | 'or'; left: Filter; right: Filter }
  | { kind: 'not'; inner: Filter }
  | {
      kind: 'valuePath'
      attribute: string
      inner: Filter
      sub?: { name: string; operator: CompareOperator; value: Json }
    }

/** `attribute operator value`, e.g. `compare('name.familyName', 'sw', 'Mc')`. */
export const compare = (attribute: string, operator: CompareOperator, value: Json): Filter => ({
  kind: 'compare',
  attribute,
  operator,
  value,
})

/** `attribute eq value`. */
export const eq = (attribute: string, value: Json): Filter => compare(attribute, 'eq', value)

/** `attribute pr`. */
export const present = (attribute: string): Filter => ({ kind: 'present', attribute })

/** All of the filters, left to right; one filter stays as it is. */
export const and = (first: Filter, ...rest: Filter[]): Filter =>
  rest.reduce<Filter>((left, right) => ({ kind: 'and', left, right }), first)

/** Any of the filters, left to right. */
export const or = (first: Filter, ...rest: Filter[]): Filter =>
  rest.reduce<Filter>((left, right) => ({ kind: 'or', left, right }), first)

/** `not (inner)`. */
export const not = (inner: Filter): Filter => ({ kind: 'not', inner })

/** `attribute[inner]`: some one element satisfies all of `inner`. */
export const elementOf = (attribute: string, inner: Filter): Filter => ({
  kind: 'valuePath',
  attribute,
  inner,
})

/** `attribute[inner].sub eq value`: the form in which Entra looks a user up by work e-mail (ENTRA-B13). */
export const elementValue = (attribute: string, inner: Filter, name: string, value: Json): Filter => ({
  kind: 'valuePath',
  attribute,
  inner,
  sub: { name, operator: 'eq', value },
})

/**
 * `path eq value` for any path of a mapping, value paths included.
 * @param path e.g. `userName`, `name.givenName`, `emails[type eq "work"].value`
 */
export function pathEquals(path: string, value: Json): Filter {
  const match = /^(.+)\[(\S+) eq "([^"]*)"\]\.(\w+)$/.exec(path)
  if (!match) return eq(path, value)
  const [, attribute = '', key = '', keyValue = '', name = ''] = match
  return elementValue(attribute, eq(key, keyValue), name, value)
}

const strength = { or: 1, and: 2 } as const

/** Writes a filter as text, readable and not yet percent-encoded; parentheses only where precedence needs them. */
export function writeFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'compare':
      return `${filter.attribute} ${filter.operator} ${JSON.stringify(filter.value)}`
    case 'present':
      return `${filter.attribute} pr`
    case 'not':
      return `not (${writeFilter(filter.inner)})`
    case 'valuePath': {
      const element = `${filter.attribute}[${writeFilter(filter.inner)}]`
      const { sub } = filter
      return sub ? `${element}.${sub.name} ${sub.operator} ${JSON.stringify(sub.value)}` : element
    }
    default:
      return `${operand(filter.left, filter.kind)} ${filter.kind} ${operand(filter.right, filter.kind)}`
  }
}

function operand(filter: Filter, parent: 'and' | 'or'): string {
  const weaker = (filter.kind === 'and' || filter.kind === 'or') && strength[filter.kind] < strength[parent]
  return weaker ? `(${writeFilter(filter)})` : writeFilter(filter)
}
