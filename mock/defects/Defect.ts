import type { Seams } from '../Seams.js'

/** One planted fault, as its file states it: a small switch at one seam, by which the mock breaks one thing. */
export interface DefectSpec {
  /** Slug by which the defect is switched on. */
  id: string
  /** A statement about the faulty provider, in the present tense. */
  title: string
  /** Field failures in fixtures/ledger/defects.json that it reproduces, if any. */
  ledger?: string[]
  /** Requirements that it violates: ids in fixtures/ledger/{rfc,entra,fuze}.json, the one that says it best first. */
  requirements: string[]
  /** Requirements that cannot but break along with them: other sentences about the same fact. */
  neighbours?: string[]
  /** Replaces or wraps one seam of a fresh mock. */
  plant(seams: Seams): void
}

/** A defect with its place in the catalogue. */
export interface Defect extends DefectSpec {
  /** Id of the suite that catches it, after which its file is named. */
  suite: string
  /** The topic of that suite. */
  area: string
  ledger: string[]
}
