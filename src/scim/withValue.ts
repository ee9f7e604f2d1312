import type { Json, JsonObject } from './types.js'
import { isObject } from './valueAt.js'

/**
 * A copy of a resource with a value set at an attribute path, for building request bodies.
 * @param path as in a profile's mapping: `name.givenName`, `emails[type eq "work"].value`, `urn:…:User:department`
 */
export function withValue(resource: JsonObject, path: string, value: Json): JsonObject {
  const urn = /^(urn:.+:\d+(?:\.\d+)*:\w+):(.+)$/i.exec(path)
  if (urn) {
    const [, schema = '', rest = ''] = urn
    return { ...resource, [schema]: withValue(object(resource[schema]), rest, value) }
  }
  const element = /^(\w+)\[(\w+) eq "([^"]*)"\]\.(\w+)$/.exec(path)
  if (element) {
    const [, name = '', key = '', wanted = '', sub = ''] = element
    const all = Array.isArray(resource[name]) ? (resource[name] as Json[]) : []
    const fits = (one: Json) => isObject(one) && one[key] === wanted
    const old = all.find(fits)
    const fresh = { ...(isObject(old) ? old : { [key]: wanted }), [sub]: value }
    return { ...resource, [name]: old ? all.map((one) => (one === old ? fresh : one)) : [...all, fresh] }
  }
  const [head = '', ...tail] = path.split('.')
  if (tail.length === 0) return { ...resource, [head]: value }
  return { ...resource, [head]: withValue(object(resource[head]), tail.join('.'), value) }
}

const object = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})
