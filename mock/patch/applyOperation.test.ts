import { describe, expect, test } from 'vitest'
import { type Body, client, ENTERPRISE } from '../tests/client.js'

const scim = client()
const work = { type: 'work', value: 'w@x.test' }
const home = { type: 'home', value: 'h@x.test' }

/** What an operation makes of a user: the attributes expected afterwards, undefined where there must be none. */
describe('an operation', () => {
  test.each<[string, Body, Body, Body]>([
    ['add a single value', {}, { op: 'add', path: 'title', value: 'T' }, { title: 'T' }],
    ['add over a single value', { title: 'S' }, { op: 'Add', path: 'title', value: 'T' }, { title: 'T' }],
    ['replace', { title: 'S' }, { op: 'REPLACE', path: 'TITLE', value: 'T' }, { title: 'T' }],
    ['replace what is not there', {}, { op: 'replace', path: 'title', value: 'T' }, { title: 'T' }],
    ['remove', { title: 'S' }, { op: 'Remove', path: 'title' }, { title: undefined }],
    ['remove what is not there', {}, { op: 'remove', path: 'title' }, { title: undefined }],
    [
      'replace with null',
      { title: 'S' },
      { op: 'replace', path: 'title', value: null },
      { title: undefined },
    ],
    ['replace with ""', { title: 'S' }, { op: 'replace', path: 'title', value: '' }, { title: undefined }],
    ['a value in an array', {}, { op: 'replace', path: 'title', value: ['T'] }, { title: 'T' }],
    [
      'a name part',
      { name: { givenName: 'G', familyName: 'F' } },
      { op: 'Replace', path: 'name.givenName', value: 'H' },
      { name: { givenName: 'H', familyName: 'F' } },
    ],
    [
      'a name merged',
      { name: { givenName: 'G', familyName: 'F' } },
      { op: 'replace', path: 'name', value: { givenName: 'H' } },
      { name: { givenName: 'H', familyName: 'F' } },
    ],
    [
      'remove a name part',
      { name: { givenName: 'G' } },
      { op: 'remove', path: 'name.givenName' },
      { name: undefined },
    ],
    ['string booleans', {}, { op: 'Replace', path: 'active', value: 'False' }, { active: false }],
    [
      'add to values',
      { emails: [home] },
      { op: 'add', path: 'emails', value: [work] },
      { emails: [home, work] },
    ],
    [
      'add one object',
      { emails: [home] },
      { op: 'add', path: 'emails', value: work },
      { emails: [home, work] },
    ],
    [
      'add a value twice',
      { emails: [work] },
      { op: 'add', path: 'emails', value: [work] },
      { emails: [work] },
    ],
    [
      'replace values',
      { emails: [home] },
      { op: 'replace', path: 'emails', value: [work] },
      { emails: [work] },
    ],
    [
      'replace with no values',
      { emails: [home] },
      { op: 'replace', path: 'emails', value: [] },
      { emails: undefined },
    ],
    ['remove values', { emails: [home, work] }, { op: 'remove', path: 'emails' }, { emails: undefined }],
    [
      'remove by filter',
      { emails: [home, work] },
      { op: 'remove', path: 'emails[type eq "home"]' },
      { emails: [work] },
    ],
    [
      'remove the last by filter',
      { emails: [home] },
      { op: 'remove', path: 'emails[type eq "home"]' },
      { emails: undefined },
    ],
    [
      'remove by filter without match',
      { emails: [work] },
      { op: 'remove', path: 'emails[type eq "home"]' },
      { emails: [work] },
    ],
    [
      'remove by value',
      { emails: [home, work] },
      { op: 'Remove', path: 'emails', value: [home] },
      { emails: [work] },
    ],
    [
      'remove by value of another type',
      { emails: [home] },
      { op: 'Remove', path: 'emails', value: [{ ...home, type: 'work' }] },
      { emails: [home] },
    ],
    [
      'a value path',
      { emails: [home, work] },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'n' },
      { emails: [home, { ...work, value: 'n' }] },
    ],
    [
      'a value path without match',
      { emails: [home] },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'n' },
      { emails: [home, { type: 'work', value: 'n' }] },
    ],
    [
      'a value path of two clauses without match',
      {},
      { op: 'add', path: 'emails[type eq "work" and primary eq "True"].value', value: 'n' },
      { emails: [{ type: 'work', primary: true, value: 'n' }] },
    ],
    [
      'a value path with an object',
      { emails: [work] },
      { op: 'replace', path: 'emails[type eq "work"]', value: { value: 'n' } },
      { emails: [{ ...work, value: 'n' }] },
    ],
    [
      'a value path emptied',
      { emails: [home, work] },
      { op: 'replace', path: 'emails[type eq "work"].value', value: '' },
      { emails: [home] },
    ],
    [
      'a value path emptied without match',
      {},
      { op: 'replace', path: 'emails[type eq "work"].value', value: null },
      { emails: undefined },
    ],
    [
      'a part of an address',
      { addresses: [{ type: 'work', locality: 'L', region: 'R' }] },
      { op: 'remove', path: 'addresses[type eq "work"].locality' },
      { addresses: [{ type: 'work', region: 'R' }] },
    ],
    [
      'a part of all values',
      { emails: [home, work] },
      { op: 'replace', path: 'emails.display', value: 'D' },
      {
        emails: [
          { ...home, display: 'D' },
          { ...work, display: 'D' },
        ],
      },
    ],
    [
      'a new primary',
      { emails: [{ ...home, primary: true }, work] },
      { op: 'replace', path: 'emails[type eq "work"].primary', value: true },
      {
        emails: [
          { ...home, primary: false },
          { ...work, primary: true },
        ],
      },
    ],
    [
      'a new primary by add',
      { emails: [{ ...home, primary: true }] },
      { op: 'add', path: 'emails', value: [{ ...work, primary: 'True' }] },
      {
        emails: [
          { ...home, primary: false },
          { ...work, primary: true },
        ],
      },
    ],
    [
      'a URN path',
      {},
      { op: 'Add', path: `${ENTERPRISE}:department`, value: 'D' },
      { [ENTERPRISE]: { department: 'D' } },
    ],
    [
      'a URN path removed',
      { [ENTERPRISE]: { department: 'D' } },
      { op: 'remove', path: `${ENTERPRISE}:department` },
      { [ENTERPRISE]: undefined },
    ],
    [
      'a bare URN path',
      { [ENTERPRISE]: { department: 'D' } },
      { op: 'replace', path: ENTERPRISE, value: { division: 'V' } },
      { [ENTERPRISE]: { department: 'D', division: 'V' } },
    ],
    [
      'a bare URN path removed',
      { [ENTERPRISE]: { department: 'D' } },
      { op: 'remove', path: ENTERPRISE },
      { [ENTERPRISE]: undefined },
    ],
    [
      'no path, nested',
      { name: { familyName: 'F' } },
      { op: 'replace', value: { title: 'T', name: { givenName: 'G' }, nope: 1 } },
      { title: 'T', name: { familyName: 'F', givenName: 'G' } },
    ],
    [
      'no path, dotted',
      {},
      {
        op: 'replace',
        value: { 'name.givenName': 'G', 'emails[type eq "work"].value': 'n', active: 'False' },
      },
      { name: { givenName: 'G' }, emails: [{ type: 'work', value: 'n' }], active: false },
    ],
    [
      'no path, URN keys',
      {},
      { op: 'add', value: { [`${ENTERPRISE}:department`]: 'D', [ENTERPRISE]: { division: 'V' } } },
      { [ENTERPRISE]: { department: 'D', division: 'V' } },
    ],
    [
      'no path, own id',
      {},
      { op: 'replace', value: { id: '{id}', schemas: [], title: 'T' } },
      { title: 'T' },
    ],
  ])('%s', async (_, before, operation, after) => {
    const user = await scim.user(before)
    const sent = JSON.parse(JSON.stringify(operation).replace('{id}', user.id))
    const { status, body } = await scim.patch(user, sent)
    expect(body.detail).toBeUndefined()
    expect(status).toBe(200)
    for (const [name, value] of Object.entries(after)) expect(body[name], name).toEqual(value)
    expect((await scim.get(`/Users/${user.id}`)).body).toEqual(body)
  })

  test('of several is applied in order, and none when one is refused', async () => {
    const user = await scim.user({ title: 'S' })
    const replace = (value: string) => ({ op: 'replace', path: 'title', value })
    const done = await scim.patch(user, replace('A'), { op: 'remove', path: 'title' }, replace('B'))
    expect(done.body.title).toBe('B')
    const refused = await scim.patch(user, replace('C'), { op: 'replace', path: 'nope[', value: 'Y' })
    expect([refused.status, refused.body.scimType]).toEqual([400, 'invalidPath'])
    expect((await scim.get(`/Users/${user.id}`)).body).toEqual(done.body)
  })

  test('without effect leaves version and time', async () => {
    const user = await scim.user({ title: 'T' })
    expect((await scim.patch(user, { op: 'add', path: 'title', value: 'T' })).body).toEqual(user)
    const { body } = await scim.patch(user, { op: 'add', path: 'title', value: 'U' })
    expect(body.meta.version).not.toBe(user.meta.version)
    expect(body.meta.lastModified > user.meta.lastModified).toBe(true)
  })

  test('renames, unless the name is taken', async () => {
    const user = await scim.user({ userName: 'Old' })
    const other = await scim.user()
    const { body } = await scim.patch(user, { op: 'replace', value: { userName: 'New' } })
    expect([body.id, body.active]).toEqual([user.id, true])
    expect(await scim.find('userName eq "new"')).toEqual(['New'])
    expect(await scim.find('userName eq "old"')).toEqual([])
    const taken = await scim.patch(user, {
      op: 'replace',
      path: 'userName',
      value: other.userName.toUpperCase(),
    })
    expect([taken.status, taken.body.scimType]).toEqual([409, 'uniqueness'])
    expect((await scim.patch(user, { op: 'replace', path: 'userName', value: 'NEW' })).body.userName).toBe(
      'NEW',
    )
  })
})
