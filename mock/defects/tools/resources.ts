import type { Call } from '../../http/Call.js'
import { isObject, type JsonObject } from '../../json.js'
import { badRequest } from '../../ScimFault.js'
import type { Seams } from '../../Seams.js'
import type { Attribute } from '../../schema/Attribute.js'
import type { ResourceType } from '../../schema/ResourceType.js'

/** Changes every resource that is shown. */
export function onOutput(
  seams: Seams,
  change: (resource: JsonObject, type: ResourceType) => JsonObject,
): void {
  const toOutput = seams.toOutput
  seams.toOutput = (resource, type) => change(toOutput(resource, type), type)
}

/** Changes every resource that is read from the body of a create or replace, or refuses it. */
export function onRead(
  seams: Seams,
  change: (attributes: JsonObject, body: JsonObject, type: ResourceType, call: Call) => JsonObject,
): void {
  const readResource = seams.readResource
  seams.readResource = (call, type, body) => change(readResource(call, type, body), body, type, call)
}

/** Refuses users whose body is like this. */
export function refuseUsers(seams: Seams, detail: string, when: (body: JsonObject) => boolean): void {
  onRead(seams, (attributes, body, type) => {
    if (type.name === 'User' && when(body)) throw badRequest('invalidValue', detail)
    return attributes
  })
}

/** Ends in 500 for users whose body is like this. */
export function breakOnUsers(seams: Seams, when: (body: JsonObject) => boolean): void {
  onRead(seams, (attributes, body, type) => {
    if (type.name === 'User' && when(body)) throw new Error('null pointer')
    return attributes
  })
}

/** Stores texts otherwise than they were sent. */
export function alterText(seams: Seams, change: (value: string, attribute: Attribute) => string): void {
  const readString = seams.readString
  seams.readString = (attribute, value) => change(readString(attribute, value), attribute)
}

/** Changes what a PUT is about to store; only PUT carries immutable values over. */
export function onPut(seams: Seams, change: Seams['keepImmutable']): void {
  const keep = seams.keepImmutable
  seams.keepImmutable = (call, type, before, after) => {
    keep(call, type, before, after)
    change(call, type, before, after)
  }
}

/** The attributes that are set on create only. */
export const frozen = (type: ResourceType): string[] =>
  type.core.attributes.filter(({ mutability }) => mutability === 'immutable').map(({ name }) => name)

export const withMeta = (resource: JsonObject, change: (meta: JsonObject) => JsonObject): JsonObject => ({
  ...resource,
  meta: change(isObject(resource.meta) ? resource.meta : {}),
})

/** The schemas that a resource lists. */
export const urnsOf = ({ schemas }: JsonObject): string[] =>
  Array.isArray(schemas) ? schemas.map(String) : []
