import { attributeOf } from './attributeOf.js'
import type { PatchStep } from './PatchRow.js'

/**
 * Steps in rounds, in the order of the table: those of a round work on attributes of their own, so that one GET shows
 * what each of them did.
 */
export function packSteps<T extends PatchStep>(steps: T[]): T[][] {
  const rounds: T[][] = []
  for (const step of steps) {
    const last = rounds.findLastIndex((round) => round.some((other) => meet(step, other)))
    const round = rounds[last + 1]
    if (round) round.push(step)
    else rounds.push([step])
  }
  return rounds
}

const meet = (one: PatchStep, other: PatchStep): boolean =>
  overlap(writes(one), touches(other)) || overlap(writes(other), touches(one))

const writes = ({ leaves }: PatchStep): string[] => Object.keys(leaves)

const touches = ({ start = {}, leaves, keeps = [] }: PatchStep): string[] => [
  ...Object.keys(start),
  ...Object.keys(leaves),
  ...keeps,
]

/** Whether a path of the one is a path of the other, or lies within it; the elements of a list are one with it. */
const overlap = (some: string[], others: string[]): boolean =>
  some
    .map(attributeOf)
    .some((one) => others.map(attributeOf).some((other) => within(one, other) || within(other, one)))

const within = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}:`)
