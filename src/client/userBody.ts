import type { Profile } from '../requirements/Profile.js'
import type { JsonObject } from '../scim/types.js'
import { urns } from '../scim/urns.js'
import { withValue } from '../scim/withValue.js'
import { address } from './address.js'
import { userValues } from './userValues.js'
import { withOverrides } from './withOverrides.js'

/** What the body of a new user depends on. */
export type Mapping = Pick<Profile, 'mapping' | 'required' | 'createOnly' | 'testData'>

/** The body of a new user; every client sends a userName. */
export type UserBody = JsonObject & { userName: string }

/**
 * The body of a new user with every attribute that the profile maps.
 * @param name unique; userName and address are made of it
 * @param overrides top-level attributes to set; `null` leaves one out
 */
export function userBody(profile: Mapping, name: string, overrides: JsonObject = {}): UserBody {
  const values = userValues(name, address(profile, name))
  const { mapping, required, testData, createOnly } = profile
  const paths = new Set([
    ...mapping.User.filter(({ type }) => type !== 'reference').map(({ path }) => path),
    ...required,
  ])
  let body: UserBody = { schemas: [urns.user], userName: values.userName }
  for (const path of paths) {
    const fixed = createOnly.find((one) => one.path === path)?.value
    const value = testData.values?.[path] ?? values[path] ?? fixed ?? `Value of ${path}`
    body = { ...body, ...withValue(body, path, value) }
  }
  const extensions = Object.keys(body).filter((key) => key.startsWith('urn:'))
  return withOverrides({ ...body, schemas: [urns.user, ...extensions], ...primary(body) }, overrides)
}

/** The only e-mail is the primary one, as Entra sends it. */
function primary({ emails }: JsonObject): JsonObject {
  if (!Array.isArray(emails) || emails.length !== 1) return {}
  return { emails: [{ ...(emails[0] as JsonObject), primary: true }] }
}
