import type { JsonObject } from '../json.js'
import type { ResourceTypes } from '../schema/resourceTypes.js'
import { RESOURCE_TYPE } from '../urns.js'

/** The resource types as discovery shows them (RFC 7643 section 6). */
export function describeTypes(types: ResourceTypes, base: string): JsonObject[] {
  return Object.values(types).map((type) => ({
    schemas: [RESOURCE_TYPE],
    id: type.name,
    name: type.name,
    description: type.description,
    endpoint: type.endpoint,
    schema: type.core.id,
    schemaExtensions: type.extensions.map((extension) => ({ schema: extension.id, required: false })),
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${type.name}` },
  }))
}
