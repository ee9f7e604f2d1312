import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEmpty, sameValue } from './sameValue.js'
import type { Json, JsonObject } from './types.js'
import { urns } from './urns.js'
import { member, valueAt, valuesAt } from './valueAt.js'
import { withValue } from './withValue.js'

const enterprise = urns.enterpriseUser
const user = {
  userName: 'bob',
  Name: { givenName: 'Bob', FAMILYNAME: 'Doe' },
  emails: [
    { type: 'home', value: 'h' },
    { type: 'Work', value: 'w', primary: true },
    { value: 'bare' },
    'odd',
  ],
  [enterprise]: { department: 'd', manager: { value: 'm' } },
  nothing: null,
}

describe('valueAt', () => {
  test.each<[string, Json | undefined]>([
    ['userName', 'bob'],
    ['USERNAME', 'bob'],
    ['name.familyName', 'Doe'],
    ['name.middleName', undefined],
    ['emails[type eq "work"].value', 'w'],
    ['emails[type eq "home"]', { type: 'home', value: 'h' }],
    ['emails[type eq "other"].value', undefined],
    ['emails.value', 'h'],
    [`${enterprise}:department`, 'd'],
    [`${enterprise.toUpperCase()}:manager.value`, 'm'],
    [enterprise, { department: 'd', manager: { value: 'm' } }],
    [`${urns.user}:userName`, 'bob'],
    [`${urns.user}:emails[type eq "work"].value`, 'w'],
    ['nothing', null],
    ['absent', undefined],
    ['userName.value', undefined],
    ['__proto__', undefined],
  ])('%s', (path, value) => {
    expect(valueAt(user, path)).toEqual(value)
  })

  test.each<[string, Json | undefined]>([
    ['a text', 'x'],
    ['null', null],
    ['a list', [1]],
    ['nothing', undefined],
  ])('of %s is nothing', (_, value) => {
    expect(valueAt(value, 'userName')).toBeUndefined()
  })

  test('all values of a multi-valued attribute', () => {
    expect(valuesAt(user, 'emails.value')).toEqual(['h', 'w', 'bare'])
  })

  test('an exact name wins over one that differs in case', () => {
    expect(member({ ID: 1, id: 2 }, 'id')).toBe(2)
    expect(member({ ID: 1 }, 'id')).toBe(1)
  })
})

describe('withValue', () => {
  test.each<[string, JsonObject]>([
    ['userName', { userName: 'v' }],
    ['name.givenName', { name: { givenName: 'v' } }],
    ['emails[type eq "work"].value', { emails: [{ type: 'work', value: 'v' }] }],
    [`${enterprise}:department`, { [enterprise]: { department: 'v' } }],
    [`${enterprise}:manager.value`, { [enterprise]: { manager: { value: 'v' } } }],
  ])('%s on an empty resource, and it is read back', (path, expected) => {
    expect(withValue({}, path, 'v')).toEqual(expected)
    expect(valueAt(withValue({}, path, 'v'), path)).toBe('v')
  })

  test('an element that is there is completed, others stay, and the original is not touched', () => {
    const before = {
      emails: [
        { type: 'home', value: 'h' },
        { type: 'work', primary: true },
      ],
      x: 1,
    }
    const copy = structuredClone(before)
    expect(withValue(before, 'emails[type eq "work"].value', 'v')).toEqual({
      emails: [
        { type: 'home', value: 'h' },
        { type: 'work', primary: true, value: 'v' },
      ],
      x: 1,
    })
    expect(before).toEqual(copy)
  })
})

describe('sameValue', () => {
  test.each<[string, Json | undefined, Json | undefined, boolean]>([
    ['equal texts', 'a', 'a', true],
    ['texts that differ in case', 'a', 'A', false],
    ['a text and a number', '1', 1, false],
    ['true and "true"', true, 'true', false],
    ['absent and null', undefined, null, true],
    ['null and an empty list', null, [], true],
    ['absent and an object of nulls', undefined, { value: null }, true],
    ['an empty text and absent', '', undefined, false],
    ['false and absent', false, undefined, false],
    ['lists in another order', [{ value: 'a' }, { value: 'b' }], [{ value: 'b' }, { value: 'a' }], true],
    ['a list with one too many', [{ value: 'a' }], [{ value: 'a' }, { value: 'b' }], false],
    ['a list with a duplicate', ['a', 'a'], ['a', 'b'], false],
    ['one element and the same without its list', [{ value: 'a' }], { value: 'a' }, true],
    [
      'what a provider may add to a reference',
      { value: 'a' },
      { value: 'a', $ref: 'x', display: 'y', type: 'User' },
      true,
    ],
    ['primary: false added', { value: 'a' }, { value: 'a', primary: false }, true],
    ['primary: true added', { value: 'a' }, { value: 'a', primary: true }, false],
    ['another attribute added', { value: 'a' }, { value: 'a', note: 'x' }, false],
    ['an attribute lost', { value: 'a', note: 'x' }, { value: 'a' }, false],
    ['display that was sent and changed', { value: 'a', display: 'x' }, { value: 'a', display: 'y' }, false],
  ])('%s', (_, sent, got, same) => {
    expect(sameValue(sent, got)).toBe(same)
  })

  test('every value means the same as itself', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(sameValue(value as Json, structuredClone(value) as Json)).toBe(true)
      }),
    )
  })

  test('empty values mean the same as nothing, and only they', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(sameValue(undefined, value as Json)).toBe(isEmpty(value as Json))
      }),
    )
  })
})
