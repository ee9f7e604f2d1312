import type { Consequence } from '../../src/kit/check.js'
import type { Need } from '../../src/kit/needs.js'
import type { PatchDialect } from '../../src/requirements/Profile.js'
import type { Json, PatchOperation } from '../../src/scim/types.js'

/**
 * Values by path; `null` for none. Texts like `{home}` stand for addresses that nobody else has, or for the ids of the
 * people of the table.
 */
export type ValuesByPath = Record<string, Json>

/** What a PATCH is about: what is there, what is sent, what must follow. */
export interface PatchStep {
  /** What the user has before; where rows follow each other on an attribute, what the one before leaves. */
  start?: ValuesByPath
  operations: PatchOperation[]
  /** What the user has afterwards. */
  leaves: ValuesByPath
  /** Where `leaves` says null, an empty text is as good, as Entra sees it (ENTRA-D19, ENTRA-D20). */
  orEmptyText?: true
  /** Paths that are as before. */
  keeps?: string[]
}

/** One row of a table of PATCH operations, from which its check is made. */
export interface PatchRow extends PatchStep {
  title: string
  verifies: string[]
  /** The requirement by which the rest is kept, where that is a sentence of its own. */
  keptBy?: string
  slug?: string
  formerly?: string[]
  /** Besides PATCH and the attributes that it works on. */
  needs?: Need[]
  dialect?: PatchDialect
  consequence?: Consequence
  /** Seen in documentation or single reports only, so that a breach is a warning. */
  rare?: true
  /** It is judged as well where the provider has no PATCH at all. */
  vital?: true
  /** It may be turned away as well, by an error with this keyword, or, `unlike RFC 7644`, with a warning. */
  orRefused?: { scimType?: string; warned?: true }
}
