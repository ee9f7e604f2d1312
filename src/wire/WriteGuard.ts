import { mintedPrefix } from '../scim/mintedPrefix.js'
import type { WireRequest } from '../scim/types.js'
import type { BaseUrl } from './BaseUrl.js'
import type { OwnResources } from './OwnResources.js'
import { type Write, writesIn } from './writes.js'

/** Safety on somebody's server: nothing is changed or deleted but what was created through this door. */
export class WriteGuard {
  constructor(
    private readonly own: OwnResources,
    private readonly baseUrl: BaseUrl,
    private readonly readOnly = false,
  ) {}

  /** @throws Error when a request may write what is not ours, or anything in a read-only run */
  check(request: WireRequest): void {
    for (const write of writesIn(request, this.baseUrl)) {
      const { method, path } = write
      if (this.readOnly) throw new Error(`a read-only run must not send ${method} ${path}`)
      if (!this.allows(write))
        throw new Error(`${method} ${path} was stopped: this run did not create that resource`)
    }
  }

  private allows({ method, place, bulkId }: Write): boolean {
    if (!place?.collection || /^me$/i.test(place.collection)) return false
    const { collection, id } = place
    if (id === undefined) return method === 'POST'
    // A reference inside a bulk request is to what that request creates.
    if (bulkId !== undefined && id.startsWith('bulkId:')) return true
    // Checks make up ids to ask for what cannot exist.
    return id.startsWith(mintedPrefix) || this.own.owns(collection, id)
  }
}
