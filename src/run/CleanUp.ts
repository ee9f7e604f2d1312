import type { Report } from '../verdict/Report.js'
import { Remover } from './Remover.js'
import type { LedgerEntry, ResourceLedger } from './ResourceLedger.js'
import type { Traffic } from './Traffic.js'

/** How many resources are removed at a time at the end of a run. */
const abreast = 8

/** Deletes what the run created, latest first, whatever became of the checks. */
export class CleanUp {
  private readonly remover: Remover
  private readonly left = new Map<LedgerEntry, Report['cleanup']['left'][number]>()

  constructor(
    private readonly ledger: ResourceLedger,
    traffic: Traffic,
  ) {
    this.remover = new Remover((request) => traffic.send(request, 'clean-up'))
  }

  /** Removes what one check created. What cannot be removed now is tried again by {@link all}. */
  async of(purpose: string): Promise<void> {
    for (const entry of this.ledger.remaining(purpose)) await this.remove(entry)
  }

  /** Removes everything: groups before the users in them. @returns what is left, and why */
  async all(): Promise<Report['cleanup']['left']> {
    const entries = this.ledger.remaining()
    for (const kind of ['Group', 'User'] as const) {
      const queue = entries.filter((one) => one.kind === kind).values()
      const work = async () => {
        for (const entry of queue) await this.remove(entry)
      }
      await Promise.all(Array.from({ length: abreast }, work))
    }
    return [...this.left.values()]
  }

  private async remove(entry: LedgerEntry): Promise<void> {
    const removal = await this.remover.remove(entry)
    if (removal.gone) this.left.delete(entry)
    else this.left.set(entry, { location: removal.location, why: removal.why })
    if (entry.state !== 'created') {
      if (removal.gone || removal.id !== undefined) this.ledger.resolve(entry, removal.id)
      // The DELETE left before the ledger knew the id, so its answer is noted here.
      if (removal.gone && removal.id !== undefined) this.ledger.noteDelete(`/${removal.id}`, 204)
    }
  }
}
