import { beforeAll, describe, expect, test } from 'vitest'
import { client, ENTERPRISE, USER } from '../tests/client.js'

const scim = client()

beforeAll(async () => {
  const bob = await scim.user({ userName: 'Bob' })
  await scim.user({
    userName: 'Anna',
    externalId: 'Ext-A',
    title: 'Lead "x\\y"',
    name: { givenName: 'Anna', familyName: 'Łęcki' },
    emails: [
      { type: 'work', value: 'anna@work.test', primary: true },
      { type: 'home', value: 'anna@home.test' },
    ],
    roles: [{ value: 'admin', primary: true }],
    [ENTERPRISE]: { department: 'Sales', manager: { value: bob.id } },
  })
  await scim.user({ userName: "o'neil+1&x/#", active: false, nickName: 'Neil' })
})

const anna = ['Anna']
const all = ['Bob', 'Anna', "o'neil+1&x/#"]

describe('a filter finds', () => {
  test.each<[string, string[]]>([
    ['userName eq "anna"', anna],
    ['USERNAME EQ "ANNA"', anna],
    [`${USER}:userName eq "anna"`, anna],
    [`${USER.toUpperCase()}:name.familyName eq "łĘcki"`, anna],
    ['userName eq "nobody"', []],
    ['userName ne "anna"', ['Bob', "o'neil+1&x/#"]],
    ['userName co "nn"', anna],
    ['userName sw "An"', anna],
    ['userName sw "anna"', anna],
    ['userName ew "a"', anna],
    ['userName gt "anna"', ['Bob', "o'neil+1&x/#"]],
    ['userName ge "bob"', ['Bob', "o'neil+1&x/#"]],
    ['userName lt "bob"', anna],
    ['userName le "bob"', ['Bob', 'Anna']],
    [`userName eq "o'neil+1&x/#"`, ["o'neil+1&x/#"]],
    ['externalId eq "Ext-A"', anna],
    ['externalId eq "ext-a"', []],
    ['title eq "Lead \\"x\\\\y\\""', anna],
    ['userName eq "\\u0041nna"', anna],
    ['title pr', anna],
    ['title ne "x"', all],
    ['title eq null', ['Bob', "o'neil+1&x/#"]],
    ['emails pr', anna],
    ['name pr', anna],
    ['active eq false', ["o'neil+1&x/#"]],
    ['active eq "False"', ["o'neil+1&x/#"]],
    ['active ne false', ['Bob', 'Anna']],
    ['emails eq "ANNA@home.test"', anna],
    ['emails co "work.test"', anna],
    ['emails.type eq "home"', anna],
    ['emails[type eq "work"].value eq "anna@work.test"', anna],
    ['emails[type eq "work"].value eq "anna@home.test"', []],
    ['emails[type eq "work" and value ew "work.test"]', anna],
    ['emails[type eq "work" and value ew "home.test"]', []],
    ['emails[not (type eq "work")].value sw "anna@home"', anna],
    ['emails[type eq "work"].display pr', []],
    ['roles[primary eq "True"].value eq "admin"', anna],
    [`${ENTERPRISE}:department eq "sales"`, anna],
    ['department eq "sales"', anna],
    ['manager pr', anna],
    ['meta.resourceType eq "User"', all],
    ['meta.created gt "2000-01-01T00:00:00Z"', all],
    ['meta.created lt "2000-01-01T00:00:00+01:00"', []],
    [`schemas eq "${ENTERPRISE}"`, anna],
    ['not (userName eq "anna")', ['Bob', "o'neil+1&x/#"]],
    ['not(userName eq "anna")', ['Bob', "o'neil+1&x/#"]],
    ['userName eq "anna" or userName eq "bob" and active eq false', anna],
    ['(userName eq "anna" or userName eq "bob") and active eq false', []],
    ['not (userName eq "anna" or userName eq "bob") and active eq false', ["o'neil+1&x/#"]],
    ['userName eq "anna" and not (title pr) or userName eq "bob"', ['Bob']],
  ])('%s', async (filter, names) => {
    expect(await scim.find(filter)).toEqual(names)
  })

  test('the reference check by id and manager, in either order', async () => {
    const [bob, user] = scim.mock.store.users()
    expect(await scim.find(`id eq "${user?.id}" and manager eq "${bob?.id}"`)).toEqual(anna)
    expect(await scim.find(`manager eq "${bob?.id}" and id eq "${user?.id}"`)).toEqual(anna)
    expect(await scim.find(`id eq "${bob?.id}" and manager eq "${bob?.id}"`)).toEqual([])
  })

  test('the same in every encoding', async () => {
    for (const query of [
      'userName+eq+%22anna%22',
      'userName%20eq%20%22anna%22',
      'userName%20eq%20%22%61nna%22',
      'userName%20eq%20"anna"',
    ]) {
      const { body } = await scim.get(`/Users?filter=${query}`)
      expect(body.totalResults, query).toBe(1)
    }
    expect((await scim.get("/Users/?filter=userName+eq+%22o'neil%2B1%26x%2F%23%22")).body.totalResults).toBe(
      1,
    )
  })
})

describe('a filter is refused with invalidFilter', () => {
  test.each([
    '',
    'garbage',
    'userName',
    'userName eq',
    'userName eq anna',
    'userName eq "anna',
    'userName eq"anna"',
    'userName zz "anna"',
    'userName eq "anna" and',
    'userName eq "anna" userName pr',
    'and userName pr',
    '(userName eq "anna"',
    'userName eq "anna")',
    'not userName pr',
    'nope eq "x"',
    'name.nope eq "x"',
    'urn:example:User:userName eq "x"',
    'name eq "x"',
    'addresses eq "x"',
    'active gt true',
    'active co "t"',
    'active eq "maybe"',
    'userName eq 5',
    'title gt null',
    'meta.created gt "yesterday"',
    'emails[type eq "work"',
    'emails[]',
    'emails[nope eq "x"]',
    'userName[value eq "x"]',
    'password eq "x"',
    'a.b.c eq "x"',
    `${'('.repeat(80)}userName pr${')'.repeat(80)}`,
  ])('%s', async (filter) => {
    const { status, body } = await scim.get(`/Users?filter=${encodeURIComponent(filter)}`)
    expect(body).toMatchObject({
      status: '400',
      scimType: 'invalidFilter',
      detail: expect.stringMatching(/./),
    })
    expect(status).toBe(400)
  })
})
