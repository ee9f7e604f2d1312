import { describe, expect, test } from 'vitest'
import type { PatchDialect } from '../requirements/Profile.js'
import type { Json, JsonObject } from '../scim/types.js'
import { urns } from '../scim/urns.js'
import { addMember } from './addMember.js'
import { clearManager } from './clearManager.js'
import { disable } from './disable.js'
import { enable } from './enable.js'
import { ownDialect } from './ownDialect.js'
import { removeMember } from './removeMember.js'
import { renameGroup } from './renameGroup.js'
import { renameUser } from './renameUser.js'
import { setActive } from './setActive.js'
import { setManager } from './setManager.js'

const speaking = (...dialects: PatchDialect[]) => ({ patch: { dialects } })
const operations = ({ schemas, Operations }: JsonObject): Json | undefined => {
  expect(schemas).toEqual([urns.patchOp])
  return Operations
}

/** What is sent by dialect: RFC, Entra's default, Entra with aadOptscim062020, Okta. */
const said = (words: (profile: ReturnType<typeof speaking>) => JsonObject) =>
  (['rfc', 'entra-legacy', 'entra-modern', 'okta'] as const).map((one) =>
    operations(words(speaking('rfc', one))),
  )

test('a client speaks the last dialect of its profile, and plain RFC 7644 where there is none', () => {
  expect(ownDialect(speaking('rfc', 'entra-legacy', 'entra-modern'))).toBe('entra-modern')
  expect(ownDialect(speaking())).toBe('rfc')
})

test('setActive', () => {
  expect(said((profile) => setActive(profile, false))).toEqual([
    [{ op: 'replace', path: 'active', value: false }],
    [{ op: 'Replace', path: 'active', value: 'False' }],
    [{ op: 'replace', path: 'active', value: false }],
    [{ op: 'replace', value: { active: false } }],
  ])
  expect(operations(setActive(speaking('entra-legacy'), true))).toEqual([
    { op: 'Replace', path: 'active', value: 'True' },
  ])
})

describe('a user who leaves and comes back', () => {
  const profile = speaking('rfc')
  test('is disabled and enabled by PATCH', () => {
    const active = { ...profile, disable: 'active' as const }
    expect(disable(active, '/Users/1')).toEqual({
      method: 'PATCH',
      path: '/Users/1',
      body: setActive(profile, false),
    })
    expect(enable(active, '/Users/1')).toMatchObject({ method: 'PATCH', body: setActive(profile, true) })
  })

  test('is deleted, or left alone, and cannot be enabled then', () => {
    expect(disable({ ...profile, disable: 'delete' }, '/Users/1')).toEqual({
      method: 'DELETE',
      path: '/Users/1',
    })
    expect(disable({ ...profile, disable: 'none' }, '/Users/1')).toBeUndefined()
    expect(enable({ ...profile, disable: 'delete' }, '/Users/1')).toBeUndefined()
  })
})

test('renameUser', () => {
  expect(said((profile) => renameUser(profile, 'b'))).toEqual([
    [{ op: 'replace', path: 'userName', value: 'b' }],
    [{ op: 'Replace', path: 'userName', value: 'b' }],
    [{ op: 'replace', value: { userName: 'b' } }],
    [{ op: 'replace', value: { userName: 'b' } }],
  ])
})

test('renameGroup', () => {
  expect(said((profile) => renameGroup(profile, 'g1', 'b'))).toEqual([
    [{ op: 'replace', path: 'displayName', value: 'b' }],
    [{ op: 'Replace', path: 'displayName', value: 'b' }],
    [{ op: 'replace', value: { displayName: 'b' } }],
    [{ op: 'replace', value: { id: 'g1', displayName: 'b' } }],
  ])
})

test('setManager and clearManager', () => {
  const path = `${urns.enterpriseUser}:manager`
  const [rfc, legacy, modern] = said((profile) => setManager(profile, 'm1'))
  expect(rfc).toEqual([{ op: 'replace', path, value: { value: 'm1' } }])
  expect(legacy).toEqual([{ op: 'Add', path, value: 'm1' }])
  expect(modern).toEqual(legacy)
  expect(said(clearManager).slice(0, 2)).toEqual([
    [{ op: 'remove', path }],
    [{ op: 'replace', path, value: '' }],
  ])
})

test('addMember and removeMember', () => {
  const member = { id: 'u1', name: 'Ada' }
  expect(said((profile) => addMember(profile, member))).toEqual([
    [{ op: 'add', path: 'members', value: [{ value: 'u1' }] }],
    [{ op: 'Add', path: 'members', value: [{ $ref: null, value: 'u1' }] }],
    [{ op: 'add', path: 'members', value: [{ value: 'u1' }] }],
    [{ op: 'add', path: 'members', value: [{ value: 'u1', display: 'Ada' }] }],
  ])
  expect(said((profile) => removeMember(profile, member))).toEqual([
    [{ op: 'remove', path: 'members[value eq "u1"]' }],
    [{ op: 'Remove', path: 'members', value: [{ $ref: null, value: 'u1' }] }],
    [{ op: 'remove', path: 'members[value eq "u1"]' }],
    [{ op: 'remove', path: 'members[value eq "u1"]' }],
  ])
})
