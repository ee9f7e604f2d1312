import { field, type Json, type JsonObject } from '../json.js'
import { badRequest } from '../ScimFault.js'
import { SEARCH_REQUEST } from '../urns.js'
import type { Parameters } from './Query.js'

const TEXTS = ['filter', 'sortBy', 'sortOrder']
const NUMBERS = ['startIndex', 'count']
const LISTS = ['attributes', 'excludedAttributes']

/** Reads the body of `POST .search` (RFC 7644 section 3.4.3) into the parameters of a query. */
export function readSearch(body: JsonObject): Parameters {
  const schemas = field(body, 'schemas')
  if (!Array.isArray(schemas) || !schemas.includes(SEARCH_REQUEST)) {
    throw badRequest('invalidSyntax', `schemas must contain ${SEARCH_REQUEST}`)
  }
  const parameters = new Map<string, string>()
  for (const name of [...TEXTS, ...NUMBERS, ...LISTS]) {
    const value = field(body, name)
    if (value === undefined || value === null) continue
    parameters.set(name, asText(name, value))
  }
  return parameters
}

function asText(name: string, value: Json): string {
  if (NUMBERS.includes(name) && typeof value === 'number') return String(value)
  if (TEXTS.includes(name) && typeof value === 'string') return value
  if (LISTS.includes(name)) {
    if (typeof value === 'string') return value
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(',')
  }
  throw badRequest('invalidValue', `${name} has the wrong type`)
}
