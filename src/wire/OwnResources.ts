import type { Exchange } from '../scim/Exchange.js'
import type { Json, WireRequest } from '../scim/types.js'
import { member } from '../scim/valueAt.js'
import type { BaseUrl } from './BaseUrl.js'
import { outcomeOf } from './createOutcome.js'
import type { Journal, Leftover, Mark } from './Journal.js'
import type { OwnResource } from './OwnResource.js'
import { type Write, writesIn } from './writes.js'

/** What was created through one door. Only this may be changed or deleted. */
export class OwnResources {
  private readonly entries: OwnResource[] = []
  private next = 0

  constructor(
    /** Start of every name that is given away. */
    readonly marker: string,
    private readonly baseUrl: BaseUrl,
    private readonly journal?: Journal,
  ) {}

  /** How many there were. */
  get created(): number {
    return this.entries.filter(({ id }) => id !== undefined).length
  }

  /** How many of them are gone. */
  get deleted(): number {
    return this.entries.filter(({ state }) => state === 'deleted').length
  }

  /** Notes that a request is about to leave. @returns what it may create, in order */
  begin(request: WireRequest, purpose: string): OwnResource[] {
    return writesIn(request, this.baseUrl).flatMap((write) => {
      this.noteChange(write)
      const collection = collectionOfCreate(write)
      if (!collection) return []
      const mark = markIn(write.body, this.marker)
      return [this.add({ collection, mark, purpose, bulkId: write.bulkId, state: 'intended' })]
    })
  }

  /** Notes what came of a create. */
  settle(entry: OwnResource, { response }: Exchange): void {
    const outcome = response && outcomeOf(entry, response)
    const refused = outcome && outcome.status >= 300 && outcome.status < 500 && outcome.status !== 429
    if (refused) {
      this.close(entry, 'refused')
      return
    }
    const id = outcome && outcome.status < 300 ? outcome.id : undefined
    if (id === undefined) entry.state = 'uncertain'
    // A provider that answers a create with somebody else's account must not lose that account to our clean-up.
    else if (!this.isOurs(outcome?.body, entry)) entry.state = 'foreign'
    else this.note(entry, id)
  }

  /** Notes that a check's DELETE was answered with success; whether that is true is asked in the end. */
  noteDelete(request: WireRequest): void {
    for (const { method, place } of writesIn(request, this.baseUrl))
      if (method === 'DELETE' && place?.id !== undefined && place.rest.length === 0) {
        const entry = this.find(place.collection, place.id)
        if (entry?.state === 'created') this.close(entry, 'deleted')
      }
  }

  /** Whether the run created the resource with this id in this collection. */
  owns(collection: string, id: string): boolean {
    return this.find(collection, id) !== undefined
  }

  /** The collections in which something was or may have been created: groups before the users in them. */
  get collections(): string[] {
    const names = new Map(this.entries.map(({ collection }) => [collection.toLowerCase(), collection]))
    const last = (name: string) => (name === 'users' ? 2 : name === 'groups' ? 0 : 1)
    return [...names].sort(([a], [b]) => last(a) - last(b)).map(([, collection]) => collection)
  }

  /** What is still there, latest first; of one purpose or of all. */
  remaining(purpose?: string): OwnResource[] {
    const open = this.entries.filter(({ state }) => ['created', 'uncertain', 'intended'].includes(state))
    return open.filter((one) => purpose === undefined || one.purpose === purpose).reverse()
  }

  /** What was never there or is gone, if one believes the provider. */
  doubtful(collection: string): OwnResource[] {
    return this.entries.filter(
      (one) => isSameName(one.collection, collection) && (one.state === 'refused' || one.state === 'deleted'),
    )
  }

  /** Notes under which id an entry is there after all. */
  resolve(entry: OwnResource, id: string): void {
    // A create that was answered 429 and repeated has made one resource, which its own entry accounts for.
    const other = this.find(entry.collection, id)
    if (other && other !== entry) this.close(entry, 'absent')
    else this.note(entry, id)
  }

  /** Notes that clean-up found nothing of an entry any more, or never anything. */
  noteGone(entry: OwnResource): void {
    this.close(entry, entry.state === 'created' ? 'deleted' : 'absent')
  }

  /** Takes over what carries the marker although no create of ours is known to have made it. */
  adopt(collection: string, id: string): OwnResource {
    const entry = this.add({ collection, mark: null, purpose: 'clean-up', state: 'intended' })
    this.note(entry, id)
    return entry
  }

  /** Takes over what an earlier run has left, as its journal has it. */
  inherit(leftovers: Leftover[]): void {
    for (const one of leftovers) {
      const state = one.id === undefined ? 'uncertain' : 'created'
      this.entries.push({ ...one, purpose: 'clean-up', inherited: true, state })
      this.next = Math.max(this.next, one.entry + 1)
    }
  }

  private add(part: Omit<OwnResource, 'entry'>): OwnResource {
    const entry = { ...part, entry: this.next++ }
    this.entries.push(entry)
    const { collection, mark } = part
    this.journal?.write({ type: 'intended', entry: entry.entry, collection, mark })
    return entry
  }

  private note(entry: OwnResource, id: string): void {
    // What the journal has as settled is opened again.
    if (['refused', 'deleted', 'absent'].includes(entry.state)) {
      const { collection, mark } = entry
      this.journal?.write({ type: 'intended', entry: entry.entry, collection, mark })
    }
    Object.assign(entry, { id, state: 'created' })
    this.journal?.write({ type: 'created', entry: entry.entry, id })
  }

  private close(entry: OwnResource, state: 'refused' | 'deleted' | 'absent'): void {
    entry.state = state
    const how = state === 'deleted' ? 'deleted' : 'refused'
    this.journal?.write({ type: 'settled', entry: entry.entry, how })
  }

  private noteChange({ method, place }: Write): void {
    if (method === 'DELETE' || place?.id === undefined) return
    const entry = this.find(place.collection, place.id)
    if (entry) entry.changed = true
  }

  private find(collection: string, id: string): OwnResource | undefined {
    return this.entries.find((one) => one.id === id && isSameName(one.collection, collection))
  }

  private isOurs(body: Json | undefined, { mark }: OwnResource): boolean {
    if (!mark) return true
    const name = member(body, mark.attribute)
    return typeof name !== 'string' || name.toLowerCase().includes(this.marker.toLowerCase())
  }
}

/** Where a write may create a resource; the documents of discovery are none (RFC 7644 §4). */
function collectionOfCreate({ method, place }: Write): string | undefined {
  if (method !== 'POST' || !place?.collection || place.id !== undefined) return undefined
  return /^(serviceproviderconfig|resourcetypes|schemas|bulk)$/i.test(place.collection)
    ? undefined
    : place.collection
}

function markIn(body: Json | undefined, marker: string): Mark | null {
  for (const attribute of ['userName', 'displayName', 'externalId'] as const) {
    const text = member(body, attribute)
    if (typeof text === 'string' && text.toLowerCase().includes(marker.toLowerCase()))
      return { attribute, value: text }
  }
  return null
}

/** Paths are compared without case: a provider that does so must not be fooled, nor fool us. */
export const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
