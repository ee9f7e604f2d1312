import { isObject, type Json } from '../json.js'

/** The test of `pr`: a non-empty value, or a complex value with something in it (RFC 7644 table 3). */
export function isPresent(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return false
  if (Array.isArray(value)) return value.some(isPresent)
  if (isObject(value)) return Object.values(value).some(isPresent)
  return true
}
