import { type Exchange, type Reply, reply } from '../http/Exchange.js'
import { holdsTag } from '../http/preconditions.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Provider } from './Provider.js'
import { requireResource, showResource } from './showResource.js'

/** GET of one resource (RFC 7644 section 3.4.1), with 304 for a version that is known already (3.14). */
export function getResource(provider: Provider, exchange: Exchange, type: ResourceType, id: string): Reply {
  const resource = requireResource(provider, type, id)
  const shown = showResource(provider, exchange, resource)
  const known = exchange.headers.get('if-none-match')
  if (known === null || !holdsTag(known, provider.seams.etag(resource))) return shown
  return reply(304, undefined, shown.headers)
}
