import type { JsonObject } from '../json.js'
import type { Attribute } from '../schema/Attribute.js'
import type { ResourceTypes } from '../schema/resourceTypes.js'
import { SCHEMA } from '../urns.js'

/** The schemas as discovery shows them (RFC 7643 section 7). */
export function describeSchemas(types: ResourceTypes, base: string): JsonObject[] {
  return Object.values(types)
    .flatMap((type) => [type.core, ...type.extensions])
    .map((schema) => ({
      schemas: [SCHEMA],
      id: schema.id,
      name: schema.name,
      description: schema.description,
      attributes: schema.attributes.map(describeAttribute),
      meta: { resourceType: 'Schema', location: `${base}/Schemas/${schema.id}` },
    }))
}

function describeAttribute(attribute: Attribute): JsonObject {
  const { name, type, multiValued, description, required, caseExact, mutability, returned, uniqueness } =
    attribute
  // Case and uniqueness mean something for text only (RFC 7643 sections 2.3.2 and 2.3.8).
  const textual = type === 'string' || type === 'reference' || type === 'binary'
  return {
    name,
    type,
    multiValued,
    description,
    required,
    ...(textual ? { caseExact } : {}),
    mutability,
    returned,
    ...(textual ? { uniqueness } : {}),
    ...(attribute.canonicalValues ? { canonicalValues: attribute.canonicalValues } : {}),
    ...(attribute.referenceTypes ? { referenceTypes: attribute.referenceTypes } : {}),
    ...(attribute.subAttributes ? { subAttributes: attribute.subAttributes.map(describeAttribute) } : {}),
  }
}
