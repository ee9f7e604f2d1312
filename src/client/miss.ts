import type { Profile } from '../requirements/Profile.js'
import { type Filter, pathEquals } from '../scim/filter.js'
import { address } from './address.js'

/**
 * The filter by which the client looks for somebody who is not there yet.
 * @param path that it filters on
 * @param unique a text that is in use nowhere, such as a GUID
 */
export const miss = (profile: Pick<Profile, 'testData'>, path: string, unique: string): Filter =>
  pathEquals(path, path.startsWith('emails') ? address(profile, unique) : unique)
