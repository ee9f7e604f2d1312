import { expect, test } from 'vitest'
import {
  and,
  compare,
  elementOf,
  elementValue,
  eq,
  type Filter,
  not,
  or,
  present,
  writeFilter,
} from '../scim/filter.js'
import type { JsonObject } from '../scim/types.js'
import { evaluate } from './evaluate.js'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

const user: JsonObject = {
  id: '1',
  userName: 'Ann@example.com',
  externalId: 'E1',
  active: true,
  level: 10,
  name: { givenName: 'José', familyName: 'STRASSE' },
  nickName: '',
  title: null,
  roles: [],
  emails: [
    { type: 'work', value: 'ann@example.com' },
    { type: 'home', value: 'ann@example.net' },
  ],
  [enterprise]: { department: 'North' },
}

const open = undefined

const yes = eq('active', true)
const no = eq('active', false)
const unclear = compare('title', 'ne', 'x')

test.each<[Filter, boolean | undefined]>([
  [eq('userName', 'Ann@example.com'), true],
  [eq('userName', 'ann@EXAMPLE.com'), true],
  [eq('userName', 'bob@example.com'), false],
  [eq('USERNAME', 'Ann@example.com'), true],
  [eq('externalId', 'E1'), true],
  [eq('externalId', 'e1'), false],
  [eq(`${enterprise}:department`, 'north'), true],
  [compare('userName', 'ne', 'Ann@example.com'), false],
  [compare('userName', 'ne', 'bob@example.com'), true],
  [compare('userName', 'co', 'NN@ex'), true],
  [compare('userName', 'sw', 'ann'), true],
  [compare('userName', 'sw', 'nn'), false],
  [compare('userName', 'ew', '.COM'), true],
  [compare('userName', 'ew', '.co'), false],
  [yes, true],
  [no, false],
  [eq('active', 'true'), open],
  [compare('active', 'gt', true), open],
  [compare('level', 'gt', 9), true],
  [compare('level', 'le', 9), false],
  [compare('level', 'ge', 10), true],
  [compare('level', 'lt', 10), false],
  [compare('userName', 'gt', 'Aaa'), open],

  // Several values: any of them will do, but what that means for ne is open.
  [eq('emails.value', 'ann@example.net'), true],
  [eq('emails.value', 'ann@example.org'), false],
  [compare('emails.value', 'ne', 'ann@example.net'), open],
  [eq('emails', 'ann@example.com'), open],

  // No value: it meets no comparison, and what its negation means is open; so is null.
  [eq('title', 'x'), false],
  [not(eq('title', 'x')), open],
  [not(not(eq('title', 'x'))), false],
  [unclear, open],
  [eq('title', null), open],
  [eq('userName', ''), open],
  [compare('userName', 'co', ''), open],

  [present('userName'), true],
  [present('name'), true],
  [present('title'), false],
  [present('roles'), false],
  [present('unknown'), false],
  [not(present('title')), true],
  [present('nickName'), open],

  // Letters that are the same to some preparations only.
  [eq('name.givenName', 'José'), true],
  [eq('name.givenName', 'Jose\u0301'), open],
  [eq('name.givenName', 'JOSÉ'), open],
  [eq('name.givenName', 'Jose'), false],
  [eq('name.familyName', 'straße'), open],

  // One element must satisfy all of a value path.
  [elementOf('emails', and(eq('type', 'work'), eq('value', 'ann@example.com'))), true],
  [elementOf('emails', and(eq('type', 'work'), eq('value', 'ann@example.net'))), false],
  [elementValue('emails', eq('type', 'home'), 'value', 'ann@example.net'), true],
  [elementValue('emails', eq('type', 'home'), 'value', 'ann@example.com'), false],
  [elementOf('roles', eq('value', 'x')), false],
  [not(elementOf('roles', eq('value', 'x'))), open],

  [and(yes, yes), true],
  [and(yes, no), false],
  [or(no, yes), true],
  [or(no, no), false],
  [not(yes), false],
  [or(yes, and(no, no)), true],
  [and(or(yes, no), no), false],

  // What is open stays so unless the rest decides.
  [and(unclear, no), false],
  [and(unclear, yes), open],
  [or(unclear, yes), true],
  [or(unclear, no), open],
  [not(unclear), open],
])('%o is judged', (filter, expected) => {
  expect(
    evaluate(filter, user, (attribute) => attribute === 'externalId'),
    writeFilter(filter),
  ).toBe(expected)
})
