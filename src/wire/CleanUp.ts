import type { Report } from '../verdict/Report.js'
import type { OwnResource, OwnResources } from './OwnResources.js'
import { Remover } from './Remover.js'
import type { Traffic } from './Traffic.js'

/** How many resources are removed at a time at the end of a run. */
const abreast = 8

type Left = Report['cleanup']['left'][number]

/** Deletes what the run created, latest first, whatever became of the checks. */
export class CleanUp {
  private readonly remover: Remover
  private readonly left = new Map<OwnResource, Left>()

  constructor(
    private readonly own: OwnResources,
    private readonly traffic: Traffic,
  ) {
    this.remover = new Remover((request) => traffic.send(request, 'clean-up'))
  }

  /** Removes what one check created. What cannot be removed now is tried again by {@link all}. */
  async of(purpose: string): Promise<void> {
    await this.traffic.end(purpose)
    for (const entry of this.own.remaining(purpose)) await this.remove(entry)
  }

  /** Removes everything: groups before the users in them. @returns what is left, and why */
  async all(): Promise<Left[]> {
    await this.traffic.end()
    for (const kind of ['Group', 'User'] as const) {
      const entries = this.own.remaining().filter((one) => one.kind === kind)
      // What has to be looked up comes last: a repeated create may have made it under an id that is known.
      await this.removeAbreast(entries.filter(({ state }) => state === 'created'))
      await this.removeAbreast(entries.filter(({ state }) => state !== 'created' && state !== 'deleted'))
    }
    return [...new Map([...this.left.values()].map((one) => [one.location, one])).values()]
  }

  private async removeAbreast(entries: OwnResource[]): Promise<void> {
    const queue = entries.values()
    const work = async () => {
      for (const entry of queue) await this.remove(entry)
    }
    await Promise.all(Array.from({ length: abreast }, work))
  }

  private async remove(entry: OwnResource): Promise<void> {
    try {
      const removal = await this.remover.remove(entry, (id) => this.own.resolve(entry, id))
      if (!removal.gone) this.left.set(entry, { location: removal.location, why: removal.why })
      else {
        this.left.delete(entry)
        this.own.noteGone(entry)
      }
    } catch (error) {
      const location = `${entry.kind} ${entry.id ?? entry.mark?.value ?? ''}`.trim()
      this.left.set(entry, { location, why: error instanceof Error ? error.message : String(error) })
    }
  }
}
