import type { Profile } from '../requirements/Profile.js'
import type { JsonObject } from '../scim/types.js'
import { urns } from '../scim/urns.js'
import { type Mapping, type UserBody, userBody } from './userBody.js'
import { withOverrides } from './withOverrides.js'

/** The least that the profile's provider takes: schemas, userName and what the profile calls required. */
export function minimalUserBody(
  profile: Mapping & Pick<Profile, 'required'>,
  name: string,
  overrides: JsonObject = {},
): UserBody {
  const full = userBody(profile, name)
  let body: UserBody = { schemas: [urns.user], userName: full.userName }
  for (const path of profile.required) {
    const [head = ''] = path.startsWith('urn:') ? [path.slice(0, path.lastIndexOf(':'))] : path.split(/[.[]/)
    body = { ...body, [head]: full[head] }
  }
  return withOverrides(body, overrides)
}
