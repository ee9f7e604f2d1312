import type { Exchange } from '../scim/Exchange.js'
import { parseJson } from '../scim/parseJson.js'
import type { Json, ResourceKind, WireRequest } from '../scim/types.js'
import { isObject, member } from '../scim/valueAt.js'
import type { Journal, Mark } from './Journal.js'
import { placeOf, type Write, writesIn } from './writes.js'

/** A resource that the run created, or may have created. */
export interface OwnResource {
  entry: number
  kind: ResourceKind
  mark: Mark | null
  /** Whose it is: a check id or a scenario. */
  purpose: string
  id?: string
  /** Tells it from the other creates of a bulk request. */
  bulkId?: string
  /** `uncertain`: the answer did not say whether it was created. */
  state: 'intended' | 'created' | 'uncertain' | 'refused' | 'deleted' | 'foreign'
}

/** What this run has on the provider. Only this may be changed or deleted. */
export class OwnResources {
  private readonly entries: OwnResource[] = []
  created = 0
  deleted = 0

  constructor(
    private readonly marker: string,
    private readonly journal: Journal | undefined,
  ) {}

  /** Notes that a request is about to leave. @returns what it may create, in order */
  begin(request: WireRequest, purpose: string): OwnResource[] {
    return writesIn(request).flatMap((write) => {
      const kind = createdKind(write)
      if (!kind) return []
      const mark = markOf(write.body, this.marker)
      const { bulkId } = write
      const entry: OwnResource = {
        entry: this.entries.length,
        kind,
        mark,
        purpose,
        bulkId,
        state: 'intended',
      }
      this.entries.push(entry)
      this.journal?.write({ type: 'intended', entry: entry.entry, kind, mark })
      return [entry]
    })
  }

  /** Notes what came of a create. */
  settle(entry: OwnResource, { response }: Exchange): void {
    const outcome = response && outcomeFor(entry, response)
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

  /** Notes that a DELETE of a path was answered; 2xx, 404 and 410 mean that it is gone. */
  noteDelete(path: string, status: number): void {
    const { id, rest } = placeOf(path)
    if (rest.length > 0) return
    const entry = this.entries.find((one) => one.state === 'created' && isSame(one.id, id))
    if (entry && ((status >= 200 && status < 300) || status === 404 || status === 410))
      this.close(entry, 'deleted')
  }

  /** Whether the run created the resource that has this id in a path. */
  owns(id: string): boolean {
    return this.entries.some((one) => isSame(one.id, id))
  }

  /** What is still there, latest first; of one purpose or of all. */
  remaining(purpose?: string): OwnResource[] {
    const open = this.entries.filter(
      ({ state }) => state === 'created' || state === 'uncertain' || state === 'intended',
    )
    return open.filter((one) => purpose === undefined || one.purpose === purpose).reverse()
  }

  /** Notes under which id an uncertain entry was found. */
  resolve(entry: OwnResource, id: string): void {
    // A create that was answered 429 and repeated has made one resource, which its own entry accounts for.
    if (this.entries.some((one) => one !== entry && one.id === id)) this.close(entry, 'refused')
    else this.note(entry, id)
  }

  /** Notes that clean-up found nothing of an entry any more, or never anything. */
  noteGone(entry: OwnResource): void {
    if (entry.state === 'created') this.close(entry, 'deleted')
    else if (entry.state === 'uncertain' || entry.state === 'intended') this.close(entry, 'refused')
  }

  private note(entry: OwnResource, id: string): void {
    Object.assign(entry, { id, state: 'created' })
    this.created += 1
    this.journal?.write({ type: 'created', entry: entry.entry, id })
  }

  private close(entry: OwnResource, how: 'refused' | 'deleted'): void {
    entry.state = how
    if (how === 'deleted') this.deleted += 1
    this.journal?.write({ type: 'settled', entry: entry.entry, how })
  }

  private isOurs(body: Json | undefined, { mark }: OwnResource): boolean {
    if (!mark) return true
    const name = member(body, mark.attribute)
    return typeof name !== 'string' || name.toLowerCase().includes(this.marker.toLowerCase())
  }
}

function createdKind({ method, path }: Write): ResourceKind | undefined {
  const { collection, id } = placeOf(path)
  if (method !== 'POST' || id !== undefined) return undefined
  return ({ users: 'User', groups: 'Group' } as const)[collection.toLowerCase()]
}

function markOf(body: Json | undefined, marker: string): Mark | null {
  for (const attribute of ['userName', 'displayName', 'externalId'] as const) {
    const text = member(body, attribute)
    if (typeof text === 'string' && text.toLowerCase().includes(marker.toLowerCase()))
      return { attribute, value: text }
  }
  return null
}

interface Outcome {
  status: number
  body: Json | undefined
  id: string | undefined
}

/** What an answer says about one create; `undefined` where a bulk response does not mention it. */
function outcomeFor({ bulkId }: OwnResource, { status, body, headers }: Response): Outcome | undefined {
  const value = parseJson(body)
  if (bulkId === undefined || status >= 300)
    return { status, body: value, id: idOf(value) ?? idInUrl(headers.location) }
  const operations = member(value, 'Operations')
  const mine = Array.isArray(operations)
    ? operations.find((one) => member(one, 'bulkId') === bulkId)
    : undefined
  if (!isObject(mine)) return undefined
  return {
    status: Number(mine.status) || 500,
    body: mine.response,
    id: idInUrl(mine.location) ?? idOf(mine.response),
  }
}

type Response = NonNullable<Exchange['response']>

function idOf(value: Json | undefined): string | undefined {
  const id = isObject(value) ? value.id : undefined
  return typeof id === 'string' && id ? id : undefined
}

function idInUrl(location: Json | undefined): string | undefined {
  if (typeof location !== 'string') return undefined
  const last = location.split('?')[0]?.split('/').filter(Boolean).at(-1)
  return last === undefined ? undefined : decoded(last)
}

const isSame = (id: string | undefined, segment: string | undefined): boolean =>
  id !== undefined && (segment === id || segment === encodeURIComponent(id))

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
