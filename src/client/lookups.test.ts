import { expect, test } from 'vitest'
import { loadProfile } from '../requirements/loadProfile.js'
import { writeFilter } from '../scim/filter.js'
import { byMatching } from './byMatching.js'
import { lookup } from './lookup.js'
import { miss } from './miss.js'

const entra = loadProfile('entra')
const user = { userName: 'a@b.c', sent: { userName: 'a@b.c', emails: [{ type: 'work', value: 'w@b.c' }] } }

test('a user is looked up by the first matching attribute that was sent', () => {
  const by = (...matching: string[]) => writeFilter(byMatching({ matching }, user))
  expect(by('userName', 'externalId')).toBe('userName eq "a@b.c"')
  expect(by('externalId', 'emails[type eq "work"].value')).toBe('emails[type eq "work"].value eq "w@b.c"')
  expect(by('externalId')).toBe('userName eq "a@b.c"')
})

test('nobody has the value of a miss', () => {
  expect(writeFilter(miss(entra, 'userName', 'guid'))).toBe('userName eq "guid"')
  expect(writeFilter(miss(entra, 'emails[type eq "work"].value', 'guid'))).toBe(
    'emails[type eq "work"].value eq "guid@example.com"',
  )
})

test('Entra asks for a group without its members, others do not', () => {
  const filter = byMatching(entra, user)
  expect(lookup(entra, 'User', filter)).toEqual({
    method: 'GET',
    path: '/Users?filter=userName%20eq%20%22a%40b.c%22',
  })
  expect(lookup(entra, 'Group', filter).path).toContain('excludedAttributes=members&filter=')
  expect(lookup(loadProfile('okta'), 'Group', filter).path).not.toContain('excludedAttributes')
})
