import type { Profile } from '../requirements/Profile.js'
import type { Discovery } from '../scim/Discovery.js'
import type { Verdict } from '../verdict/Report.js'
import type { CheckContext } from './CheckContext.js'
import { createOnlyAttributes } from './createOnlyAttributes.js'

/**
 * A feature that a check needs. Flags of ServiceProviderConfig, resource types, an advertised attribute
 * (`attribute:nickName`, `attribute:urn:…:User:manager`), or something that the profile's client does.
 */
export type Need =
  | 'patch'
  | 'filter'
  | 'sort'
  | 'etag'
  | 'bulk'
  | 'changePassword'
  | 'groups'
  | 'enterprise'
  | 'schemas'
  | 'createOnly'
  | 'disable'
  | 'hardDelete'
  | 'overload'
  | 'pace'
  | 'credentials'
  | 'bearer'
  | `attribute:${string}`

/** Why a check has no object, with the verdict that follows. */
export interface Unmet {
  verdict: Extract<Verdict, 'unsupported' | 'skipped'>
  reason: string
}

/** Whether a need is met: `undefined`, or why not, quoting the provider's document or naming the profile. */
export function unmet(
  need: Need,
  discovery: Discovery,
  profile: Profile,
  rate: number | null,
  credentials: CheckContext['credentials'] = { headers: {} },
): Unmet | undefined {
  if (need.startsWith('attribute:'))
    return missing(discovery.attribute('User', need.slice('attribute:'.length)))
  switch (need) {
    case 'groups':
      return profile.resources.includes('Group')
        ? missing(discovery.resourceType('Group'))
        : byProfile(profile, 'provisions users only')
    case 'enterprise':
      return missing(discovery.extension('enterprise'))
    case 'schemas':
      return missing(discovery.hasSchemas)
    case 'createOnly':
      return createOnlyAttributes(profile, discovery).length > 0
        ? undefined
        : {
            verdict: 'unsupported',
            reason: 'neither the profile nor /Schemas names an attribute that is set on create only',
          }
    case 'disable':
      return profile.disable === 'active'
        ? undefined
        : byProfile(profile, `disables by ${profile.disable}, not by active=false`)
    case 'hardDelete':
      return profile.hardDelete ? undefined : byProfile(profile, 'sends no DELETE')
    case 'overload':
      return profile.limits.provoke429
        ? undefined
        : byProfile(profile, 'forbids going over the rate on purpose')
    case 'pace':
      return rate === null
        ? { verdict: 'skipped', reason: 'the run has no rate limit (--rate off)' }
        : undefined
    case 'credentials':
      return Object.keys(credentials.headers).length > 0 ? undefined : without('credentials')
    case 'bearer':
      return credentials.bearer ? undefined : without('bearer token')
    default:
      return missing(discovery.feature(need as Parameters<Discovery['feature']>[0]))
  }
}

const missing = (support: { supported: boolean; quote: string }): Unmet | undefined =>
  support.supported ? undefined : { verdict: 'unsupported', reason: support.quote }

const without = (what: string): Unmet => ({
  verdict: 'unsupported',
  reason: `the run has no ${what} that could be left out or changed`,
})

const byProfile = (profile: Profile, reason: string): Unmet => ({
  verdict: 'skipped',
  reason: `the profile ${profile.name} ${reason}`,
})
