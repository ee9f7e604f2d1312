import { urns } from '../scim/urns.js'
import { member } from '../scim/valueAt.js'
import type { Answer } from './Answer.js'

/** Whether an answer is a SCIM error that says "I cannot do this": 400 or 501 (RFC 7644 §3.12). */
export function isRefusal(answer: Answer): boolean {
  const schemas = member(answer.json, 'schemas')
  return [400, 501].includes(answer.status) && Array.isArray(schemas) && schemas.includes(urns.error)
}
