import type { Profile } from '../requirements/Profile.js'
import type { ClientRequest } from './ClientRequest.js'
import type { Speaking } from './ownDialect.js'
import { setActive } from './setActive.js'

/**
 * What the client sends for a user who comes back; nothing where leavers are not disabled but deleted, or left alone.
 * @param path of the user, `/Users/2819c223`
 */
export const enable = (
  profile: Speaking & Pick<Profile, 'disable'>,
  path: string,
): ClientRequest | undefined =>
  profile.disable === 'active' ? { method: 'PATCH', path, body: setActive(profile, true) } : undefined
