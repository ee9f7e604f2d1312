import { reply } from '../../http/Call.js'
import { isObject, type Json, type JsonObject } from '../../json.js'
import { ScimFault } from '../../ScimFault.js'
import type { Seams } from '../../Seams.js'
import { USER } from '../../urns.js'
import { onReply } from './answers.js'
import { mapArray, without } from './values.js'

/** Changes the ServiceProviderConfig. */
export function onConfig(seams: Seams, change: (config: JsonObject) => JsonObject): void {
  const describe = seams.serviceProviderConfig
  seams.serviceProviderConfig = (base) => change(describe(base))
}

/** Changes every resource type. */
export function onTypes(seams: Seams, change: (type: JsonObject) => JsonObject): void {
  const describe = seams.describeTypes
  seams.describeTypes = (base) => describe(base).map(change)
}

/** Changes every schema; undefined leaves one out. */
export function onSchema(seams: Seams, change: (schema: JsonObject) => JsonObject | undefined): void {
  const describe = seams.describeSchemas
  seams.describeSchemas = (base) =>
    describe(base).flatMap((schema) => {
      const changed = change(schema)
      return changed ? [changed] : []
    })
}

/** Changes all attributes and sub-attributes of the schemas. */
export function onAttribute(seams: Seams, change: (attribute: JsonObject) => JsonObject): void {
  onSchema(seams, (schema) => ({
    ...schema,
    attributes: mapArray(schema.attributes, (one) => deep(one, change)),
  }))
}

function deep(attribute: JsonObject, change: (attribute: JsonObject) => JsonObject): JsonObject {
  const { subAttributes } = attribute
  if (!subAttributes) return change(attribute)
  return change({ ...attribute, subAttributes: mapArray(subAttributes, (sub) => deep(sub, change)) })
}

/** Gives the attributes and sub-attributes of one name other characteristics. */
export const only =
  (name: string, traits: JsonObject) =>
  (one: JsonObject): JsonObject =>
    one.name === name ? { ...one, ...traits } : one

/** Changes the list of the attributes of the User schema. */
export function onUserAttributes(seams: Seams, change: (attributes: JsonObject[]) => Json[]): void {
  onSchema(seams, (schema) =>
    schema.id === USER ? { ...schema, attributes: change(schema.attributes as JsonObject[]) } : schema,
  )
}

/** Declares one attribute of User with other characteristics, or with fewer. */
export function declare(seams: Seams, name: string, traits: JsonObject, ...dropped: string[]): void {
  onUserAttributes(seams, (attributes) =>
    attributes.map((one) => (one.name === name ? { ...without(one, ...dropped), ...traits } : one)),
  )
}

/** The definition of a simple text, but for its name. */
export const text = { type: 'string', multiValued: false, required: false, mutability: 'readWrite' }

/** Changes the answer of a whole discovery endpoint; undefined answers 404. */
export function onEndpoint(seams: Seams, at: string, change: (body: JsonObject) => Json | undefined): void {
  onReply(seams, ({ status, body }, { segments }) => {
    if (status !== 200 || segments.length !== 1 || segments[0] !== at || !isObject(body)) return undefined
    const changed = change(body)
    return changed === undefined
      ? reply(404, seams.errorBody(new ScimFault(404, 'not found')))
      : reply(200, changed)
  })
}
