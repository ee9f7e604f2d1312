import type { PatchDialect, Profile } from '../requirements/Profile.js'

/** What a client's wording of PATCH depends on. */
export type Speaking = Pick<Profile, 'patch'>

/** How this client words PATCH itself: the last dialect that its profile names. */
export const ownDialect = ({ patch }: Speaking): PatchDialect => patch.dialects.at(-1) ?? 'rfc'
