import type { GivenUser } from '../../src/kit/Given.js'
import type { Profile } from '../../src/requirements/Profile.js'
import { eq, type Filter, pathEquals } from '../../src/scim/filter.js'
import { valueAt } from '../../src/scim/valueAt.js'

/** The filter by which the profile's client looks a user up: its first matching attribute that the user has. */
export function byMatching(
  profile: Profile,
  user: Pick<GivenUser, 'sent' | 'userName'> & Partial<GivenUser>,
): Filter {
  for (const path of profile.matching) {
    const value = valueAt(user.sent, path)
    if (typeof value === 'string') return pathEquals(path, value)
  }
  return eq('userName', user.userName)
}
