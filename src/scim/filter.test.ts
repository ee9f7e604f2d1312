import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFilter } from '../../mock/filter/parseFilter.js'
import {
  and,
  compare,
  elementOf,
  elementValue,
  eq,
  type Filter,
  not,
  or,
  pathEquals,
  present,
  writeFilter,
} from './filter.js'

const [a, b, c] = [eq('a', 1), eq('b', true), present('c')]

test.each<[string, Filter, string]>([
  ['a text is quoted', eq('userName', 'x'), 'userName eq "x"'],
  ['quotes, backslashes and controls are escaped as in JSON', eq('a', 'q"\\\n'), 'a eq "q\\"\\\\\\n"'],
  [
    'numbers, booleans and null are not quoted',
    or(eq('a', 1.5), eq('b', false), eq('c', null)),
    'a eq 1.5 or b eq false or c eq null',
  ],
  ['pr has no value', present('name.familyName'), 'name.familyName pr'],
  ['every operator', compare('a', 'ge', '2026'), 'a ge "2026"'],
  ['and binds stronger than or', or(a, and(b, c)), 'a eq 1 or b eq true and c pr'],
  ['an or inside an and is put in parentheses', and(or(a, b), c), '(a eq 1 or b eq true) and c pr'],
  ['on the right too', and(a, or(b, c)), 'a eq 1 and (b eq true or c pr)'],
  ['the same operator needs none', and(a, b, c), 'a eq 1 and b eq true and c pr'],
  ['not always has parentheses', not(a), 'not (a eq 1)'],
  ['not inside an and', and(not(or(a, b)), c), 'not (a eq 1 or b eq true) and c pr'],
  [
    'a value path',
    elementOf('emails', and(eq('type', 'work'), present('value'))),
    'emails[type eq "work" and value pr]',
  ],
  [
    'a value path with a sub-attribute, as Entra writes it',
    elementValue('emails', eq('type', 'work'), 'value', 'x@y'),
    'emails[type eq "work"].value eq "x@y"',
  ],
  ['a URN', eq('urn:a:2.0:User:x', 'y'), 'urn:a:2.0:User:x eq "y"'],
  ['a single filter stays as it is', and(a), 'a eq 1'],
])('%s', (_, filter, text) => {
  expect(writeFilter(filter)).toBe(text)
})

describe('pathEquals', () => {
  test.each([
    ['userName', 'userName eq "v"'],
    ['name.givenName', 'name.givenName eq "v"'],
    ['emails[type eq "work"].value', 'emails[type eq "work"].value eq "v"'],
    ['urn:x:User:emails[type eq "a b"].value', 'urn:x:User:emails[type eq "a b"].value eq "v"'],
  ])('%s', (path, text) => {
    expect(writeFilter(pathEquals(path, 'v'))).toBe(text)
  })
})

/** The truth of a filter over three flags, by its structure. */
const truth = (filter: Filter, flags: Record<string, boolean>): boolean => {
  if (filter.kind === 'and') return truth(filter.left, flags) && truth(filter.right, flags)
  if (filter.kind === 'or') return truth(filter.left, flags) || truth(filter.right, flags)
  if (filter.kind === 'not') return !truth(filter.inner, flags)
  return flags[(filter as { attribute: string }).attribute] ?? false
}

/** The truth of what another parser, the mock's, read. */
function truthOfText(text: string, flags: Record<string, boolean>): boolean {
  const walk = (node: unknown): boolean => {
    const words = JSON.stringify(node)
    const one = node as Record<string, unknown>
    const kind = String(one.kind ?? one.type ?? one.op)
    const children = Object.values(one)
      .flat()
      .filter((child) => typeof child === 'object' && child !== null && 'kind' in child)
    if (kind === 'and') return children.every(walk)
    if (kind === 'or') return children.some(walk)
    if (kind === 'not') return !children.every(walk)
    return flags[/"(a|b|c)"/.exec(words)?.[1] ?? ''] ?? false
  }
  return walk(parseFilter(text))
}

test('another parser reads what was meant', () => {
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('a', 'b', 'c').map(present),
      fc.tuple(tie('filter'), tie('filter')).map(([left, right]) => and(left, right)),
      fc.tuple(tie('filter'), tie('filter')).map(([left, right]) => or(left, right)),
      tie('filter').map(not),
    ),
  }))
  fc.assert(
    fc.property(filter, (one) => {
      for (let bits = 0; bits < 8; bits++) {
        const flags = { a: (bits & 1) > 0, b: (bits & 2) > 0, c: (bits & 4) > 0 }
        expect(truthOfText(writeFilter(one), flags)).toBe(truth(one, flags))
      }
    }),
  )
})
