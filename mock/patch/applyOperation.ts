import type { Call } from '../http/Call.js'
import { covers, isObject, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import { named } from '../schema/Attribute.js'
import type { ResourceType } from '../schema/ResourceType.js'
import { type AttributeRef, resolveSchema } from '../schema/resolveAttribute.js'
import type { PatchOperation, PatchPath } from './PatchOperation.js'
import { writePlural } from './writePlural.js'
import { writeSingular } from './writeSingular.js'

/** What an operation works on: the attributes being changed, and the resource as the client sees it. */
export interface PatchTarget {
  call: Call
  type: ResourceType
  attributes: JsonObject
  current: JsonObject
}

/** Applies one operation to `target.attributes`, in place (RFC 7644 sections 3.5.2.1 to 3.5.2.3). */
export function applyOperation(seams: Seams, target: PatchTarget, operation: PatchOperation): void {
  const { path } = operation
  if (path !== undefined) {
    if (!seams.applyAtPath(target, operation, path)) {
      throw badRequest('invalidPath', `${path} is not an attribute of ${target.type.name}`)
    }
    return
  }
  if (operation.op === 'remove') throw badRequest('noTarget', 'remove needs a path')
  if (!isObject(operation.value)) {
    throw badRequest('invalidValue', `${operation.op} without path needs an object of attributes as value`)
  }
  for (const part of seams.expandPathless(target.type, operation.value)) {
    // Unknown attributes are ignored here as they are on create.
    if (part.path.includes('[') || isKnown(seams, target.type, part.path)) {
      seams.applyAtPath(target, { op: operation.op, value: part.value }, part.path)
    }
  }
}

/** Applies an operation at one path; false when the path leads to no attribute. */
export function applyAtPath(
  seams: Seams,
  target: PatchTarget,
  operation: PatchOperation,
  path: string,
): boolean {
  const { type, attributes } = target
  const schema = resolveSchema(type, path)
  if (schema) return applyToSchema(seams, target, operation, schema.id)
  const parsed = seams.parsePath(path)
  const ref = seams.patchAttribute(type, parsed.attribute)
  if (!ref) return false
  if (ref.attribute.name === 'schemas') return true
  if (isProtected(ref, parsed)) {
    const shown = ref.urn === undefined ? target.current : target.current[ref.urn]
    const value = isObject(shown) ? shown[ref.attribute.name] : undefined
    const now = ref.sub && isObject(value) ? value[ref.sub.name] : value
    if (operation.op !== 'remove' && parsed.filter === undefined && covers(now, operation.value)) return true
    throw badRequest('mutability', `${path} cannot be changed`)
  }
  const holder = holderOf(attributes, ref.urn)
  const before = holder[ref.attribute.name]
  const write = ref.attribute.multiValued || parsed.filter ? writePlural : writeSingular
  const after = write(seams, ref, parsed, operation, before)
  if (after !== undefined) holder[ref.attribute.name] = after
  else delete holder[ref.attribute.name]
  if (after === undefined && ref.attribute.required) {
    const scimType = operation.op === 'remove' ? 'mutability' : 'invalidValue'
    throw badRequest(scimType, `${path} is required and cannot be removed`)
  }
  if (ref.urn !== undefined && Object.keys(holder).length === 0) delete attributes[ref.urn]
  return true
}

/** A bare URN as path: its attributes one by one, or all of the extension. */
function applyToSchema(seams: Seams, target: PatchTarget, operation: PatchOperation, urn: string): boolean {
  const { value, op } = operation
  const extension = target.type.extensions.some((candidate) => candidate.id === urn)
  if (isObject(value) && op !== 'remove') {
    for (const [name, part] of Object.entries(value))
      seams.applyAtPath(target, { op, value: part }, `${urn}:${name}`)
  } else if (extension && (op === 'remove' || value === null || value === '')) {
    delete target.attributes[urn]
  } else {
    throw badRequest('invalidValue', `${urn} needs an object of attributes as value`)
  }
  return true
}

/** ReadOnly attributes, and immutable sub-attributes such as members.value (RFC 7643 section 4.2). */
function isProtected(ref: AttributeRef, path: PatchPath): boolean {
  if (ref.attribute.mutability === 'readOnly') return true
  const sub = ref.sub ?? (path.sub === undefined ? undefined : named(ref.attribute.subAttributes, path.sub))
  if (!sub || sub.mutability === 'readWrite') return false
  const frozenWithParent = ref.attribute.mutability === 'immutable' && sub.mutability === 'immutable'
  return !frozenWithParent
}

function holderOf(attributes: JsonObject, urn: string | undefined): JsonObject {
  if (urn === undefined) return attributes
  const existing = attributes[urn]
  if (isObject(existing)) return existing
  const created: JsonObject = {}
  attributes[urn] = created
  return created
}

function isKnown(seams: Seams, type: ResourceType, name: string): boolean {
  return resolveSchema(type, name) !== undefined || seams.patchAttribute(type, name) !== undefined
}
