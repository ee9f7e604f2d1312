import { endpoints } from '../scim/endpoints.js'
import { type Filter, writeFilter } from '../scim/filter.js'
import { writeQuery } from '../scim/query.js'
import type { ResourceKind } from '../scim/types.js'
import type { ClientRequest } from './ClientRequest.js'
import { ownDialect, type Speaking } from './ownDialect.js'

/** The request by which the client looks something up; Entra asks for a group without its members (ENTRA-F1). */
export function lookup(profile: Speaking, kind: ResourceKind, filter: Filter): ClientRequest {
  const bare = kind === 'Group' && ownDialect(profile).startsWith('entra')
  const query = { ...(bare ? { excludedAttributes: 'members' } : {}), filter: writeFilter(filter) }
  return { method: 'GET', path: `${endpoints[kind]}?${writeQuery(query)}` }
}
