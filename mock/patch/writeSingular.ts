import { field, isObject, type Json, type JsonObject } from '../json.js'
import type { Seams } from '../Seams.js'
import type { Attribute } from '../schema/Attribute.js'
import type { AttributeRef } from '../schema/resolveAttribute.js'
import { readAttribute } from '../write/readAttribute.js'
import type { PatchOperation, PatchPath } from './PatchOperation.js'

/** The value of a single-valued attribute after an operation; undefined where it becomes unassigned. */
export function writeSingular(
  seams: Seams,
  { attribute, sub }: AttributeRef,
  _path: PatchPath,
  { op, value }: PatchOperation,
  before: Json | undefined,
): Json | undefined {
  if (sub) {
    const part: Json = op === 'remove' ? null : (value ?? null)
    return mergeComplex(seams, attribute, before, { [sub.name]: part })
  }
  if (op === 'remove' || value === undefined || value === null || value === '') return undefined
  const lone = Array.isArray(value) && value.length === 1 ? value[0] : value
  if (attribute.type === 'complex' && isObject(lone)) return mergeComplex(seams, attribute, before, lone)
  return readAttribute(seams, attribute, value)
}

/**
 * Writes the given sub-attributes into a complex value and leaves the others alone (RFC 7644 section 3.5.2.3); null and
 * "" unassign one. undefined where nothing is left.
 */
export function mergeComplex(
  seams: Seams,
  attribute: Attribute,
  before: Json | undefined,
  given: JsonObject,
): JsonObject | undefined {
  const result: JsonObject = isObject(before) ? { ...before } : {}
  for (const sub of attribute.subAttributes ?? []) {
    const part = field(given, sub.name)
    if (part === undefined || sub.mutability === 'readOnly' || sub.name === '$ref') continue
    const read = readAttribute(seams, sub, part, `${attribute.name}.${sub.name}`)
    if (read === undefined) delete result[sub.name]
    else result[sub.name] = read
  }
  return Object.keys(result).length === 0 ? undefined : result
}
