import { patchBody } from '../../src/client/patchBody.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import type { JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member } from '../../src/scim/valueAt.js'
import { patchAndRead } from '../words/patchAndRead.js'
import { idOf, mustTakePlainUsers } from './creating.evidence.js'

/** A self-signed certificate of nobody, DER in base64. */
export const certificate =
  'MIIBhTCCASugAwIBAgIUFrBDNRonylT2vQpUWTo3GyEeNYIwCgYIKoZIzj0EAwIwFzEVMBMGA1UEAwwMc2NpbS1jb25mb3JtMCAXDTI2MTEyNDAxNTQwM1oYDzIxMjYxMDMxMDE1NDAzWjAXMRUwEwYDVQQDDAxzY2ltLWNvbmZvcm0wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATVatMCasn0yC9tzRRQ6tSOEB9My4RGMev8VYYF5iLIenvCxawEUNVLDIfMXY44DwMkS9OD5fsUZ1Z+KjxTytW/o1MwUTAdBgNVHQ4EFgQU308SrMWdSTA84PcgpVROntPdKNEwHwYDVR0jBBgwFoAU308SrMWdSTA84PcgpVROntPdKNEwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBgxxW4OelQ+4WyN54c2hzJklq9q6A+TmGzJ3l79aknUgIhAOJnzDT5OrygOJ4dvYoSuFqpy9GO3o7Uxdak1D0yfqdv'

/** Well-formed values that are out of the ordinary; sent for those attributes only that the provider advertises. */
const unusual: JsonObject = {
  addresses: [{ type: 'work', formatted: '1 Main Street\nRedmond', locality: 'Redmond', country: 'US' }],
  roles: [{ value: 'Student' }, { value: 'Tutor' }],
  profileUrl: 'https://example.com/people/1?tab=a#top',
  preferredLanguage: 'en-US,fr;q=0.8',
  locale: 'es-419',
  timezone: 'America/Los_Angeles',
}

/**
 * A user with capitals in its name, several values in its lists, and unusual values. Where that is too much, users with
 * one of those each, which shows what is refused.
 */
const manySided = scenario(
  'a user with several values and every format is created',
  async ({ given, scim, discovery }) => {
    const advertised = Object.entries(unusual).filter(([name]) => discovery.attribute('User', name).supported)
    const emails = [
      { type: 'work', value: given.email(), primary: true },
      { type: 'home', value: given.email() },
    ]
    const userName = `MiXed-${given.email()}`
    const body = given.userBody({ ...Object.fromEntries(advertised), emails, userName })
    const created = await scim.create('User', body)
    const alone = new Map<string, Answer>()
    for (const [name, value] of created.ok ? [] : advertised)
      alone.set(name, await scim.create('User', given.minimalUserBody({ [name]: value })))
    const read = created.ok ? await scim.get({ path: pathOf('User', idOf(created)) }) : undefined
    return { body, created, read, alone }
  },
)

/** The user with many values as a GET shows it; ends a check where there is none to be seen. */
export async function manySidedUser({ from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>) {
  const { body, created, read } = await from(manySided)
  if (!read || member(read.json, 'id') !== idOf(created)) return unsupported(read ?? created)
  return { body, read }
}

/** An unusual value of one attribute: what was answered to it, and what shows it afterwards. */
export async function unusualValue(context: CheckContext, name: string) {
  await mustTakePlainUsers(context)
  const { created, alone } = await context.from(manySided)
  const single = alone.get(name)
  if (single) return { sent: unusual, answer: single, shown: single }
  return { sent: unusual, answer: created, shown: (await manySidedUser(context)).read }
}

/** Users whose bodies are in another order: the members, sub-attributes too; the URNs in `schemas`, extensions first. */
export const reversed = scenario(
  'users are created from bodies in reverse order',
  async ({ given, scim }) => {
    const inOrder = given.userBody()
    const { schemas, ...rest } = given.userBody()
    const turned = Array.isArray(schemas) ? schemas.toReversed() : schemas
    return {
      members: { body: inOrder, created: await scim.create('User', reverse(inOrder)) },
      schemas: await scim.create('User', { schemas: turned, ...rest }),
    }
  },
)

const reverse = (object: JsonObject): JsonObject => {
  const { schemas, ...rest } = object
  const members = Object.entries(rest).reverse()
  const turned = members.map(([name, value]) => [name, isObject(value) ? reverse(value) : value])
  return { ...Object.fromEntries(turned), ...(schemas === undefined ? {} : { schemas }) }
}

/** Values that a strict provider may refuse, though many take them (A34), with the sentence that lets it. */
export const oddFormats: [what: string, overrides: JsonObject, requirement: string][] = [
  [
    'an e-mail of a type of its own',
    { emails: [{ type: 'x-nonstandard', value: 'someone@example.com' }] },
    R['RFC7643-2.3.1-02'],
  ],
  ['an e-mail that is none', { emails: [{ type: 'work', value: 'not an e-mail' }] }, R['RFC7643-4.1.2-01']],
  ['a locale with an underscore', { locale: 'en_US' }, R['RFC7643-4.1.1-11']],
  ['a time zone that is none', { timezone: 'Mars/Base' }, R['RFC7643-7-13']],
]

/** Users whose names a person cannot tell apart: é composed and decomposed. */
export const lookAlikes = scenario(
  'two users are created whose names look the same',
  async ({ given, scim }) => {
    const body = given.minimalUserBody()
    const composed = `caf\u00e9-${body.userName}`
    const first = await scim.create('User', { ...body, userName: composed })
    const second = await scim.create('User', { ...body, userName: composed.normalize('NFD') })
    return { userName: composed, first, second }
  },
)

/** A user with two work e-mails, one of which is then replaced by the path that Entra uses. */
export const twoWorkEmails = scenario('a user has two work e-mails', async ({ given, scim }) => {
  const emails = [1, 2].map(() => ({ type: 'work', value: given.email() }))
  const created = await scim.create('User', given.minimalUserBody({ emails }))
  if (!created.ok) return { created }
  const value = given.email()
  const operation = { op: 'Replace', path: 'emails[type eq "work"].value', value }
  const user = { path: pathOf('User', idOf(created)) }
  return { created, value, step: await patchAndRead(scim, user, patchBody(operation), created) }
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
