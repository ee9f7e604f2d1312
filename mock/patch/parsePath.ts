import type { FilterNode } from '../filter/FilterNode.js'
import { badRequest } from '../ScimFault.js'
import type { PatchPath } from './PatchOperation.js'

const NAME = /^(?:urn:[^\s"[\]()]+:)?[a-z][\w-]*(?:\.(?:[a-z][\w-]*|\$ref))?$/i
const SUB = /^\.(?:[a-z][\w-]*|\$ref)$/i
/** The brackets of a value path; a bracket inside a quoted string does not close them. */
const VALUE_PATH = /^([^[\]\s"]+)\[((?:[^"[\]]|"(?:[^"\\]|\\.)*")*)\](.*)$/s

/**
 * Parses the path of an operation (RFC 7644 section 3.5.2). A path out of shape is 400 invalidPath, a bad filter inside
 * good brackets 400 invalidFilter.
 */
export function parsePath(path: string, parseFilter: (text: string) => FilterNode): PatchPath {
  const [, attribute = path, filter, sub] = VALUE_PATH.exec(path) ?? []
  const bad =
    !NAME.test(attribute) || (sub !== undefined && sub !== '' && !SUB.test(sub)) || filter?.trim() === ''
  if (bad) throw badRequest('invalidPath', `${JSON.stringify(path)} is not a valid path`)
  return {
    attribute,
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
    ...(sub ? { sub: sub.slice(1) } : {}),
  }
}
