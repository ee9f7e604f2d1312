import type { Exchange } from '../scim/Exchange.js'
import { compare, type Filter, or, writeFilter } from '../scim/filter.js'
import { writeQuery } from '../scim/query.js'
import type { JsonObject, WireRequest } from '../scim/types.js'
import { member } from '../scim/valueAt.js'
import { carriesMark } from './carriesMark.js'
import { Reply } from './Reply.js'

const pageSize = 200
/** A list without a filter may be that of a whole company. */
const mostPages = 5

/** Which resources carry the marker in the end, by what the provider shows and not by what it answered to writes. */
export class LastLook {
  constructor(
    private readonly send: (request: WireRequest) => Promise<Exchange>,
    private readonly marker: string,
  ) {}

  /**
   * Looks through a collection, in a few requests.
   * @param witness id of a resource that is there for certain: a search that does not show it shows nothing
   * @returns what carries the marker, or `undefined` where no search of this provider can be relied on
   */
  async through(collection: string, witness: string | undefined): Promise<JsonObject[] | undefined> {
    for (const filter of this.filters(collection)) {
      const all = await this.list(collection, filter)
      const ours = all?.filter((one) => carriesMark(one, this.marker))
      // Some answer an empty list to an operator that they do not know.
      const shows = ours?.some(({ id }) => witness === undefined || id === witness)
      if (shows || (witness === undefined && filter === undefined)) return ours
    }
    return undefined
  }

  /** From the one that asks for all names at once to none at all. */
  private filters(collection: string): (Filter | undefined)[] {
    const name = /^users$/i.test(collection) ? 'userName' : 'displayName'
    const others = [...new Set(['displayName', 'externalId'])].filter((one) => one !== name)
    const begins = (attribute: string) => compare(attribute, 'sw', this.marker)
    return [or(begins(name), ...others.map(begins)), begins(name), undefined]
  }

  private async list(collection: string, filter: Filter | undefined): Promise<JsonObject[] | undefined> {
    const all: JsonObject[] = []
    for (let page = 0; page < mostPages; page++) {
      const query = {
        ...(filter ? { filter: writeFilter(filter) } : {}),
        ...(page ? { startIndex: all.length + 1 } : {}),
        count: pageSize,
      }
      const path = `/${collection}?${writeQuery(query)}`
      const answer = new Reply(await this.send({ method: 'GET', path, headers: {}, body: null }))
      const total = member(answer.json, 'totalResults')
      if (!answer.ok || typeof total !== 'number') return undefined
      all.push(...answer.resources)
      if (all.length >= total) return all
      if (answer.resources.length === 0) return undefined
    }
    return undefined
  }
}
