import type { Discovery, SchemaAttribute } from '../../src/scim/Discovery.js'
import type { Json, JsonObject, ResourceKind } from '../../src/scim/types.js'
import { isObject } from '../../src/scim/valueAt.js'

/** How a resource differs from what the provider's own schemas say about it. */
export interface Misfits {
  /** Attributes that no schema of its type defines. */
  unknown: string[]
  /** Values of another JSON type, or lists where there is one value, or the other way round. */
  mistyped: string[]
}

const common = ['schemas', 'id', 'externalId', 'meta']
/** Parts that every list of complex values may have without saying so (RFC 7643 §2.4). */
const implied = ['type', 'primary', 'display', 'value', '$ref']

/** Compares a resource with the schemas. */
export function misfitsOf(resource: JsonObject, discovery: Discovery, kind: ResourceKind): Misfits {
  const found: Misfits = { unknown: [], mistyped: [] }
  const known = new Map(
    discovery.attributes(kind).map(({ path, attribute }) => [path.toLowerCase(), attribute]),
  )
  const visit = (path: string, value: Json | undefined): void => {
    const attribute = known.get(path.toLowerCase())
    if (!attribute) found.unknown.push(path)
    else judge(attribute, path, value, found)
  }
  for (const [name, value] of Object.entries(resource)) {
    if (common.some((one) => one.toLowerCase() === name.toLowerCase())) continue
    if (!name.includes(':')) visit(name, value)
    else if (isObject(value))
      for (const [inner, part] of Object.entries(value)) visit(`${name}:${inner}`, part)
    else found.mistyped.push(`${name} is no object`)
  }
  return found
}

function judge(attribute: SchemaAttribute, path: string, value: Json | undefined, found: Misfits): void {
  if (value === null || value === undefined) return
  // A flag that is no boolean says nothing; that it is one is for the checks of the schemas.
  if (typeof attribute.multiValued !== 'boolean') return
  if (attribute.multiValued !== Array.isArray(value))
    found.mistyped.push(`${path} is ${Array.isArray(value) ? 'a list' : 'no list'}`)
  else for (const one of Array.isArray(value) ? value : [value]) judgeOne(attribute, path, one, found)
}

function judgeOne(attribute: SchemaAttribute, path: string, value: Json, found: Misfits): void {
  const type = attribute.type?.toLowerCase() ?? 'string'
  if (!fits(type, value))
    found.mistyped.push(`${path} is ${Array.isArray(value) ? 'a list' : typeof value}, not ${type}`)
  else if (isObject(value))
    for (const [name, part] of Object.entries(value)) {
      const sub = attribute.subAttributes?.find((one) => one.name.toLowerCase() === name.toLowerCase())
      if (sub) judge(sub, `${path}.${name}`, part, found)
      else if (!implied.includes(name)) found.unknown.push(`${path}.${name}`)
    }
}

function fits(type: string, value: Json): boolean {
  if (type === 'complex') return isObject(value)
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'decimal') return typeof value === 'number'
  return typeof value === 'string'
}
