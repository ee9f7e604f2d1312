import type { Exchange } from '../scim/Exchange.js'
import { parseJson } from '../scim/parseJson.js'
import { summaryOf } from '../scim/summaryOf.js'
import type { Json, JsonObject } from '../scim/types.js'
import { isObject, member } from '../scim/valueAt.js'

/** An answer as clean-up reads it. */
export class Reply {
  constructor(private readonly exchange: Exchange) {}

  /** HTTP status, 0 where nothing came. */
  get status(): number {
    return this.exchange.response?.status ?? 0
  }

  /** Whether the status is 2xx. */
  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  /** The body as JSON, `undefined` where it is none. */
  get json(): Json | undefined {
    return parseJson(this.exchange.response?.body ?? '')
  }

  /** The resources of a ListResponse. */
  get resources(): JsonObject[] {
    const list = member(this.json, 'Resources')
    return Array.isArray(list) ? list.filter(isObject) : []
  }

  /** The exchange in one line. */
  get summary(): string {
    return summaryOf(this.exchange)
  }
}
