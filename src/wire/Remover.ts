import type { Exchange } from '../scim/Exchange.js'
import { eq, writeFilter } from '../scim/filter.js'
import { writeQuery } from '../scim/query.js'
import { scimJson } from '../scim/scimJson.js'
import type { Json, WireRequest } from '../scim/types.js'
import { urns } from '../scim/urns.js'
import { member } from '../scim/valueAt.js'
import { carriesMark, isMarked } from './carriesMark.js'
import type { Mark } from './Journal.js'
import { Reply } from './Reply.js'

/** Something to remove: by its id, or by its mark where the id never arrived. */
export interface Removable {
  /** First segment of its path: `Users`. */
  collection: string
  mark: Mark | null
  id?: string
  /** Its id is known from an earlier run, and may be somebody else's by now. */
  inherited?: boolean
}

/** How a removal went: `gone`, with the answer that says so, or where it still is and why. */
export type Removal =
  | { gone: true; id?: string; answer?: string }
  | { gone: false; location: string; why: string; id?: string }

/** Statuses by which a provider says that it has no DELETE. */
const noDelete = new Set([403, 405, 501])

/** Path of a resource. */
export const pathIn = (collection: string, id: string): string => `/${collection}/${encodeURIComponent(id)}`

/** Removes what a run created, by DELETE, or by disabling users where there is no DELETE. */
export class Remover {
  /** @param marker start of every name that the run gave away */
  constructor(
    private readonly send: (request: WireRequest) => Promise<Exchange>,
    private readonly marker: string,
  ) {}

  /**
   * Removes one resource. Never throws for what the provider does.
   * @param onFound is told the id of what had to be looked up, before it is deleted
   */
  async remove(one: Removable, onFound: (id: string) => void = () => {}): Promise<Removal> {
    const { collection, mark } = one
    const found = one.id === undefined ? await this.find(one) : { id: one.id }
    if ('why' in found)
      return { gone: false, location: `/${collection} ${mark?.value ?? ''}`.trim(), why: found.why }
    const { id } = found
    if (id === undefined) return { gone: true }
    // Its path would be that of something else.
    if (/^\.{0,2}$/.test(id))
      return { gone: false, location: `/${collection} ${id}`, why: 'its id cannot stand in a path' }
    if (one.id === undefined) onFound(id)
    const path = pathIn(collection, id)
    const known = one.inherited && one.id !== undefined ? await this.recognise(path) : 'ours'
    if (known === 'gone') return { gone: true, id, answer: `GET ${path} answered that it is gone` }
    if (known !== 'ours') return { gone: false, location: path, why: known, id }
    return { ...(await this.delete(path, /^users$/i.test(collection))), id }
  }

  /** Whether something is still there. @returns its id */
  async stillThere({ collection, mark, id }: Removable): Promise<string | undefined> {
    if (id !== undefined) return (await this.request('GET', pathIn(collection, id))).ok ? id : undefined
    const found = await this.find({ collection, mark })
    return 'why' in found ? undefined : found.id
  }

  /** Reads before anything is deleted: a restored database hands out the same ids again. */
  private async recognise(path: string): Promise<'ours' | 'gone' | string> {
    const answer = await this.request('GET', path)
    if (answer.status === 404 || answer.status === 410) return 'gone'
    if (!answer.ok) return `it could not be read first, and was not deleted: ${answer.summary}`
    if (carriesMark(answer.json, this.marker)) return 'ours'
    return `what is there now carries no name of that run (${this.marker}…), and was not deleted`
  }

  private async delete(path: string, isUser: boolean): Promise<Removal> {
    let answer = await this.request('DELETE', path)
    const failed = answer.status === 0 || (answer.status >= 500 && !noDelete.has(answer.status))
    if (failed) answer = await this.request('DELETE', path)
    const { summary } = answer
    if (answer.ok || answer.status === 410) return { gone: true, answer: summary }
    // A provider without DELETE may answer 404 although the resource is there.
    const stays = answer.status === 404 && (await this.request('GET', path)).ok
    if (answer.status === 404 && !stays) return { gone: true, answer: summary }
    if ((stays || noDelete.has(answer.status)) && isUser) return this.disable(path)
    return { gone: false, location: path, why: summary }
  }

  /** The id of what carries a mark; compared here, since a provider may ignore the filter. */
  private async find({ collection, mark }: Removable): Promise<{ id: string | undefined } | { why: string }> {
    if (!mark) return { id: undefined }
    const filter = writeFilter(eq(mark.attribute, mark.value))
    const answer = await this.request('GET', `/${collection}?${writeQuery({ filter })}`)
    if (!answer.ok)
      return answer.status === 404
        ? { id: undefined }
        : { why: `it could not be looked up: ${answer.summary}` }
    const list = answer.resources
    const id = member(
      list.find((one) => isMarked(one, mark)),
      'id',
    )
    if (typeof id === 'string') return { id }
    const total = member(answer.json, 'totalResults')
    if (list.length > 0 && typeof total === 'number' && total > list.length)
      return {
        why: `the provider ignores the filter and shows ${list.length} of ${total}, so it may be among the others`,
      }
    return { id: undefined }
  }

  private async disable(path: string): Promise<Removal> {
    const body: Json = {
      schemas: [urns.patchOp],
      Operations: [{ op: 'replace', path: 'active', value: false }],
    }
    const answer = await this.request('PATCH', path, JSON.stringify(body))
    if (answer.status === 404) return { gone: true, answer: answer.summary }
    const why = answer.ok ? 'disabled only: the provider has no DELETE' : answer.summary
    return { gone: false, location: path, why }
  }

  private async request(method: string, path: string, body: string | null = null): Promise<Reply> {
    const headers: Record<string, string> = body === null ? {} : { 'content-type': scimJson }
    return new Reply(await this.send({ method, path, headers, body }))
  }
}
