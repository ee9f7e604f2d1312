import { describe, expect, test } from 'vitest'
import { type Body, client, GROUP } from './client.js'

const scim = client()
const ids = (group: Body) => (group.members ?? []).map((one: Body) => one.value)
const listed = (...users: Body[]) => users.map(({ id }) => ({ $ref: null, value: id }))

describe('a group', () => {
  test('is created with a schema of Microsoft and without members', async () => {
    const { status, body } = await scim.post('/Groups', {
      schemas: [GROUP, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
      externalId: 'e',
      displayName: 'Entra',
      members: [],
      meta: { resourceType: 'Group' },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ schemas: [GROUP], externalId: 'e', displayName: 'Entra' })
    expect(body.members).toBeUndefined()
    expect(await scim.find('displayName eq "eNTRA"', 'Groups')).toEqual(['Entra'])
  })

  test('has a name of its own', async () => {
    await scim.group({ displayName: 'One' })
    expect(await scim.post('/Groups', { schemas: [GROUP], displayName: 'oNE' })).toMatchObject({
      status: 409,
    })
    expect(await scim.post('/Groups', { schemas: [GROUP] })).toMatchObject({ status: 400 })
  })

  test('shows its members, and users their groups', async () => {
    const user = await scim.user({ displayName: 'Anna' })
    const inner = await scim.group({
      displayName: 'Inner',
      members: [{ value: user.id }, { value: user.id }],
    })
    const outer = await scim.group({ displayName: 'Outer', members: [{ value: inner.id }] })
    const ref = { value: user.id, $ref: user.meta.location, type: 'User', display: 'Anna' }
    expect(inner.members).toEqual([ref])
    expect(outer.members).toMatchObject([{ value: inner.id, type: 'Group', display: 'Inner' }])
    expect((await scim.get(`/Users/${user.id}`)).body.groups).toEqual([
      { value: inner.id, $ref: inner.meta.location, display: 'Inner', type: 'direct' },
      { value: outer.id, $ref: outer.meta.location, display: 'Outer', type: 'indirect' },
    ])
    expect(await scim.find(`members eq "${user.id}" and id eq "${inner.id}"`, 'Groups')).toEqual(['Inner'])
    expect((await scim.get(`/Groups/${inner.id}?excludedAttributes=members`)).body.members).toBeUndefined()
  })

  test('gains and loses members in every dialect', async () => {
    const [a, b, c] = [await scim.user(), await scim.user(), await scim.user()]
    const group = await scim.group({ members: listed(a, b) })
    const step = async (operation: Body) => ids((await scim.patch(group, operation)).body)
    expect(await step({ op: 'Add', path: 'members', value: listed(b, c) })).toEqual([a.id, b.id, c.id])
    expect(await step({ op: 'Remove', path: 'members', value: listed(b) })).toEqual([a.id, c.id])
    expect(await step({ op: 'Remove', path: 'members', value: listed(b) })).toEqual([a.id, c.id])
    expect(await step({ op: 'remove', path: `members[value eq "${a.id}"]` })).toEqual([c.id])
    expect(await step({ op: 'remove', path: `members[value eq "${a.id}"]` })).toEqual([c.id])
    expect(await step({ op: 'add', value: { members: listed(a) } })).toEqual([c.id, a.id])
    expect(await step({ op: 'replace', path: 'members', value: listed(b) })).toEqual([b.id])
    expect(await step({ op: 'replace', value: { id: group.id, displayName: 'Renamed' } })).toEqual([b.id])
    expect(await step({ op: 'remove', path: 'members' })).toEqual([])
  })

  test('refuses a member that does not exist, wholly', async () => {
    const user = await scim.user()
    const group = await scim.group()
    const { status } = await scim.patch(group, {
      op: 'Add',
      path: 'members',
      value: [...listed(user), { value: 'none' }],
    })
    expect(status).toBe(400)
    expect(ids((await scim.get(`/Groups/${group.id}`)).body)).toEqual([])
    expect(
      (await scim.post('/Groups', { schemas: [GROUP], displayName: 'x', members: [{ value: 'none' }] }))
        .status,
    ).toBe(400)
    expect(
      (await scim.post('/Groups', { schemas: [GROUP], displayName: 'x', members: [{ display: 'x' }] }))
        .status,
    ).toBe(400)
  })

  test('keeps who a member is', async () => {
    const [a, b] = [await scim.user(), await scim.user()]
    const group = await scim.group({ members: listed(a) })
    const { body } = await scim.patch(group, {
      op: 'replace',
      path: `members[value eq "${a.id}"].value`,
      value: b.id,
    })
    expect(body.scimType).toBe('mutability')
  })

  test('loses nothing when written at the same time', async () => {
    const users = await Promise.all(Array.from({ length: 20 }, () => scim.user()))
    const group = await scim.group()
    const answers = await Promise.all(
      users.map((user) => scim.patch(group, { op: 'Add', path: 'members', value: listed(user) })),
    )
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(ids((await scim.get(`/Groups/${group.id}`)).body).sort()).toEqual(users.map(({ id }) => id).sort())
  })

  test('may be large', async () => {
    const users = await Promise.all(Array.from({ length: 150 }, () => scim.user()))
    const group = await scim.group({ members: listed(...users) })
    expect(
      ids((await scim.patch(group, { op: 'Add', path: 'members', value: listed(await scim.user()) })).body),
    ).toHaveLength(151)
  })

  test('keeps disabled members', async () => {
    const user = await scim.user()
    const group = await scim.group({ members: listed(user) })
    await scim.patch(user, { op: 'replace', path: 'active', value: false })
    expect(ids((await scim.get(`/Groups/${group.id}`)).body)).toEqual([user.id])
  })
})
