import { expect, test } from 'vitest'
import { exchangeOf } from '../../../tests/support/exchange.js'
import { featuresOf } from './featuresOf.js'

const keys = (method: string, path: string, body?: unknown) =>
  featuresOf(exchangeOf({ method, path, body }), '/scim').map(({ key }) => key)
const patch = (...Operations: object[]) => keys('PATCH', '/Users/1', { Operations })
const filter = (text: string) => keys('GET', `/Users?filter=${encodeURIComponent(text)}`)

test.each<[string, string[], string[]]>([
  ['a read', keys('GET', '/Users/1'), ['get-users-id']],
  ['a list', keys('GET', '/Users?count=1'), ['get-users', 'query-count']],
  [
    'a create',
    keys('POST', '/Users', { userName: 'a', title: 'b' }),
    ['post-users', 'post-users-with-title'],
  ],
  ['a delete', keys('DELETE', '/Groups/1'), ['delete', 'delete-groups-id']],
  ['a search', keys('POST', '/Users/.search', {}), ['search', 'search-users']],
  [
    'a PATCH without path',
    patch({ op: 'Replace', value: { active: 'False' } }),
    [
      ...['patch', 'patch-users-id', 'patch-op-Replace', 'patch-replace', 'patch-without-path'],
      ...['patch-of-active', 'patch-active-false', 'patch-replace-without-path'],
    ],
  ],
  [
    'a PATCH with a value path',
    patch({ op: 'add', path: 'emails[type eq "work"].value', value: 'a' }),
    [
      ...['patch', 'patch-users-id', 'patch-add', 'patch-value-path', 'patch-of-emails'],
      ...['patch-add-value-path', 'patch-add-emails-type-eq-work-value'],
    ],
  ],
  ['a lookup', filter('userName eq "a"'), ['get-users', 'filter', 'filter-by-username']],
  ['an operator', filter('title co "and or"'), ['get-users', 'filter', 'filter-beyond-eq-and', 'filter-co']],
])('%s has the features %j', (_, found, wanted) => {
  expect(found).toEqual(wanted)
})

test('nothing of a single run is in a key, since baselines name it', () => {
  const once = patch({ op: 'remove', path: 'members[value eq "2819c223"]' })
  const again = patch({ op: 'remove', path: 'members[value eq "9f1e0c11"]' })
  expect(once).toEqual(again)
})
