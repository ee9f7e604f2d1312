import { isObject, type Json, type JsonObject } from '../json.js'
import type { Attribute } from '../schema/Attribute.js'
import type { ResourceType } from '../schema/ResourceType.js'
import { type AttributeRef, resolveAttribute, resolveSchema } from '../schema/resolveAttribute.js'

/** The attributes to return (RFC 7644 section 3.9); at most one of both is given. */
export interface Projection {
  attributes?: string[]
  excludedAttributes?: string[]
}

/**
 * Cuts a resource down to what was asked for. `id` and `schemas` always stay; `schemas` lists an extension only where
 * its data are shown; attributes that are returned "never" do not even get here.
 */
export function project(type: ResourceType, resource: JsonObject, projection: Projection): JsonObject {
  const { attributes, excludedAttributes } = projection
  if (attributes) return withSchemas(type, pick(type, resource, attributes))
  if (excludedAttributes) return withSchemas(type, omit(type, resource, excludedAttributes))
  return resource
}

function pick(type: ResourceType, resource: JsonObject, names: string[]): JsonObject {
  const result: JsonObject = { schemas: resource.schemas ?? [], id: resource.id ?? '' }
  for (const name of names) {
    const schema = resolveSchema(type, name)
    if (schema)
      Object.assign(result, schema === type.core ? coreOf(type, resource) : only(resource, schema.id))
    const ref = resolveAttribute(type, name)
    const source = ref && holder(resource, ref)
    const value = source?.[ref?.attribute.name ?? '']
    if (!ref || value === undefined) continue
    let target = result
    if (ref.urn !== undefined) {
      const existing = result[ref.urn]
      target = isObject(existing) ? existing : {}
      result[ref.urn] = target
    }
    const chosen = ref.sub ? pickSub(value, ref.sub, target[ref.attribute.name]) : value
    if (chosen !== undefined) target[ref.attribute.name] = chosen
  }
  return result
}

/** One sub-attribute of a value, beside those that were picked before. */
function pickSub(value: Json, sub: Attribute, earlier: Json | undefined): Json | undefined {
  if (Array.isArray(value)) {
    return value.map(
      (item, index) => pickSub(item, sub, Array.isArray(earlier) ? earlier[index] : undefined) ?? {},
    )
  }
  if (!isObject(value)) return undefined
  const part = value[sub.name]
  return { ...(isObject(earlier) ? earlier : {}), ...(part === undefined ? {} : { [sub.name]: part }) }
}

function omit(type: ResourceType, resource: JsonObject, names: string[]): JsonObject {
  const result = { ...resource }
  for (const name of names) {
    const schema = resolveSchema(type, name)
    if (schema && schema !== type.core) delete result[schema.id]
    const ref = resolveAttribute(type, name)
    if (!ref || ref.attribute.returned === 'always') continue
    const source = holder(result, ref)
    const value = source?.[ref.attribute.name]
    if (!source || value === undefined) continue
    const target = { ...source }
    if (ref.sub) target[ref.attribute.name] = omitSub(value, ref.sub)
    else delete target[ref.attribute.name]
    if (ref.urn === undefined) Object.assign(clear(result), target)
    else if (Object.keys(target).length > 0) result[ref.urn] = target
    else delete result[ref.urn]
  }
  return result
}

function omitSub(value: Json, sub: Attribute): Json {
  if (Array.isArray(value)) return value.map((item) => omitSub(item, sub))
  if (!isObject(value)) return value
  const { [sub.name]: _dropped, ...rest } = value
  return rest
}

function withSchemas(type: ResourceType, resource: JsonObject): JsonObject {
  const used = type.extensions.map((extension) => extension.id).filter((urn) => isObject(resource[urn]))
  return { ...resource, schemas: [type.core.id, ...used] }
}

function coreOf(type: ResourceType, resource: JsonObject): JsonObject {
  const result = { ...resource }
  for (const extension of type.extensions) delete result[extension.id]
  delete result.meta
  return result
}

function only(resource: JsonObject, name: string): JsonObject {
  const value = resource[name]
  return value === undefined ? {} : { [name]: isObject(value) ? { ...value } : value }
}

function holder(resource: JsonObject, ref: AttributeRef): JsonObject | undefined {
  const value = ref.urn === undefined ? resource : resource[ref.urn]
  return isObject(value) ? value : undefined
}

function clear(object: JsonObject): JsonObject {
  for (const key of Object.keys(object)) delete object[key]
  return object
}
