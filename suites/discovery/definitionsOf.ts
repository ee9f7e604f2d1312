import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { Json } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { member } from '../../src/scim/valueAt.js'
import { type Definition, definitionsIn, documentOf, sameName } from './documents.js'

type Context = Pick<CheckContext, 'discovery' | 'unsupported'>

/** The list at /Schemas; where it is none, the check ends as `unsupported`: another check judges that. */
export function schemasOf(context: Context): Answer {
  const list = documentOf(context, 'schemas')
  return Array.isArray(member(list.json, 'Resources')) ? list : context.unsupported(list)
}

/** All that /Schemas defines; where it defines nothing, the check ends as `unsupported` for the same reason. */
export function definitionsOf(context: Context): { list: Answer; all: Definition[] } {
  const list = schemasOf(context)
  const all = definitionsIn(list)
  return all.length > 0 ? { list, all } : context.unsupported(list)
}

/** A top-level attribute of a schema by its name. */
export const attributeOf = (all: Definition[], schema: string, name: string): Definition | undefined =>
  all.find(
    (one) => !one.parent && sameName(one.schema, schema) && sameName(member(one.attribute, 'name'), name),
  )

/** A top-level attribute of the core User schema by its name. */
export const userAttribute = (all: Definition[], name: string): Definition | undefined =>
  attributeOf(all, urns.user, name)

/** Whether a definition says anything for a characteristic. */
export const isGiven = (value: Json | undefined): boolean => value !== undefined && value !== null
