import { payload } from '../../src/client/payload.js'
import { scenario } from '../../src/kit/scenario.js'
import type { JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'

/** A user as Entra creates it: both URNs without enterprise data, a meta of its own, an empty list of roles. */
export const byEntra = scenario('Entra creates a user in its own words', async ({ given, scim }) => {
  const marker = given.name()
  const placeholders = { marker, email: given.email(marker), externalId: marker }
  const body = payload('entra-create-user', placeholders)
  const created = await scim.create('User', body)
  const { meta: _, roles: __, ...plain } = body
  // Which of them is refused shows when the same is sent without meta and roles.
  return { body, created, plain: created.ok ? created : await scim.create('User', plain) }
})

/** The widest body there is, of random values. */
export const byValidator = scenario('the SCIM Validator creates a user with everything', async (context) => {
  const { given, scim, random } = context
  const marker = given.name()
  const placeholders = { marker, email: given.email(marker), managerId: random.guid() }
  const body = payload('entra-validator-create-user', placeholders)
  return { body, created: await scim.create('User', body) }
})

/** What the wide body of the validator sets, in paths. `roles` is judged apart, since its primary is a text. */
export const wide = [
  ...['userName', 'active', 'displayName', 'title', 'preferredLanguage', 'userType', 'nickName', 'locale'],
  ...['timezone', 'profileUrl', 'name.givenName', 'name.familyName', 'name.formatted', 'name.middleName'],
  ...['name.honorificPrefix', 'name.honorificSuffix', 'emails[type eq "work"].value'],
  ...['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country'].map(
    (part) => `addresses[type eq "work"].${part}`,
  ),
  ...['work', 'mobile', 'fax'].map((type) => `phoneNumbers[type eq "${type}"].value`),
  ...['employeeNumber', 'department', 'costCenter', 'organization', 'division'].map(
    (name) => `${urns.enterpriseUser}:${name}`,
  ),
]

export const withMisspeltUrn = scenario(
  'an old client creates a user with a misspelt URN',
  async ({ given, scim }) => {
    const misspelt = `${urns.enterpriseUser.slice(0, -':User'.length)}User`
    const created = await scim.create('User', given.minimalUserBody({ schemas: [urns.user, misspelt] }))
    return { misspelt, created }
  },
)

/** The texts in which clients send `active`. */
export const texts = ['True', 'true', 'False']

export const withTexts = scenario('users are created with active as a text', async ({ given, scim }) => {
  const sent = []
  for (const text of texts)
    sent.push({ text, created: await scim.create('User', given.minimalUserBody({ active: text })) })
  return sent
})

const role = { type: 'WindowsAzureActiveDirectoryRole', value: 'Admin' }

/** The shapes in which Entra's documentation shows application roles. */
export const roleShapes: [shape: string, roles: JsonObject[]][] = [
  ['one primary role', [{ ...role, primary: true }]],
  [
    'several roles with a displayName each',
    [
      { ...role, primary: false, displayName: 'Admin' },
      { ...role, primary: false, displayName: 'User', value: 'User' },
    ],
  ],
  [
    'several roles with a display name each',
    [
      { ...role, primary: false, display: 'Admin' },
      { ...role, primary: false, display: 'User', value: 'User' },
    ],
  ],
  ['a role whose primary is the text "True"', [{ ...role, primary: 'True', display: 'Admin' }]],
]
