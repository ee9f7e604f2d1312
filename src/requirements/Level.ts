/** How binding a requirement is in the eyes of the profile. */
export const levels = ['MUST', 'SHOULD', 'MAY'] as const
export type Level = (typeof levels)[number]

/** How grave a level is: the higher, the graver. */
export const gravity = (level: Level): number => ({ MUST: 2, SHOULD: 1, MAY: 0 })[level]
