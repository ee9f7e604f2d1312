import { isObject, type Json, type JsonObject } from './json.js'
import { memberIds, type Store, type StoredResource } from './Store.js'
import type { ResourceType } from './schema/ResourceType.js'

/** The URI of a resource (RFC 7643 section 3.1). */
export function locate(base: string, type: ResourceType, id: string): string {
  return `${base}${type.endpoint}/${encodeURIComponent(id)}`
}

/** The entity tag of a resource: weak, since the same data may be spelled in several ways. */
export function etag(resource: StoredResource): string {
  return `W/"${resource.version}"`
}

export interface RepresentContext {
  store: Store
  types: Record<'User' | 'Group', ResourceType>
  locate(base: string, type: ResourceType, id: string): string
  etag(resource: StoredResource): string
  made: WeakMap<StoredResource, { base: string; json: JsonObject; managed: boolean }>
}

/** A stored resource as clients see it: with schemas, id, meta, references and what the provider computes. */
export function represent(context: RepresentContext, resource: StoredResource, base: string): JsonObject {
  return { ...view(context, resource, base) }
}

/**
 * The same to be read only. What depends on the resource alone is made once for each version, since a filter looks at
 * every resource.
 */
export function view(context: RepresentContext, resource: StoredResource, base: string): JsonObject {
  let own = context.made.get(resource)
  if (own?.base !== base) {
    const json = representOwn(context, resource, base)
    own = { base, json, managed: Object.values(json).some((value) => managerIn(value) !== undefined) }
    context.made.set(resource, own)
  }
  const groups = resource.type === 'User' && context.store.groupsOf(resource.id).size > 0
  if (resource.type === 'User' && !groups && !own.managed) return own.json
  const result = { ...own.json }
  if (resource.type === 'Group') {
    const members = memberIds(resource.attributes).map((id) => memberOf(context, id, base))
    if (members.length > 0) result.members = members
  } else if (groups) {
    result.groups = groupsOf(context, resource.id, base)
  }
  for (const { id: urn } of context.types[resource.type].extensions) {
    const extension = result[urn]
    const manager = managerIn(extension)
    if (isObject(extension) && manager)
      result[urn] = { ...extension, manager: managerOf(context, manager, base) }
  }
  return result
}

function representOwn(context: RepresentContext, resource: StoredResource, base: string): JsonObject {
  const type = context.types[resource.type]
  const { externalId, password: _never, ...attributes } = resource.attributes
  const extensions = type.extensions.map((schema) => schema.id).filter((urn) => isObject(attributes[urn]))
  return {
    schemas: [type.core.id, ...extensions],
    id: resource.id,
    ...(externalId === undefined ? {} : { externalId }),
    ...attributes,
    meta: {
      resourceType: type.name,
      created: new Date(resource.created).toISOString(),
      lastModified: new Date(resource.lastModified).toISOString(),
      location: context.locate(base, type, resource.id),
      version: context.etag(resource),
    },
  }
}

function memberOf(context: RepresentContext, id: string, base: string): JsonObject {
  const member = context.store.any(id)
  if (!member) return { value: id }
  const type = context.types[member.type]
  const display = nameOf(member)
  return {
    value: id,
    $ref: context.locate(base, type, id),
    type: type.name,
    ...(display === undefined ? {} : { display }),
  }
}

/** The groups of a user, and the groups that those are in (RFC 7643 section 4.1.2). */
function groupsOf(context: RepresentContext, id: string, base: string): JsonObject[] {
  const found = new Map<string, 'direct' | 'indirect'>()
  const queue = [...context.store.groupsOf(id)]
  for (const direct of queue) found.set(direct, 'direct')
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const outer of context.store.groupsOf(next)) {
      if (!found.has(outer)) queue.push(outer)
      found.set(outer, found.get(outer) ?? 'indirect')
    }
  }
  return [...found].map(([group, type]) => {
    const display = nameOf(context.store.get('Group', group))
    const $ref = context.locate(base, context.types.Group, group)
    return { value: group, $ref, ...(display === undefined ? {} : { display }), type }
  })
}

function managerIn(extension: Json | undefined): JsonObject | undefined {
  return isObject(extension) && isObject(extension.manager) ? extension.manager : undefined
}

function managerOf(context: RepresentContext, manager: JsonObject, base: string): JsonObject {
  const { value } = manager
  if (typeof value !== 'string') return manager
  const displayName = context.store.get('User', value)?.attributes.displayName
  return {
    value,
    $ref: context.locate(base, context.types.User, value),
    ...(displayName === undefined ? {} : { displayName }),
  }
}

function nameOf(resource: StoredResource | undefined): Json | undefined {
  return resource?.attributes.displayName ?? resource?.attributes.userName
}
