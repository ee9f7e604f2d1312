import type { Answer } from '../../src/kit/Answer.js'
import { endpoints } from '../../src/kit/Scim.js'
import type { JsonObject, ResourceKind } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject } from '../../src/scim/valueAt.js'

/** A user or group in an answer. */
export interface Returned {
  kind: ResourceKind
  resource: JsonObject
}

/** The users and groups that an answer shows, whether alone or in a list. */
export function returnedResources(answer: Answer): Returned[] {
  if (!answer.ok || !isObject(answer.json) || answer.exchange.request.method === 'DELETE') return []
  const { schemas } = answer.json
  if (Array.isArray(schemas) && schemas.includes(urns.listResponse)) return answer.resources.flatMap(ofKind)
  if (Array.isArray(schemas) && schemas.includes(urns.error)) return []
  return ofKind(answer.json)

  function ofKind(resource: JsonObject): Returned[] {
    const kind = kindOf(resource, answer.exchange.request.url)
    return kind ? [{ kind, resource }] : []
  }
}

/** Whether the request named the attributes that it wants, so that others may be missing. */
export const isProjected = ({ exchange }: Answer): boolean =>
  /[?&](attributes|excludedAttributes)=/i.test(exchange.request.url) ||
  /"(attributes|excludedAttributes)"/i.test(exchange.request.body ?? '')

function kindOf({ schemas }: JsonObject, url: string): ResourceKind | undefined {
  if (Array.isArray(schemas) && schemas.includes(urns.user)) return 'User'
  if (Array.isArray(schemas) && schemas.includes(urns.group)) return 'Group'
  const { pathname } = new URL(url)
  const kinds = Object.keys(endpoints) as ResourceKind[]
  return kinds.find((kind) => new RegExp(`${endpoints[kind]}(/|$)`, 'i').test(pathname))
}
