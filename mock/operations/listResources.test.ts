import { beforeAll, describe, expect, test } from 'vitest'
import { type Body, client, USER } from '../tests/client.js'

const scim = client()
const names = (body: Body) => body.Resources.map((one: Body) => one.userName)
const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest'

beforeAll(async () => {
  for (const letter of ['c', 'A', 'e', 'b', 'D']) {
    await scim.user({ userName: letter, ...(letter === 'e' ? {} : { title: `T${letter}` }) })
  }
  await scim.group({ displayName: 'G' })
})

describe('paging', () => {
  test('gives the counters of a page', async () => {
    const { body } = await scim.get('/Users?startIndex=2&count=2')
    expect(body).toMatchObject({ totalResults: 5, startIndex: 2, itemsPerPage: 2 })
    expect(names(body)).toEqual(['A', 'e'])
  })

  test.each<[string, number, number, number]>([
    ['', 1, 5, 5],
    ['startIndex=0', 1, 5, 5],
    ['startIndex=-7&count=1', 1, 1, 5],
    ['count=0', 1, 0, 5],
    ['count=-3', 1, 0, 5],
    ['startIndex=100', 100, 0, 5],
    ['startIndex=5&count=9', 5, 1, 5],
    ['filter=title+pr&count=3&nonsense=1&aadOptscim062020', 1, 3, 4],
  ])('?%s', async (query, startIndex, itemsPerPage, totalResults) => {
    const { status, body } = await scim.get(`/Users?${query}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ startIndex, itemsPerPage, totalResults })
    expect(body.Resources).toHaveLength(itemsPerPage)
  })

  test.each([
    'count=many',
    'startIndex=1.5',
    'sortOrder=sideways',
    'sortBy=nope',
    'sortBy=name',
    'attributes=id&excludedAttributes=name',
  ])('refuses ?%s', async (query) => {
    const { status, body } = await scim.get(`/Users?${query}`)
    expect([status, body.scimType]).toEqual([400, 'invalidValue'])
  })
})

describe('sorting', () => {
  test.each<[string, string[]]>([
    ['sortBy=userName', ['A', 'b', 'c', 'D', 'e']],
    ['sortBy=userName&sortOrder=descending', ['e', 'D', 'c', 'b', 'A']],
    ['sortBy=title', ['A', 'b', 'c', 'D', 'e']],
    ['sortBy=title&sortOrder=descending', ['e', 'D', 'c', 'b', 'A']],
    ['sortBy=meta.created', ['c', 'A', 'e', 'b', 'D']],
    [`sortBy=${USER}:USERNAME&startIndex=2&count=2`, ['b', 'c']],
  ])('?%s', async (query, expected) => {
    expect(names((await scim.get(`/Users?${query}`)).body)).toEqual(expected)
  })
})

describe('.search and the root', () => {
  test('POST /Users/.search is a query', async () => {
    const { status, body } = await scim.post('/Users/.search', {
      schemas: [SEARCH],
      filter: 'title pr',
      sortBy: 'userName',
      sortOrder: 'descending',
      startIndex: 2,
      count: 2,
      attributes: ['userName'],
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ totalResults: 4, startIndex: 2, itemsPerPage: 2 })
    expect(names(body)).toEqual(['c', 'b'])
    expect(Object.keys(body.Resources[0]).sort()).toEqual(['id', 'schemas', 'userName'])
  })

  test('needs the SearchRequest schema and the right types', async () => {
    expect((await scim.post('/Users/.search', { filter: 'title pr' })).status).toBe(400)
    expect((await scim.post('/Users/.search', { schemas: [SEARCH], count: '2' })).status).toBe(400)
  })

  test('the root covers all types, with foreign attributes as without value', async () => {
    expect((await scim.get('/')).body.totalResults).toBe(6)
    expect((await scim.get('?filter=userName+pr')).body.totalResults).toBe(5)
    const { body } = await scim.post('/.search', {
      schemas: [SEARCH],
      filter: 'meta.resourceType eq "Group"',
    })
    expect(body.Resources.map((one: Body) => one.displayName)).toEqual(['G'])
    expect((await scim.get('/?filter=nope+pr')).body.scimType).toBe('invalidFilter')
  })
})
