import type { Defect } from '../../mock/defects/Defect.js'
import listed from './neighbours.json' with { type: 'json' }

/**
 * What cannot but break along with a defect: what it names itself, and what a whole run charges besides, as listed in
 * `neighbours.json`. Whoever adds to the list has looked at the check that charges it: another sentence about the same
 * fact, or a provider of which hardly anything works.
 */
export const neighboursOf = ({ id, neighbours = [] }: Pick<Defect, 'id' | 'neighbours'>): string[] => [
  ...neighbours,
  ...((listed as Record<string, string[]>)[id] ?? []),
]
