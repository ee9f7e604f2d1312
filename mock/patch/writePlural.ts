import { isObject, type Json, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import { type Attribute, named } from '../schema/Attribute.js'
import type { AttributeRef } from '../schema/resolveAttribute.js'
import { readAttribute } from '../write/readAttribute.js'
import type { PatchOperation, PatchPath } from './PatchOperation.js'
import { mergeComplex } from './writeSingular.js'

/** The values of a multi-valued attribute, or of one under a value path, after an operation. */
export function writePlural(
  seams: Seams,
  ref: AttributeRef,
  path: PatchPath,
  operation: PatchOperation,
  before: Json | undefined,
): Json | undefined {
  const { attribute } = ref
  const list = Array.isArray(before) ? before : before === undefined ? [] : [before]
  const step = { seams, attribute, list, operation }
  const sub = ref.sub ?? subOf(attribute, path)
  let after: Json[]
  if (path.filter) after = writeMatching(step, path.filter, sub)
  else if (sub) after = writeEach(step, () => true, sub)
  else after = writeAll(step)
  after = seams.settlePrimary(attribute, seams.distinct(attribute, after), list)
  if (!attribute.multiValued) return after[0]
  return after.length === 0 ? undefined : after
}

interface Step {
  seams: Seams
  attribute: Attribute
  list: Json[]
  operation: PatchOperation
}

function writeAll({ seams, attribute, list, operation: { op, value } }: Step): Json[] {
  if (op === 'remove') {
    return value === undefined || value === null ? [] : seams.removeValues(attribute, list, value)
  }
  const read = value === undefined || value === '' ? undefined : readAttribute(seams, attribute, value)
  const incoming = Array.isArray(read) ? read : []
  return op === 'add' ? seams.addValues(attribute, list, incoming) : incoming
}

function writeMatching(
  step: Step,
  filter: NonNullable<PatchPath['filter']>,
  sub: Attribute | undefined,
): Json[] {
  const { seams, attribute, list, operation } = step
  if (!attribute.subAttributes) throw badRequest('invalidPath', `${attribute.name} cannot be filtered`)
  const matches = seams.elementFilter(attribute, filter, operation)
  const hit = (item: Json) => isObject(item) && matches(item)
  if (list.some(hit)) return writeEach(step, hit, sub)
  if (operation.op === 'remove' || isEmpty(operation.value)) return list
  const template = seams.createFromFilter(attribute, filter)
  if (!template) throw badRequest('noTarget', `no value of ${attribute.name} matches the filter in the path`)
  const created = mergeComplex(seams, attribute, undefined, template)
  const element = mergeComplex(seams, attribute, created, given(operation.value, sub, attribute))
  return element ? seams.insertElement(attribute, list, element) : list
}

/** Changes or removes the chosen values, or one sub-attribute of each. */
function writeEach(step: Step, chosen: (item: Json) => boolean, sub: Attribute | undefined): Json[] {
  const { seams, attribute, list, operation } = step
  const clears = operation.op === 'remove' || isEmpty(operation.value)
  if (clears && !sub) return list.filter((item) => !chosen(item))
  if (list.length === 0 && !clears) {
    const element = mergeComplex(seams, attribute, undefined, given(operation.value, sub, attribute))
    return element ? [element] : []
  }
  return list.flatMap((item) => {
    if (!chosen(item)) return [item]
    const changes = clears && sub ? { [sub.name]: null } : given(operation.value, sub, attribute)
    const element = mergeComplex(seams, attribute, item, changes)
    return element && !(clears && isHollow(element)) ? [element] : []
  })
}

/** The sub-attributes that an operation gives: the one in its path, or those of its value. */
function given(value: Json | undefined, sub: Attribute | undefined, attribute: Attribute): JsonObject {
  if (sub) return { [sub.name]: value ?? null }
  const lone = Array.isArray(value) && value.length === 1 ? value[0] : value
  if (isObject(lone)) return lone
  throw badRequest('invalidValue', `${attribute.name} takes an object as value here`)
}

/** Nothing but a label is left, so that the value as a whole is gone. */
function isHollow(element: JsonObject): boolean {
  return Object.keys(element).every((name) => name === 'type' || name === 'primary')
}

function subOf(attribute: Attribute, path: PatchPath): Attribute | undefined {
  if (path.sub === undefined) return undefined
  const sub = named(attribute.subAttributes, path.sub)
  if (!sub) throw badRequest('invalidPath', `${attribute.name} has no sub-attribute ${path.sub}`)
  return sub
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === ''
}
