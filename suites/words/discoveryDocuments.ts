import { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { NoAnswer } from '../../src/kit/NoAnswer.js'
import type { DiscoveryExchanges } from '../../src/scim/Discovery.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { isObject, member } from '../../src/scim/valueAt.js'

type Context = Pick<CheckContext, 'discovery' | 'unsupported'>

/** A discovery document as the preflight got it, whatever it was. */
export function answerOf(
  { discovery }: Pick<CheckContext, 'discovery'>,
  which: keyof DiscoveryExchanges,
): Answer {
  const exchange = discovery.exchanges[which]
  if (!exchange.response) throw new NoAnswer(exchange)
  return new Answer(exchange)
}

/** A discovery document; where the provider has none, the check cannot begin: another one judges that. */
export function documentOf(context: Context, which: keyof DiscoveryExchanges): Answer {
  const answer = answerOf(context, which)
  if (answer.status !== 200) context.unsupported(answer)
  if (!isObject(answer.json)) context.unsupported(`${answer.summary}, without a JSON object`)
  return answer
}

/** The list at /ResourceTypes or /Schemas; where it is none, the check cannot begin: another one judges that. */
export function listOf(context: Context, which: 'resourceTypes' | 'schemas'): Answer {
  const list = documentOf(context, which)
  return Array.isArray(list.object.Resources)
    ? list
    : context.unsupported(`${list.summary}, without a list of Resources`)
}

/** The objects of a list; nothing where it is no list. */
export const objectsIn = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

/** What the objects of a list have for a member, where they have it. */
export const valuesOf = (objects: JsonObject[], name: string): Json[] =>
  objects.map((one) => member(one, name)).filter(isGiven)

/** Whether a document says anything for a member. */
export const isGiven = (value: Json | undefined): value is Exclude<Json, null> =>
  value !== undefined && value !== null

/** Those texts that are there more than once, in whatever letter case. */
export const repeated = (texts: Json[]): string[] =>
  texts.map(String).filter((text, at, all) => all.findIndex((one) => sameName(one, text)) !== at)

/** Whether two URNs or names are the same; neither has a case of its own. */
export const sameName = (one: Json | undefined, other: Json | undefined): boolean =>
  String(one).toLowerCase() === String(other).toLowerCase()
