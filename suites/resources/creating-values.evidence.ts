import { scenario } from '../../src/kit/scenario.js'
import type { JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { idOf } from './creating.evidence.js'

/** A self-signed certificate of nobody, DER in base64. */
export const certificate =
  'MIIBhTCCASugAwIBAgIUFrBDNRonylT2vQpUWTo3GyEeNYIwCgYIKoZIzj0EAwIwFzEVMBMGA1UEAwwMc2NpbS1jb25mb3JtMCAXDTI2MTEyNDAxNTQwM1oYDzIxMjYxMDMxMDE1NDAzWjAXMRUwEwYDVQQDDAxzY2ltLWNvbmZvcm0wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATVatMCasn0yC9tzRRQ6tSOEB9My4RGMev8VYYF5iLIenvCxawEUNVLDIfMXY44DwMkS9OD5fsUZ1Z+KjxTytW/o1MwUTAdBgNVHQ4EFgQU308SrMWdSTA84PcgpVROntPdKNEwHwYDVR0jBBgwFoAU308SrMWdSTA84PcgpVROntPdKNEwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBgxxW4OelQ+4WyN54c2hzJklq9q6A+TmGzJ3l79aknUgIhAOJnzDT5OrygOJ4dvYoSuFqpy9GO3o7Uxdak1D0yfqdv'

/** Sent for those attributes only that the provider advertises. */
const manySides: JsonObject = {
  addresses: [{ type: 'work', formatted: '1 Main Street\nRedmond', locality: 'Redmond', country: 'US' }],
  roles: [{ value: 'Student' }, { value: 'Tutor' }],
  profileUrl: 'https://example.com/people/1?tab=a#top',
  preferredLanguage: 'en-US,fr;q=0.8',
  locale: 'es-419',
  timezone: 'America/Los_Angeles',
}

/** A user with capitals in its name, several values in its lists, and well-formed values wherever the RFC names a format. */
export const manySided = scenario(
  'a user with several values and every format is created',
  async ({ given, scim, discovery }) => {
    const advertised = Object.entries(manySides).filter(
      ([name]) => discovery.attribute('User', name).supported,
    )
    const emails = [
      { type: 'work', value: given.email(), primary: true },
      { type: 'home', value: given.email() },
    ]
    const userName = `MiXed-${given.email()}`
    const body = given.userBody({ ...Object.fromEntries(advertised), emails, userName })
    const created = await scim.create('User', body)
    const read = created.ok ? await scim.get({ path: `/Users/${idOf(created)}` }) : created
    return { body, created, read }
  },
)

/** A body whose members stand in reverse order, sub-attributes too, `schemas` last with its extensions first. */
export const reversed = scenario(
  'a user is created with everything in reverse order',
  async ({ given, scim }) => {
    const body = reverse(given.userBody()) as JsonObject & { schemas: string[] }
    const created = await scim.create('User', { ...body, schemas: body.schemas.toReversed() })
    return { body, created }
  },
)

const reverse = (object: JsonObject): JsonObject => {
  const { schemas, ...rest } = object
  const members = Object.entries(rest).reverse()
  const turned = members.map(([name, value]) => [name, isPlain(value) ? reverse(value) : value])
  return { ...Object.fromEntries(turned), ...(schemas === undefined ? {} : { schemas }) }
}

const isPlain = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Values that a strict provider may refuse, though many take them (A34). */
export const oddFormats: [string, JsonObject][] = [
  ['an e-mail of a type of its own', { emails: [{ type: 'x-nonstandard', value: 'someone@example.com' }] }],
  ['an e-mail that is none', { emails: [{ type: 'work', value: 'not an e-mail' }] }],
  ['a locale with an underscore', { locale: 'en_US' }],
  ['a time zone that is none', { timezone: 'Mars/Base' }],
]

/** Users whose names a person cannot tell apart: é composed and decomposed. */
export const lookAlikes = scenario(
  'two users are created whose names look the same',
  async ({ given, scim }) => {
    const body = given.minimalUserBody()
    const composed = `caf\u00e9-${body.userName}`
    const first = await scim.create('User', { ...body, userName: composed })
    const second = await scim.create('User', { ...body, userName: composed.normalize('NFD') })
    return { first, second }
  },
)

/** A user with two work e-mails, one of which is then replaced by the path that Entra uses. */
export const twoWorkEmails = scenario('a user has two work e-mails', async ({ given, scim }) => {
  const emails = [1, 2].map(() => ({ type: 'work', value: given.email() }))
  const created = await scim.create('User', given.minimalUserBody({ emails }))
  if (!created.ok) return { created }
  const user = { path: `/Users/${idOf(created)}` }
  const value = given.email()
  const operation = { op: 'Replace', path: 'emails[type eq "work"].value', value }
  const patched = await scim.patch(user, [operation])
  return { created, value, patched, read: await scim.get(user) }
})

/** A body that lists the enterprise extension with its data. */
export const enterpriseData = {
  employeeNumber: '701984',
  costCenter: '4130',
  organization: 'Contoso',
  division: 'North',
  department: 'Research',
}
export const enterprise = scenario(
  'a user with all enterprise attributes is created',
  async ({ given, scim }) => {
    const schemas = [urns.user, urns.enterpriseUser]
    return scim.create('User', given.minimalUserBody({ schemas, [urns.enterpriseUser]: enterpriseData }))
  },
)
