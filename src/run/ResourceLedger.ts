import type { ResourceKind, WireRequest } from '../scim/types.js'
import { isObject, member } from '../scim/valueAt.js'
import type { Exchange } from '../verdict/Exchange.js'
import type { Journal, Mark } from './Journal.js'

/** A resource that the run created, or may have created. */
export interface LedgerEntry {
  entry: number
  kind: ResourceKind
  mark: Mark | null
  /** Whose it is: a check id or a scenario. */
  purpose: string
  id?: string
  /** `uncertain`: the answer did not say whether it was created. */
  state: 'intended' | 'created' | 'uncertain' | 'refused' | 'deleted' | 'foreign'
}

/** What this run has on the provider. Only this may be changed or deleted. */
export class ResourceLedger {
  private readonly entries: LedgerEntry[] = []
  created = 0
  deleted = 0

  constructor(
    private readonly marker: string,
    private readonly journal: Journal | undefined,
  ) {}

  /** Notes that a create is about to leave. `undefined` for requests that create nothing. */
  begin(request: WireRequest, purpose: string): LedgerEntry | undefined {
    const kind = createdKind(request)
    if (!kind) return undefined
    const entry: LedgerEntry = {
      entry: this.entries.length,
      kind,
      mark: markOf(request.body, this.marker),
      purpose,
      state: 'intended',
    }
    this.entries.push(entry)
    this.journal?.write({ type: 'intended', entry: entry.entry, kind, mark: entry.mark })
    return entry
  }

  /** Notes what came of a create. */
  settle(entry: LedgerEntry, { response }: Exchange): void {
    const refused = response && response.status >= 300 && response.status < 500 && response.status !== 429
    if (refused) {
      this.close(entry, 'refused')
      return
    }
    const id = response && response.status < 300 ? idIn(response) : undefined
    if (id === undefined) entry.state = 'uncertain'
    // A provider that answers a create with somebody else's account must not lose that account to our clean-up.
    else if (!this.isOurs(response?.body ?? '', entry)) entry.state = 'foreign'
    else {
      Object.assign(entry, { id, state: 'created' })
      this.created += 1
      this.journal?.write({ type: 'created', entry: entry.entry, id })
    }
  }

  /** Notes that a DELETE of a path was answered; 2xx and 404 mean that it is gone. */
  noteDelete(path: string, status: number): void {
    const entry = this.entries.find(
      (one) => one.id !== undefined && one.state === 'created' && isPathOf(path, one.id),
    )
    if (entry && ((status >= 200 && status < 300) || status === 404 || status === 410))
      this.close(entry, 'deleted')
  }

  /** Whether a path below /Users or /Groups belongs to this run. */
  owns(path: string): boolean {
    return this.entries.some(({ id }) => id !== undefined && isPathOf(path, id))
  }

  /** What is still there, latest first; of one purpose or of all. */
  remaining(purpose?: string): LedgerEntry[] {
    const open = this.entries.filter(
      ({ state }) => state === 'created' || state === 'uncertain' || state === 'intended',
    )
    return open.filter((one) => purpose === undefined || one.purpose === purpose).reverse()
  }

  /** Notes that an uncertain entry was found under this id, or was never created. */
  resolve(entry: LedgerEntry, id: string | undefined): void {
    if (id === undefined) {
      this.close(entry, 'refused')
      return
    }
    Object.assign(entry, { id, state: 'created' })
    this.created += 1
    this.journal?.write({ type: 'created', entry: entry.entry, id })
  }

  private close(entry: LedgerEntry, how: 'refused' | 'deleted'): void {
    entry.state = how
    if (how === 'deleted') this.deleted += 1
    this.journal?.write({ type: 'settled', entry: entry.entry, how })
  }

  private isOurs(body: string, { mark }: LedgerEntry): boolean {
    if (!mark) return true
    const name = member(parse(body), mark.attribute)
    return typeof name !== 'string' || name.toLowerCase().includes(this.marker.toLowerCase())
  }
}

function createdKind({ method, path }: WireRequest): ResourceKind | undefined {
  if (method !== 'POST') return undefined
  const match = /^\/(Users|Groups)\/?(?:\?|$)/i.exec(path)
  return match ? (match[1]?.toLowerCase() === 'users' ? 'User' : 'Group') : undefined
}

function markOf(body: string | null, marker: string): Mark | null {
  const value = parse(body ?? '')
  for (const attribute of ['userName', 'displayName', 'externalId'] as const) {
    const text = member(value, attribute)
    if (typeof text === 'string' && text.toLowerCase().includes(marker.toLowerCase()))
      return { attribute, value: text }
  }
  return null
}

function idIn({ body, headers }: NonNullable<Exchange['response']>): string | undefined {
  const value = parse(body)
  const id = isObject(value) ? value.id : undefined
  if (typeof id === 'string' && id) return id
  const last = headers.location?.split('?')[0]?.split('/').filter(Boolean).at(-1)
  return last ? decodeURIComponent(last) : undefined
}

const isPathOf = (path: string, id: string): boolean => {
  const segments = path.split('?')[0]?.split('/') ?? []
  return segments.some((segment) => segment === id || segment === encodeURIComponent(id))
}

function parse(text: string): undefined | import('../scim/types.js').Json {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
