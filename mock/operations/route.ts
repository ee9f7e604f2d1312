import type { Exchange, Reply } from '../http/Exchange.js'
import { readBody } from '../http/readBody.js'
import { readSearch } from '../query/readSearch.js'
import { ScimFault } from '../ScimFault.js'
import type { ResourceType } from '../schema/ResourceType.js'
import { createResource } from './createResource.js'
import { deleteResource } from './deleteResource.js'
import { discover, discoveryEndpoints, nothingAt } from './discover.js'
import { getResource } from './getResource.js'
import { listResources } from './listResources.js'
import type { Provider } from './Provider.js'
import { patchResource } from './patchResource.js'
import { replaceResource } from './replaceResource.js'

type Methods = Record<string, () => Reply | Promise<Reply>>

/** Finds the operation for a path and a method (RFC 7644 table 2). */
export async function route(provider: Provider, exchange: Exchange): Promise<Reply> {
  const methods = methodsAt(provider, exchange)
  if (!methods) throw nothingAt(exchange)
  const method = exchange.method === 'HEAD' ? 'GET' : exchange.method
  const operation = methods[method]
  if (operation) return operation()
  const allowed = Object.keys(methods).flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name]))
  throw new ScimFault(405, `${exchange.method} is not possible here`, undefined, {
    allow: allowed.join(', '),
  })
}

function methodsAt(provider: Provider, exchange: Exchange): Methods | undefined {
  const { types } = provider
  const all = Object.values(types)
  const [first = '', id, ...more] = exchange.segments
  if (discoveryEndpoints.includes(first)) return { GET: () => discover(provider, exchange) }
  if (first === 'Bulk' || first === 'Me') {
    throw new ScimFault(501, `/${first} is not supported`)
  }
  if (more.length > 0) return undefined
  if (first === '') return { GET: () => listResources(provider, exchange, all, exchange.parameters) }
  if (first === '.search' && id === undefined) return { POST: () => search(provider, exchange, all) }
  const type = all.find((candidate) => candidate.endpoint === `/${first}`)
  if (!type) return undefined
  if (id === undefined) {
    return {
      GET: () => listResources(provider, exchange, [type], exchange.parameters),
      POST: () => createResource(provider, exchange, type),
    }
  }
  if (id === '.search') return { POST: () => search(provider, exchange, [type]) }
  return {
    GET: () => getResource(provider, exchange, type, id),
    PUT: () => replaceResource(provider, exchange, type, id),
    PATCH: () => patchResource(provider, exchange, type, id),
    DELETE: () => deleteResource(provider, exchange, type, id),
  }
}

/** POST .search (RFC 7644 section 3.4.3). */
async function search(provider: Provider, exchange: Exchange, types: ResourceType[]): Promise<Reply> {
  const body = await readBody(provider.seams, exchange)
  return listResources(provider, exchange, types, readSearch(body))
}
