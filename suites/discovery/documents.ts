import { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { NoAnswer } from '../../src/kit/NoAnswer.js'
import type { DiscoveryExchanges } from '../../src/scim/Discovery.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { isObject, member } from '../../src/scim/valueAt.js'

type Context = Pick<CheckContext, 'discovery' | 'unsupported'>

/** Statuses that refuse a request that an endpoint does not offer. */
export const refusals = [400, 401, 403, 404, 405, 409, 415, 501]

/** A discovery document as the preflight got it, whatever it was. */
export function answerOf(
  { discovery }: Pick<CheckContext, 'discovery'>,
  which: keyof DiscoveryExchanges,
): Answer {
  const exchange = discovery.exchanges[which]
  if (!exchange.response) throw new NoAnswer(exchange)
  return new Answer(exchange)
}

/** A discovery document; where the provider has none, the check ends as `unsupported`: another check judges that. */
export function documentOf(context: Context, which: keyof DiscoveryExchanges): Answer {
  const answer = answerOf(context, which)
  if (answer.status !== 200) context.unsupported(answer)
  return answer
}

/** The path below the base URL that asks for one discovery document by its id. Colons stay as they are. */
export const pathIn = (endpoint: '/Schemas' | '/ResourceTypes', id: string): string =>
  `${endpoint}/${encodeURIComponent(id).replaceAll('%3A', ':')}`

/** One attribute or sub-attribute of /Schemas. */
export interface Definition {
  /** `urn:…:User:emails.type`. */
  where: string
  /** URN of its schema. */
  schema: string
  attribute: JsonObject
  /** The complex attribute that it is a part of. */
  parent?: JsonObject
}

/** All attributes that /Schemas defines, with their sub-attributes to any depth. */
export function definitionsIn(schemas: Answer): Definition[] {
  return schemas.resources.flatMap((schema) => {
    const id = String(member(schema, 'id'))
    return below(objectsIn(member(schema, 'attributes')), id, `${id}:`)
  })
}

function below(attributes: JsonObject[], schema: string, prefix: string, parent?: JsonObject): Definition[] {
  return attributes.flatMap((attribute) => {
    const where = prefix + String(member(attribute, 'name'))
    const own = { where, schema, attribute, ...(parent ? { parent } : {}) }
    return [own, ...below(objectsIn(member(attribute, 'subAttributes')), schema, `${where}.`, attribute)]
  })
}

/** The places of those definitions for which `isFaulty` holds. */
export const placesOf = (definitions: Definition[], isFaulty: (one: Definition) => boolean): string[] =>
  definitions.filter(isFaulty).map(({ where }) => where)

/** The objects of a list; nothing where it is no list. */
export const objectsIn = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

/** Whether two URNs or names are the same; neither has a case of its own. */
export const sameName = (one: Json | undefined, other: Json | undefined): boolean =>
  String(one).toLowerCase() === String(other).toLowerCase()
