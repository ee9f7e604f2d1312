import type { Mark } from './Journal.js'

/** A resource that the run created, or may have created. */
export interface OwnResource {
  entry: number
  /** First segment of its path: `Users`. */
  collection: string
  mark: Mark | null
  /** Whose it is: a check id or a scenario. */
  purpose: string
  id?: string
  /** Tells it from the other creates of a bulk request. */
  bulkId?: string
  /**
   * `uncertain`: the answer did not say whether it was created. `refused` and `deleted` are what the provider said,
   * until it has been asked (see `CleanUp`). `absent`: looked for, and not there. `foreign`: the answer named what is
   * somebody else's.
   */
  state: 'intended' | 'created' | 'uncertain' | 'refused' | 'deleted' | 'absent' | 'foreign'
  /** Known from the journal of an earlier run: by now its id may be somebody else's. */
  inherited?: boolean
  /** Whether a check has changed it, so that it may no longer carry its mark. */
  changed?: boolean
  /** What clean-up has heard when it deleted it itself. */
  removal?: string
}
