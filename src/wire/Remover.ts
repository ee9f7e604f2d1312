import type { Exchange } from '../scim/Exchange.js'
import { endpoints, pathOf } from '../scim/endpoints.js'
import { eq, writeFilter } from '../scim/filter.js'
import { writeQuery } from '../scim/query.js'
import { scimJson } from '../scim/scimJson.js'
import type { ResourceKind, WireRequest } from '../scim/types.js'
import { urns } from '../scim/urns.js'
import { member } from '../scim/valueAt.js'
import type { Mark } from './Journal.js'
import { Reply } from './Reply.js'

/** Something to remove: by its id, or by its mark where the id never arrived. */
export interface Removable {
  kind: ResourceKind
  mark: Mark | null
  id?: string
}

/** How a removal went: `gone`, or where it still is and why. */
export type Removal =
  | { gone: true; id?: string }
  | { gone: false; location: string; why: string; id?: string }

/** Statuses by which a provider says that it has no DELETE. */
const noDelete = new Set([403, 405, 501])

/** Removes what a run created, by DELETE, or by disabling users where there is no DELETE. */
export class Remover {
  constructor(private readonly send: (request: WireRequest) => Promise<Exchange>) {}

  /**
   * Removes one resource. Never throws for what the provider does.
   * @param onFound is told the id of what had to be looked up, before it is deleted
   */
  async remove(one: Removable, onFound: (id: string) => void = () => {}): Promise<Removal> {
    const found = one.id === undefined ? await this.find(one) : { id: one.id }
    if ('why' in found)
      return { gone: false, location: `${endpoints[one.kind]} ${one.mark?.value ?? ''}`, why: found.why }
    if (found.id === undefined) return { gone: true }
    // Its path would be that of something else.
    if (/^\.{0,2}$/.test(found.id))
      return {
        gone: false,
        location: `${endpoints[one.kind]} ${found.id}`,
        why: 'its id cannot stand in a path',
      }
    if (one.id === undefined) onFound(found.id)
    const path = pathOf(one.kind, found.id)
    let answer = await this.request('DELETE', path)
    const failed = answer.status === 0 || (answer.status >= 500 && !noDelete.has(answer.status))
    if (failed) answer = await this.request('DELETE', path)
    if (answer.ok || answer.status === 410) return { gone: true, id: found.id }
    // A provider without DELETE may answer 404 although the user is there.
    const stays = answer.status === 404 && (await this.request('GET', path)).ok
    if (answer.status === 404 && !stays) return { gone: true, id: found.id }
    if ((stays || noDelete.has(answer.status)) && one.kind === 'User')
      return { ...(await this.disable(path)), id: found.id }
    return { gone: false, location: path, why: answer.summary, id: found.id }
  }

  /** The id of what carries a mark; compared here, since a provider may ignore the filter. */
  private async find({ kind, mark }: Removable): Promise<{ id: string | undefined } | { why: string }> {
    if (!mark) return { id: undefined }
    const filter = writeFilter(eq(mark.attribute, mark.value))
    const answer = await this.request('GET', `${endpoints[kind]}?${writeQuery({ filter })}`)
    if (!answer.ok)
      return answer.status === 404
        ? { id: undefined }
        : { why: `it could not be looked up: ${answer.summary}` }
    const resources = member(answer.json, 'Resources')
    const list = Array.isArray(resources) ? resources : []
    const ours = list.find(
      (one) => String(member(one, mark.attribute)).toLowerCase() === mark.value.toLowerCase(),
    )
    const id = member(ours, 'id')
    if (typeof id === 'string') return { id }
    const total = member(answer.json, 'totalResults')
    if (list.length > 0 && typeof total === 'number' && total > list.length)
      return {
        why: `the provider ignores the filter and shows ${list.length} of ${total}, so it may be among the others`,
      }
    return { id: undefined }
  }

  private async disable(path: string): Promise<Removal> {
    const body = { schemas: [urns.patchOp], Operations: [{ op: 'replace', path: 'active', value: false }] }
    const answer = await this.request('PATCH', path, JSON.stringify(body))
    if (answer.status === 404) return { gone: true }
    const why = answer.ok ? 'disabled only: the provider has no DELETE' : answer.summary
    return { gone: false, location: path, why }
  }

  private async request(method: string, path: string, body: string | null = null): Promise<Reply> {
    return new Reply(
      await this.send({ method, path, headers: body === null ? {} : { 'content-type': scimJson }, body }),
    )
  }
}
