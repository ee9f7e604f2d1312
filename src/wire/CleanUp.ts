import type { JsonObject } from '../scim/types.js'
import type { Report } from '../verdict/Report.js'
import { isMarked } from './carriesMark.js'
import { LastLook } from './LastLook.js'
import type { OwnResource } from './OwnResource.js'
import { isSameName, type OwnResources } from './OwnResources.js'
import { pathIn, Remover } from './Remover.js'
import type { Traffic } from './Traffic.js'

/** How many resources are removed at a time at the end of a run. */
const abreast = 8
/** So few are asked for one by one, rather than searched for. */
const few = 5
/** So many are asked for one by one where no search can be relied on; the others where one of these was there. */
const sample = 20

type Left = Report['cleanup']['left'][number]

/**
 * Deletes what was created, latest first, whatever became of the checks. What a provider said is not believed: what
 * was refused or deleted is looked for in the end, and counts as gone when it is not there.
 */
export class CleanUp {
  private readonly remover: Remover
  private readonly lastLook: LastLook
  private readonly left = new Map<OwnResource, Left>()
  /** One of each collection stays to the end: a search that does not find it finds nothing. */
  private readonly witnesses = new Map<string, OwnResource>()
  private givenUp = false

  constructor(
    private readonly own: OwnResources,
    private readonly traffic: Pick<Traffic, 'send' | 'end'>,
  ) {
    const send: ConstructorParameters<typeof Remover>[0] = (request) => traffic.send(request, 'clean-up')
    this.remover = new Remover(send, own.marker)
    this.lastLook = new LastLook(send, own.marker)
  }

  /** Removes what one check created. What cannot be removed now is tried again by {@link all}. */
  async of(purpose: string): Promise<void> {
    await this.traffic.end(purpose)
    for (const entry of this.own.remaining(purpose)) if (!this.isWitness(entry)) await this.remove(entry)
  }

  /**
   * Removes everything: groups before the users in them.
   * @param timeoutMs how long it may take; absent for as long as it takes
   * @returns what is left, and why
   */
  async all(timeoutMs?: number): Promise<Left[]> {
    if (timeoutMs === undefined) await this.everything()
    else if (!(await isDoneWithin(timeoutMs, this.everything()))) this.giveUp(timeoutMs)
    return [...new Map([...this.left.values()].map((one) => [one.location, one])).values()]
  }

  /** Removes what the journal of an earlier run tells, and what carries its marker besides. */
  async allOfEarlierRun(): Promise<Left[]> {
    for (const collection of ['Groups', 'Users'])
      for (const { id } of (await this.lastLook.through(collection, undefined)) ?? [])
        if (typeof id === 'string' && !this.own.owns(collection, id)) this.own.adopt(collection, id)
    return this.all()
  }

  private giveUp(timeoutMs: number): void {
    this.givenUp = true
    const why = `clean-up was given up after ${timeoutMs / 1000} s`
    for (const entry of this.own.remaining())
      if (!this.left.has(entry)) this.left.set(entry, { location: locationOf(entry), why })
  }

  private async everything(): Promise<void> {
    await this.traffic.end()
    for (const collection of this.own.collections) {
      const witness = this.witnesses.get(collection.toLowerCase())
      const entries = this.own
        .remaining()
        .filter((one) => isSameName(one.collection, collection) && one !== witness)
      // What has to be looked up comes last: a repeated create may have made it under an id that is known.
      await this.removeAbreast(entries.filter(({ state }) => state === 'created'))
      await this.removeAbreast(entries.filter(({ state }) => state !== 'created' && state !== 'deleted'))
      await this.confirm(collection, witness)
      if (!witness) continue
      await this.remove(witness)
      if (witness.state === 'deleted' && witness.removal) await this.confirmAll([witness])
    }
  }

  /** Looks whether what is said to be gone, or never to have been there, is. */
  private async confirm(collection: string, witness: OwnResource | undefined): Promise<void> {
    const doubtful = this.own.doubtful(collection).filter((one) => !this.left.has(one))
    if (doubtful.length === 0) return
    if (doubtful.length <= few) {
      await this.confirmAll(doubtful)
      return
    }
    const found = await this.lastLook.through(collection, witness?.id)
    if (!found) return this.confirmSome(doubtful)
    const there = found.flatMap((one) => this.recognise(collection, one, doubtful))
    const untried = there.filter(({ removal }) => removal === undefined)
    for (const entry of untried)
      if (entry.state === 'deleted' && entry.id !== undefined) this.own.resolve(entry, entry.id)
    await this.removeAbreast(untried)
    // What is said to be deleted by now: a search may lag behind, and show it for a while yet.
    await this.confirmAll(there.filter(({ state }) => state === 'deleted'))
  }

  /** Which of ours a resource is that was found. */
  private recognise(collection: string, found: JsonObject, doubtful: OwnResource[]): OwnResource[] {
    const { id } = found
    if (typeof id !== 'string') return []
    const known = doubtful.find((one) => one.id === id)
    if (known) return [known]
    if (this.own.owns(collection, id)) return []
    const refused = doubtful.find(({ id: none, mark }) => none === undefined && mark && isMarked(found, mark))
    if (!refused) return [this.own.adopt(collection, id)]
    this.own.resolve(refused, id)
    return [refused]
  }

  /** Asks for a few of them, and for all where one of these is there. */
  private async confirmSome(doubtful: OwnResource[]): Promise<void> {
    const step = Math.max(1, doubtful.length / sample)
    const some = new Set(doubtful.filter((_, at) => Math.floor(at % step) === 0))
    const there = await this.confirmAll([...some])
    if (there) await this.confirmAll(doubtful.filter((one) => !some.has(one)))
  }

  /** Asks for each of them. @returns whether one was there */
  private async confirmAll(doubtful: OwnResource[]): Promise<boolean> {
    const there: OwnResource[] = []
    await pool(doubtful, async (entry) => {
      if (this.givenUp) return
      const id = await this.remover.stillThere(entry).catch(() => undefined)
      if (id === undefined || (entry.id === undefined && this.own.owns(entry.collection, id))) return
      this.own.resolve(entry, id)
      there.push(entry)
    })
    if (there.length === 0) return false
    const untried = there.filter(({ removal }) => removal === undefined)
    await this.takeUp(there)
    await this.confirmAll(untried.filter(({ state }) => state === 'deleted'))
    return true
  }

  /** Removes what turned out to be there, unless clean-up has deleted it already in vain. */
  private async takeUp(there: OwnResource[]): Promise<void> {
    for (const entry of there)
      if (entry.removal !== undefined)
        this.left.set(entry, { location: locationOf(entry), why: `${entry.removal}, but it is still there` })
    await this.removeAbreast(there.filter(({ removal }) => removal === undefined))
  }

  private removeAbreast(entries: OwnResource[]): Promise<void> {
    return pool(entries, (entry) => this.remove(entry))
  }

  private async remove(entry: OwnResource): Promise<void> {
    if (this.givenUp) return
    try {
      const removal = await this.remover.remove(entry, (id) => this.own.resolve(entry, id))
      if (!removal.gone) this.left.set(entry, { location: removal.location, why: removal.why })
      else {
        this.left.delete(entry)
        entry.removal = removal.answer
        this.own.noteGone(entry)
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      this.left.set(entry, { location: locationOf(entry), why })
    }
  }

  /** The first that comes by and looks as it was created. */
  private isWitness(entry: OwnResource): boolean {
    const collection = entry.collection.toLowerCase()
    const known = this.witnesses.get(collection)
    if (known) return known === entry
    if (entry.state !== 'created' || !entry.mark || entry.changed) return false
    this.witnesses.set(collection, entry)
    return true
  }
}

const locationOf = ({ collection, id, mark }: OwnResource): string =>
  id === undefined ? `/${collection} ${mark?.value ?? ''}`.trim() : pathIn(collection, id)

async function isDoneWithin(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  return Promise.race([work.then(() => true), end]).finally(() => clearTimeout(timer))
}

async function pool<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(abreast, items.length) }, worker))
}
