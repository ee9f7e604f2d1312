import type { Profile } from '../requirements/Profile.js'
import { eq, type Filter, pathEquals } from '../scim/filter.js'
import type { JsonObject } from '../scim/types.js'
import { valueAt } from '../scim/valueAt.js'

/** The filter by which the client looks a user up: its first matching attribute that the user was sent with. */
export function byMatching(
  profile: Pick<Profile, 'matching'>,
  user: { sent: JsonObject; userName: string },
): Filter {
  for (const path of profile.matching) {
    const value = valueAt(user.sent, path)
    if (typeof value === 'string') return pathEquals(path, value)
  }
  return eq('userName', user.userName)
}
