import type { PatchDialect } from '../requirements/Profile.js'
import type { CheckContext } from './CheckContext.js'
import type { Need } from './needs.js'
import { slug } from './slug.js'

/** What a check is besides its title. */
export interface CheckSpec {
  /** Ids of the requirements in `fixtures/ledger` that it proves or disproves. */
  verifies: string[]
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
  /** What a failure means for the identity provider and its administrator, one sentence. */
  consequence?: string
  /** The check that settles whether this kind of given can be set up at all. */
  owns?: 'user' | 'group'
  /** Sends requests, then states what it expects. */
  run(context: CheckContext): Promise<void> | void
}

/** A check as its suite lists it. */
export interface Check extends CheckSpec {
  type: 'check'
  slug: string
  title: string
}

/**
 * A check. @param title a statement about the provider in the present tense; its slug is the second half of the id,
 * so changing the words changes the id
 */
export const check = (title: string, spec: CheckSpec): Check => ({
  type: 'check',
  slug: slug(title),
  title,
  ...spec,
})
