import { type Attribute, named } from './Attribute.js'
import { commonAttributes } from './commonAttributes.js'
import type { ResourceType, Schema } from './ResourceType.js'

/** Where a name leads: an attribute or sub-attribute, in the core (no urn) or in an extension. */
export interface AttributeRef {
  /** URN of the extension whose object holds the attribute; undefined for core and common attributes. */
  urn?: string
  attribute: Attribute
  sub?: Attribute
}

/**
 * Resolves `userName`, `name.givenName`, `{urn}:department`, `{urn}:manager.value` … (RFC 7644 section 3.10), in any
 * case. The URN is cut off first, since the dot in "2.0" separates nothing. A bare name that the core does not know is
 * looked up in the extensions, because identity providers write `manager` without its URN.
 */
export function resolveAttribute(type: ResourceType, name: string): AttributeRef | undefined {
  for (const schema of [...type.extensions, type.core]) {
    const rest = afterUrn(schema, name)
    if (rest !== undefined) return within(schema, type, rest)
  }
  if (name.includes(':')) return undefined
  const core = within(type.core, type, name)
  if (core) return core
  for (const extension of type.extensions) {
    const found = within(extension, type, name)
    if (found) return found
  }
  return undefined
}

/** The extension, or the core schema, that is named by a bare URN. */
export function resolveSchema(type: ResourceType, name: string): Schema | undefined {
  const wanted = name.toLowerCase()
  return [...type.extensions, type.core].find((schema) => schema.id.toLowerCase() === wanted)
}

function afterUrn(schema: Schema, name: string): string | undefined {
  const prefix = `${schema.id}:`
  return name.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length) : undefined
}

function within(schema: Schema, type: ResourceType, path: string): AttributeRef | undefined {
  const [first = '', second, ...more] = path.split('.')
  if (more.length > 0) return undefined
  const core = schema === type.core
  const attribute = named(schema.attributes, first) ?? (core ? named(commonAttributes, first) : undefined)
  if (!attribute) return undefined
  const ref: AttributeRef = core ? { attribute } : { urn: schema.id, attribute }
  if (second === undefined) return ref
  const sub = named(attribute.subAttributes, second)
  return sub ? { ...ref, sub } : undefined
}
