import type { Exchange, Reply } from '../http/Exchange.js'
import { readBody } from '../http/readBody.js'
import { readProjection } from '../query/Query.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { Provider } from './Provider.js'
import { requireResource, showResource } from './showResource.js'

/** PUT of one resource (RFC 7644 section 3.5.1): what is left out is cleared, unless it is immutable or never shown. */
export async function replaceResource(
  provider: Provider,
  exchange: Exchange,
  type: ResourceType,
  id: string,
): Promise<Reply> {
  const { seams } = provider
  readProjection(exchange.parameters)
  requireResource(provider, type, id)
  const body = await readBody(seams, exchange)
  const before = requireResource(provider, type, id)
  seams.checkPreconditions(exchange, before)
  seams.checkSchemas(type, body)
  const attributes = seams.readResource(type, body)
  // A client that writes back what it read cannot send a password.
  if (before.attributes.password !== undefined) attributes.password ??= before.attributes.password
  seams.keepImmutable(type, before.attributes, attributes)
  seams.guardImmutable(type, before.attributes, attributes)
  seams.checkRequired(type, attributes)
  seams.checkMembers(attributes)
  seams.checkUnique(type, attributes, id)
  if (seams.unchanged(before.attributes, attributes)) return showResource(provider, exchange, before)
  const after = seams.touch(before, attributes)
  const others = seams.beforeSave(after)
  if (others) await others
  seams.save(after)
  return showResource(provider, exchange, after)
}
