import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import type { Json } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member } from '../../src/scim/valueAt.js'
import { everyResource } from '../words/everyResource.js'

/** Values by dotted path, arrays passed through, extensions entered. */
function valuesNamed(value: Json | undefined, name: string): Json[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesNamed(one, name))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name && inner !== undefined ? [inner] : []),
    ...valuesNamed(inner, name),
  ])
}

export default suite('values-as-returned', 'Every value that is returned', [
  everyResource(
    'active is a boolean',
    [R['RFC7643-2.3.2-01'], R['RFC7643-4.1.1-13'], R['ENTRA-B18']],
    'Entra cannot deserialize the user, or reads "False" as true.',
    ({ resource: { active } }, expect, answer) =>
      void expect(active, 'active', answer).toSatisfy(
        active === undefined || active === null || typeof active === 'boolean',
        'a boolean',
      ),
  ),

  everyResource(
    'primary is a boolean',
    [R['RFC7643-2.3.2-01'], R['ENTRA-B18']],
    'Entra cannot deserialize the resource.',
    ({ resource }, expect, answer) => {
      for (const value of valuesNamed(resource, 'primary'))
        expect(value, 'primary', answer).toSatisfy(value === null || typeof value === 'boolean', 'a boolean')
    },
  ),

  everyResource(
    'at most one value of an attribute is primary',
    [R['RFC7643-2.4-04']],
    'Which address the identity provider writes to is left to chance.',
    ({ resource }, expect, answer) => {
      for (const [name, value] of Object.entries(resource)) {
        const primaries = Array.isArray(value) ? value.filter((one) => member(one, 'primary') === true) : []
        expect(primaries.length, `the number of primary ${name}`, answer).toBeAtMost(1)
      }
    },
  ),

  everyResource(
    'multi-valued attributes are arrays of objects',
    [R['RFC7643-2.4-01'], R['RFC7644-3.8-09'], R['ENTRA-B18']],
    'Entra cannot deserialize the resource, and the user is stuck.',
    ({ resource }, expect, answer) => {
      for (const name of [
        'emails',
        'phoneNumbers',
        'addresses',
        'roles',
        'entitlements',
        'members',
        'groups',
      ]) {
        const value = resource[name]
        if (value === undefined || value === null) continue
        expect(value, name, answer).toSatisfy(Array.isArray(value), 'an array')
        const objects = Array.isArray(value) && value.every(isObject)
        expect.under(R['RFC7643-2.4-02'])(value, name, answer).toSatisfy(objects, 'an array of objects')
      }
    },
    { touches: [R['RFC7643-2.4-02']] },
  ),

  everyResource(
    'name and manager are objects',
    [R['RFC7643-2.3.8-03'], R['ENTRA-B18']],
    'Entra cannot deserialize the user, who is stuck from then on.',
    ({ resource }, expect, answer) => {
      const manager = member(member(resource, urns.enterpriseUser), 'manager')
      for (const [name, value] of Object.entries({ name: resource.name, manager }))
        expect(value, name, answer).toSatisfy(
          value === undefined || value === null || isObject(value),
          'an object',
        )
    },
  ),

  everyResource(
    'a cleared manager leaves no empty value behind',
    [R['ENTRA-VALGAP-07']],
    'The reference check of the next cycle finds a manager who is nobody.',
    ({ resource }, expect, answer) => {
      const value = member(member(member(resource, urns.enterpriseUser), 'manager'), 'value')
      expect(value, 'manager.value', answer).toSatisfy(value !== '', 'an id, or no manager at all')
    },
  ),

  everyResource(
    'a user has a userName',
    [R['RFC7643-4.1.1-01']],
    'Entra cannot match the account to anybody.',
    ({ kind, resource }, expect, answer) => {
      const userName = member(resource, 'userName')
      const fits = kind !== 'User' || (typeof userName === 'string' && userName !== '')
      expect(userName, 'userName', answer).toSatisfy(fits, 'a text')
    },
    { whole: true },
  ),

  everyResource(
    'a password is never shown',
    [R['RFC7643-4.1.1-14'], R['RFC7643-7-27'], R['ENTRA-VALGAP-09']],
    'Everybody who can read users, or the logs of a client, has their passwords.',
    ({ resource }, expect, answer) =>
      void expect(member(resource, 'password') !== undefined, 'whether there is a password', answer).toBe(
        false,
      ),
  ),

  everyResource(
    'attribute names are spelt as in the schema',
    [R['RFC7643-2.1-03']],
    'Clients that compare names with case do not find the value.',
    ({ kind, resource }, expect, answer, discovery) => {
      const known = discovery.attributes(kind).map(({ path }) => path)
      const wrong = Object.keys(resource).filter(
        (key) => !known.includes(key) && known.some((path) => path.toLowerCase() === key.toLowerCase()),
      )
      expect(wrong, 'names that differ from the schema in case only', answer).toBe([])
    },
  ),
])
