import { field, isObject, type Json, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import { commonAttributes } from '../schema/commonAttributes.js'
import type { ResourceType, Schema } from '../schema/ResourceType.js'
import { readAttribute } from './readAttribute.js'

/**
 * Reads the body of a create or replace (RFC 7644 sections 3.3 and 3.5.1). ReadOnly attributes, unknown attributes and
 * unknown schemas are ignored; extension data count whether or not `schemas` lists their URN.
 */
export function readResource(seams: Seams, type: ResourceType, body: JsonObject): JsonObject {
  const result = readAttributes(seams, type.core, body)
  for (const common of commonAttributes) {
    const given = field(body, common.name)
    if (common.mutability === 'readOnly' || common.name === 'schemas' || given === undefined) continue
    const read = readAttribute(seams, common, given)
    if (read !== undefined) result[common.name] = read
  }
  for (const extension of type.extensions) {
    const given = field(body, extension.id)
    if (given === undefined || given === null) continue
    if (!isObject(given)) throw badRequest('invalidValue', `${extension.id} must be an object`)
    const data = readAttributes(seams, extension, given)
    if (Object.keys(data).length > 0) result[extension.id] = data
  }
  if (type.name === 'User') result.active ??= true
  return result
}

/** Checks the `schemas` of a body: required, and with the core schema among them (RFC 7643 section 3). */
export function checkSchemas(type: ResourceType, body: JsonObject): void {
  const schemas = field(body, 'schemas')
  if (!isStrings(schemas)) throw badRequest('invalidSyntax', 'schemas is required, an array of URNs')
  if (!schemas.some((urn) => urn.toLowerCase() === type.core.id.toLowerCase())) {
    throw badRequest('invalidSyntax', `schemas must contain ${type.core.id}`)
  }
}

function readAttributes(seams: Seams, schema: Schema, source: JsonObject): JsonObject {
  const result: JsonObject = {}
  for (const attribute of schema.attributes) {
    const given = field(source, attribute.name)
    if (given === undefined || attribute.mutability === 'readOnly') continue
    const read = readAttribute(seams, attribute, given)
    if (read !== undefined) result[attribute.name] = read
  }
  return result
}

function isStrings(value: Json | undefined): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
