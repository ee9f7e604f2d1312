import type { Json } from './types.js'
import { isObject } from './valueAt.js'

/**
 * Whether two values mean the same in SCIM: absent = null = [] (RFC 7643 §2.5), multi-valued attributes as sets,
 * members that only one side has and that a provider may add (`$ref`, `display`, `type`, `primary: false`) ignored.
 * @param sent what was asked for; @param got what came back
 */
export function sameValue(sent: Json | undefined, got: Json | undefined): boolean {
  if (isEmpty(sent) || isEmpty(got)) return isEmpty(sent) && isEmpty(got)
  if (Array.isArray(sent) || Array.isArray(got)) return sameSet(asList(sent), asList(got))
  if (isObject(sent) && isObject(got)) {
    const names = new Set([
      ...Object.keys(sent),
      ...Object.keys(got).filter((name) => !mayBeAdded(name, got[name])),
    ])
    return [...names].every((name) => sameValue(sent[name], got[name]))
  }
  return sent === got
}

/** Whether a value counts as unassigned: absent, null, `[]`, or an object of only such. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null) return true
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.values(value).every((inner) => isEmpty(inner))
}

function sameSet(sent: Json[], got: Json[]): boolean {
  if (sent.length !== got.length) return false
  const rest = [...got]
  return sent.every((one) => {
    const at = rest.findIndex((other) => sameValue(one, other))
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
}

const asList = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const mayBeAdded = (name: string, value: Json | undefined) =>
  name === '$ref' ||
  name === 'display' ||
  name === 'displayName' ||
  name === 'type' ||
  (name === 'primary' && value === false)
