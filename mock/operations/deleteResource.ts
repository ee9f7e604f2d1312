import { type Exchange, type Reply, reply } from '../http/Exchange.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Provider } from './Provider.js'
import { requireResource } from './showResource.js'

/** DELETE of one resource (RFC 7644 section 3.6): gone for good, and its name free again. */
export function deleteResource(
  provider: Provider,
  exchange: Exchange,
  type: ResourceType,
  id: string,
): Reply {
  const resource = requireResource(provider, type, id)
  provider.seams.checkPreconditions(exchange, resource)
  provider.seams.remove(resource)
  return reply(204)
}
