import { field, isObject, type Json, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import type { Seams } from '../Seams.js'
import { type Attribute, named } from '../schema/Attribute.js'
import type { ResourceType } from '../schema/ResourceType.js'
import type { AttributeRef } from '../schema/resolveAttribute.js'
import type { CompareOperator, FilterNode, ValuePathNode } from './FilterNode.js'

export type Predicate = (resource: JsonObject) => boolean

type Resolve = (name: string) => AttributeRef | undefined

/**
 * Turns a filter into a test on resources. Attribute names and operators are checked here, so that a filter that makes
 * no sense is refused even when nothing is stored. An attribute that only one of the `others` has is known and has no
 * value here, as queries over several types need it (RFC 7644 section 3.4.2.1).
 */
export function compileFilter(
  seams: Seams,
  type: ResourceType,
  node: FilterNode,
  others: readonly ResourceType[] = [],
): Predicate {
  const resolve: Resolve = (name) => {
    for (const one of [type, ...others]) {
      const found = seams.filterAttribute(one, name)
      if (found) return found
    }
    return undefined
  }
  return compile(seams, resolve, node)
}

/** The test inside the brackets of a value path: names are sub-attributes, all read from one and the same value. */
export function compileElementFilter(seams: Seams, attribute: Attribute, node: FilterNode): Predicate {
  const resolve: Resolve = (name) => {
    const sub = named(attribute.subAttributes, name)
    return sub && { attribute: sub }
  }
  return compile(seams, resolve, node)
}

function compile(seams: Seams, resolve: Resolve, node: FilterNode): Predicate {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const left = compile(seams, resolve, node.left)
      const right = compile(seams, resolve, node.right)
      return node.kind === 'and' ? (r) => left(r) && right(r) : (r) => left(r) || right(r)
    }
    case 'not': {
      const inner = compile(seams, resolve, node.inner)
      return (resource) => !inner(resource)
    }
    case 'present': {
      const ref = known(resolve, node.path)
      return (resource) => valuesAt(resource, ref).some((value) => seams.isPresent(value))
    }
    case 'compare':
      return compileComparison(seams, comparable(known(resolve, node.path), node.path), node)
    case 'valuePath':
      return compileValuePath(seams, resolve, node)
  }
}

function compileComparison(
  seams: Seams,
  ref: AttributeRef,
  node: Extract<FilterNode, { kind: 'compare' }>,
): Predicate {
  const leaf = ref.sub ?? ref.attribute
  checkOperator(leaf, node.operator)
  const expected = seams.filterLiteral(leaf, node.value)
  if (expected === null) {
    if (node.operator !== 'eq' && node.operator !== 'ne') {
      throw badRequest('invalidFilter', `null can be compared with eq and ne only, not with ${node.operator}`)
    }
    const wanted = node.operator === 'ne'
    return (resource) => valuesAt(resource, ref).some((value) => seams.isPresent(value)) === wanted
  }
  return (resource) => {
    const values = valuesAt(resource, ref)
    if (values.length === 0) return node.operator === 'ne'
    return values.some((value) => seams.compare(node.operator, value, expected, leaf))
  }
}

function compileValuePath(seams: Seams, resolve: Resolve, node: ValuePathNode): Predicate {
  const ref = known(resolve, node.path)
  if (ref.sub || !ref.attribute.subAttributes) {
    throw badRequest('invalidFilter', `${node.path} has no sub-attributes to filter by`)
  }
  const inner = seams.elementFilter(ref.attribute, node.filter)
  const test = node.test ? compileElementFilter(seams, ref.attribute, node.test) : () => true
  return (resource) => valuesAt(resource, ref).some((value) => isObject(value) && inner(value) && test(value))
}

function known(resolve: Resolve, path: string): AttributeRef {
  const ref = resolve(path)
  if (!ref) throw badRequest('invalidFilter', `the attribute ${path} is not known`)
  if ((ref.sub ?? ref.attribute).returned === 'never') {
    throw badRequest('invalidFilter', `${path} cannot be filtered on`)
  }
  return ref
}

/** `emails co "x"` means `emails.value co "x"`, as the RFC's own examples have it; `name eq "x"` means nothing. */
function comparable(ref: AttributeRef, path: string): AttributeRef {
  if (ref.sub || ref.attribute.type !== 'complex') return ref
  const value = named(ref.attribute.subAttributes, 'value')
  if (!value) throw badRequest('invalidFilter', `${path} is complex, name one of its sub-attributes`)
  return { ...ref, sub: value }
}

function checkOperator(leaf: Attribute, operator: CompareOperator): void {
  const equality = operator === 'eq' || operator === 'ne'
  const substring = operator === 'co' || operator === 'sw' || operator === 'ew'
  const numeric = leaf.type === 'integer' || leaf.type === 'decimal'
  if (
    equality ||
    !(leaf.type === 'boolean' || (leaf.type === 'binary' && !substring) || (numeric && substring))
  )
    return
  throw badRequest('invalidFilter', `${operator} cannot be used on ${leaf.name}, which is a ${leaf.type}`)
}

function valuesAt(resource: JsonObject, ref: AttributeRef): Json[] {
  const holder = ref.urn === undefined ? resource : resource[ref.urn]
  if (!isObject(holder)) return []
  const values = listOf(holder[ref.attribute.name])
  const { sub } = ref
  return sub ? values.flatMap((value) => (isObject(value) ? listOf(field(value, sub.name)) : [])) : values
}

function listOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}
