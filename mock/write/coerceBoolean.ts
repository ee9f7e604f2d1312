import type { Json } from '../json.js'
import { badRequest } from '../ScimFault.js'

/** Reads a boolean, also as the string "True" or "False" that Entra writes. */
export function coerceBoolean(value: Json, where: string): boolean {
  if (typeof value === 'boolean') return value
  const word = typeof value === 'string' ? value.toLowerCase() : undefined
  if (word === 'true' || word === 'false') return word === 'true'
  throw badRequest('invalidValue', `${where} must be true or false`)
}
