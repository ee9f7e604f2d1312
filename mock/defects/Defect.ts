import type { Seams } from '../Seams.js'

/** One planted fault: a small switch at one seam, by which the mock breaks one thing and keeps the rest. */
export interface Defect {
  /** Slug by which the defect is switched on. */
  id: string
  area:
    | 'filter'
    | 'patch'
    | 'email'
    | 'lifecycle'
    | 'limits'
    | 'immutable'
    | 'discovery'
    | 'create'
    | 'read'
    | 'list'
    | 'put'
    | 'delete'
    | 'groups'
    | 'errors'
    | 'auth'
    | 'media'
    | 'schema'
  /** A statement about the faulty provider, in the present tense. */
  title: string
  /** Field failures in fixtures/ledger/defects.json that it reproduces. */
  ledger: string[]
  /** Requirements that it violates: ids in fixtures/ledger/{rfc,entra,fuze}.json. */
  requirements: string[]
  /** Replaces or wraps one seam of a fresh mock. */
  plant(seams: Seams): void
}
