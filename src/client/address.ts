import type { Profile } from '../requirements/Profile.js'

/** An address in the e-mail domain of the profile. */
export const address = ({ testData }: Pick<Profile, 'testData'>, local: string): string =>
  `${local}@${testData.emailDomain}`
