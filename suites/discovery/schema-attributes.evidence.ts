import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { member } from '../../src/scim/valueAt.js'
import { isGiven, listOf, objectsIn, sameName } from '../words/discoveryDocuments.js'

/** One attribute or sub-attribute of /Schemas. */
export interface Definition {
  /** `urn:…:User:emails.type`. */
  where: string
  /** URN of its schema. */
  schema: string
  name: string
  /** All that is said of it. */
  attribute: JsonObject
  /** The complex attribute that it is a part of. */
  parent?: Definition
  /** What is said of one characteristic; nothing where it is null. */
  says(trait: string): Json | undefined
  /** Whether its type is given, and is this one. */
  isOfType(type: string): boolean
}

/** All that /Schemas defines; where it defines nothing, the check cannot begin: another one judges that. */
export function definitionsOf(context: Pick<CheckContext, 'discovery' | 'unsupported'>): {
  list: Answer
  all: Definition[]
} {
  const list = listOf(context, 'schemas')
  const all = definitionsIn(list)
  return all.length > 0 ? { list, all } : context.unsupported(`${list.summary}, and defines no attribute`)
}

/** All attributes that /Schemas defines, with their sub-attributes to any depth. */
function definitionsIn(schemas: Answer): Definition[] {
  return schemas.resources.flatMap((schema) => {
    const id = String(member(schema, 'id'))
    return below(member(schema, 'attributes'), id, `${id}:`)
  })
}

function below(
  attributes: Json | undefined,
  schema: string,
  prefix: string,
  parent?: Definition,
): Definition[] {
  return objectsIn(attributes).flatMap((attribute) => {
    const says = (trait: string) => member(attribute, trait) ?? undefined
    const name = String(says('name'))
    const where = prefix + name
    const isOfType = (type: string) => isGiven(says('type')) && sameName(says('type'), type)
    const own = { where, schema, name, attribute, says, isOfType, ...(parent ? { parent } : {}) }
    return [own, ...below(says('subAttributes'), schema, `${where}.`, own)]
  })
}

/** A top-level attribute of a schema by its name. */
export const attributeOf = (all: Definition[], schema: string, name: string): Definition | undefined =>
  all.find((one) => !one.parent && sameName(one.schema, schema) && sameName(one.name, name))

/** A top-level attribute of the core User schema by its name. */
export const userAttribute = (all: Definition[], name: string): Definition | undefined =>
  attributeOf(all, urns.user, name)

/** The places of those definitions for which `isFaulty` holds. */
export const placesOf = (definitions: Definition[], isFaulty: (one: Definition) => boolean): string[] =>
  definitions.filter(isFaulty).map(({ where }) => where)
