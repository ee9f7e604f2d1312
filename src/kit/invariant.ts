import type { Discovery } from '../scim/Discovery.js'
import type { Statistics } from '../wire/Statistics.js'
import type { Answer } from './Answer.js'
import type { Consequence } from './check.js'
import type { Expect } from './expect/expect.js'
import { slug } from './slug.js'

/** What an invariant is besides its title. It sends nothing: it rides on traffic that is sent anyway. */
export interface InvariantSpec {
  verifies: string[]
  /** As for a check. */
  touches?: string[]
  formerly?: string[]
  slug?: string
  consequence?: Consequence
  /** Which answers it is about. */
  applies?(answer: Answer): boolean
  /** States what holds for every such answer. */
  judge?(answer: Answer, expect: Expect, discovery: Discovery): void
  /** States what holds for the run as a whole, when it is over; returns why it cannot tell, if so. */
  judgeRun?(statistics: Statistics, expect: Expect): string | undefined
}

/** An invariant as its suite lists it; in reports it is a check like any other. */
export interface Invariant extends Omit<InvariantSpec, 'slug'> {
  type: 'invariant'
  slug: string
  title: string
}

/** A requirement that every exchange must keep. @param title as for a check */
export const invariant = (title: string, spec: InvariantSpec): Invariant => ({
  ...spec,
  type: 'invariant',
  slug: spec.slug ?? slug(title),
  title,
})
