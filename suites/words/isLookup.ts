import type { Answer } from '../../src/kit/Answer.js'
import { isObject } from '../../src/scim/valueAt.js'

/** Whether an answer is a list at all; that a lookup is answered by one is the statement of other checks. */
export const isLookup = ({ ok, json }: Answer): boolean =>
  ok && isObject(json) && (Array.isArray(json.Resources) || typeof json.totalResults === 'number')
