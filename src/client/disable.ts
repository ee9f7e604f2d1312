import type { Profile } from '../requirements/Profile.js'
import type { ClientRequest } from './ClientRequest.js'
import type { Speaking } from './ownDialect.js'
import { setActive } from './setActive.js'

/**
 * What the client sends for a user who leaves: PATCH of `active`, DELETE, or nothing.
 * @param path of the user, `/Users/2819c223`
 */
export function disable(
  profile: Speaking & Pick<Profile, 'disable'>,
  path: string,
): ClientRequest | undefined {
  if (profile.disable === 'none') return undefined
  if (profile.disable === 'delete') return { method: 'DELETE', path }
  return { method: 'PATCH', path, body: setActive(profile, false) }
}
