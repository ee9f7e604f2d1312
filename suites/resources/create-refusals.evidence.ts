import type { Answer } from '../../src/kit/Answer.js'
import { scenario } from '../../src/kit/scenario.js'
import { eq } from '../../src/scim/filter.js'
import type { Json } from '../../src/scim/types.js'

/** Values of a JSON type that the attribute cannot have. */
export const wrongTypes: { name: string; path: string; value: Json }[] = [
  { name: 'a text for the complex attribute name', path: 'name', value: 'Given Family' },
  { name: 'a list for the text displayName', path: 'displayName', value: [{ nested: ['a', 'b'] }] },
  { name: 'a text for the list emails', path: 'emails', value: 'not a list' },
  { name: 'an object for the boolean active', path: 'active', value: { is: 'not a boolean' } },
]

/** Each of {@link wrongTypes} that the provider has an attribute for, and a lookup of the first who was refused. */
export const mistyped = scenario('users are created with values of wrong types', async (context) => {
  const { given, scim, discovery } = context
  const attempts: { path: string; value: Json; userName: string; answer: Answer }[] = []
  for (const { path, value } of wrongTypes) {
    if (!discovery.attribute('User', path).supported) continue
    const body = given.minimalUserBody({ [path]: value })
    attempts.push({ path, value, userName: body.userName, answer: await scim.create('User', body) })
  }
  const refused = attempts.find(({ answer }) => !answer.ok)
  const lookup =
    refused && discovery.feature('filter').supported
      ? await scim.list('User', { filter: eq('userName', refused.userName) })
      : undefined
  return { attempts, lookup }
})

export const twoPrimaries = scenario(
  'a user is created with two primary e-mails',
  async ({ given, scim }) => {
    const emails = ['work', 'home'].map((type) => ({ type, value: given.email(), primary: true }))
    return scim.create('User', given.minimalUserBody({ emails }))
  },
)

export const strangers = scenario(
  'a user is created with attributes that nobody knows',
  async ({ given, scim }) => {
    const unknown = { scimConformUnknown: given.name(), name: { familyName: 'Family', scimConformPart: 'x' } }
    return scim.create('User', given.minimalUserBody(unknown))
  },
)
