import type { Call, Reply } from '../http/Call.js'
import { readBody } from '../http/readBody.js'
import { readSearch } from '../query/readSearch.js'
import { ScimFault } from '../ScimFault.js'
import type { ResourceType } from '../schema/ResourceType.js'
import { createResource } from './createResource.js'
import { deleteResource } from './deleteResource.js'
import { discover, discoveryEndpoints, nothingAt } from './discover.js'
import { getResource } from './getResource.js'
import { listResources } from './listResources.js'
import { patchResource } from './patchResource.js'
import { replaceResource } from './replaceResource.js'
import type { Served } from './Served.js'

type Methods = Record<string, () => Reply | Promise<Reply>>

/** Finds the operation for a path and a method (RFC 7644 table 2). */
export async function route(served: Served, call: Call): Promise<Reply> {
  const methods = methodsAt(served, call)
  if (!methods) throw nothingAt(call)
  const method = call.method === 'HEAD' ? 'GET' : call.method
  const operation = methods[method]
  if (operation) return operation()
  const allowed = Object.keys(methods).flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name]))
  throw new ScimFault(405, `${call.method} is not possible here`, undefined, {
    allow: allowed.join(', '),
  })
}

function methodsAt(served: Served, call: Call): Methods | undefined {
  const { types } = served
  const all = Object.values(types)
  const [first = '', id, ...more] = call.segments
  if (discoveryEndpoints.includes(first)) return { GET: () => discover(served, call) }
  if (first === 'Bulk' || first === 'Me') {
    throw new ScimFault(501, `/${first} is not supported`)
  }
  if (more.length > 0) return undefined
  if (first === '') return { GET: () => listResources(served, call, all, call.parameters) }
  if (first === '.search' && id === undefined) return { POST: () => search(served, call, all) }
  const type = all.find((candidate) => candidate.endpoint === `/${first}`)
  if (!type) return undefined
  if (id === undefined) {
    return {
      GET: () => listResources(served, call, [type], call.parameters),
      POST: () => createResource(served, call, type),
    }
  }
  if (id === '.search') return { POST: () => search(served, call, [type]) }
  return {
    GET: () => getResource(served, call, type, id),
    PUT: () => replaceResource(served, call, type, id),
    PATCH: () => patchResource(served, call, type, id),
    DELETE: () => deleteResource(served, call, type, id),
  }
}

/** POST .search (RFC 7644 section 3.4.3). */
async function search(served: Served, call: Call, types: ResourceType[]): Promise<Reply> {
  const body = await readBody(served.seams, call)
  return listResources(served, call, types, readSearch(body))
}
