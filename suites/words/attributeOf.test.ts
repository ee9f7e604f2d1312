import { expect, test } from 'vitest'
import { attributeOf } from './attributeOf.js'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

test.each([
  ['title', 'title'],
  ['name.givenName', 'name.givenName'],
  ['emails[type eq "work"].value', 'emails'],
  ['emails.value', 'emails'],
  [`${enterprise}:department`, `${enterprise}:department`],
  [`${enterprise}:manager.value`, `${enterprise}:manager`],
  [enterprise, enterprise],
])('%s leads to %s', (path, attribute) => {
  expect(attributeOf(path)).toBe(attribute)
})
