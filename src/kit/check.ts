import type { PatchDialect } from '../requirements/Profile.js'
import type { Story } from '../verdict/Report.js'
import type { CheckContext } from './CheckContext.js'
import type { Need } from './needs.js'
import { slug } from './slug.js'

/** What a check is besides its title. */
export interface CheckSpec {
  /**
   * Ids of the requirements in `fixtures/ledger` that it proves or disproves: one sentence, as several documents say
   * it. `expect` speaks for the first of the gravest that the profile asks for. A check of your own may name none.
   */
  verifies?: string[]
  /** Ids of other requirements about which it states something on the way, by `expect.under(id)`. */
  touches?: string[]
  /** Ids that it had before: baselines, `replay` and links follow them. `suite/slug`. */
  formerly?: string[]
  /** Features without which the check has no object; see {@link Need}. */
  needs?: Need[]
  /** The client's wording of PATCH that is tried; clients that never word it so skip the check. */
  dialect?: PatchDialect
  /** Nothing else may run meanwhile. */
  exclusive?: boolean
  /** Sends no write at all, so that `--read-only` keeps it. */
  readOnly?: boolean
  /** Random inputs; left out with `--no-fuzz`. */
  fuzzed?: boolean
  /**
   * What a failure means for the identity provider and its administrator, one sentence. A text is about what is done
   * wrong or not at all; what it means that the request is refused stands under `refused`, or is said by the engine.
   */
  consequence?: Consequence
  /** The check that settles whether this can be done at all: a user or a group be created, PATCH be sent. */
  owns?: 'user' | 'group' | 'patch'
  /** Second half of its id, where the slug of the title will not do: ids have 80 characters at the most. */
  slug?: string
  /** Sends requests, then states what it expects. */
  run(context: CheckContext): Promise<void> | void
}

/** What a failure means, in general or by how it fell short. */
export type Consequence = string | Partial<Record<Story, string>>

/** A check as its suite lists it. */
export interface Check extends Omit<CheckSpec, 'slug'> {
  type: 'check'
  verifies: string[]
  slug: string
  title: string
}

/**
 * A check. @param title a statement about the provider in the present tense; its slug is the second half of the id,
 * so changing the words changes the id
 */
export const check = (title: string, spec: CheckSpec): Check => ({
  verifies: [],
  ...spec,
  type: 'check',
  slug: spec.slug ?? slug(title),
  title,
})
