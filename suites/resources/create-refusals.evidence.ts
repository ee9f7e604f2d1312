import type { Answer } from '../../src/kit/Answer.js'
import { scenario } from '../../src/kit/scenario.js'
import { eq } from '../../src/scim/filter.js'
import type { Json } from '../../src/scim/types.js'

/** A value of a JSON type that the attribute cannot have. */
export interface WrongType {
  name: string
  path: string
  value: Json
}

export const wrongTypes: WrongType[] = [
  { name: 'a text for the complex attribute name', path: 'name', value: 'Given Family' },
  { name: 'a list for the text displayName', path: 'displayName', value: [{ nested: ['a', 'b'] }] },
  { name: 'a text for the list emails', path: 'emails', value: 'not a list' },
  { name: 'an object for the boolean active', path: 'active', value: { is: 'not a boolean' } },
]

/** Values of wrong types for those attributes that the provider has, and a search for the first user who was refused. */
export const mistyped = scenario('users are created with values of wrong types', async (context) => {
  const { given, scim, discovery } = context
  const attempts: (WrongType & { userName: string; answer: Answer })[] = []
  for (const wrong of wrongTypes) {
    if (!discovery.attribute('User', wrong.path).supported) continue
    const body = given.minimalUserBody({ [wrong.path]: wrong.value })
    attempts.push({ ...wrong, userName: body.userName, answer: await scim.create('User', body) })
  }
  const refused = attempts.find(({ answer }) => !answer.ok)
  const lookup =
    refused && discovery.feature('filter').supported
      ? await scim.list('User', { filter: eq('userName', refused.userName) })
      : undefined
  return { attempts, lookup }
})

export const strangers = scenario(
  'a user is created with attributes that nobody knows',
  ({ given, scim }) => {
    const unknown = { scimConformUnknown: given.name(), name: { familyName: 'Family', scimConformPart: 'x' } }
    return scim.create('User', given.minimalUserBody(unknown))
  },
)
