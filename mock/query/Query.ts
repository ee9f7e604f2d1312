import { badRequest } from '../ScimFault.js'
import type { Projection } from './project.js'

/** The parameters of a list request (RFC 7644 section 3.4.2). */
export interface Query extends Projection {
  filter?: string
  sortBy?: string
  descending: boolean
  startIndex: number
  count: number
}

export const DEFAULT_PAGE = 100
export const MAX_PAGE = 200

/** The parameters as text, whether they came in a query string or in a SearchRequest. */
export type Parameters = ReadonlyMap<string, string>

/** Splits a query string; of a repeated parameter the first counts. Decoding is left to `decode`. */
export function splitQuery(search: string, decode: (raw: string) => string): Parameters {
  const parameters = new Map<string, string>()
  for (const pair of search.replace(/^\?/, '').split('&')) {
    const [name = '', ...value] = pair.split('=')
    if (name !== '' && !parameters.has(name)) parameters.set(name, decode(value.join('=')))
  }
  return parameters
}

/** Decodes the raw value of a query parameter: "+" is a space, "%2B" a plus sign. */
export function decodeQueryValue(raw: string): string {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '))
  } catch {
    throw badRequest('invalidValue', `${raw} is not properly percent-encoded`)
  }
}

/** Reads paging, sorting and filter; unknown parameters are ignored (RFC 7644 section 3.4.2). */
export function readQuery(parameters: Parameters): Query {
  const order = parameters.get('sortOrder')?.trim().toLowerCase()
  if (order !== undefined && order !== '' && order !== 'ascending' && order !== 'descending') {
    throw badRequest('invalidValue', 'sortOrder must be ascending or descending')
  }
  const filter = parameters.get('filter')
  const sortBy = parameters.get('sortBy')?.trim()
  return {
    ...readProjection(parameters),
    ...(filter === undefined ? {} : { filter }),
    ...(sortBy ? { sortBy } : {}),
    descending: order === 'descending',
    startIndex: Math.max(1, integer(parameters, 'startIndex') ?? 1),
    count: Math.max(0, Math.min(MAX_PAGE, integer(parameters, 'count') ?? DEFAULT_PAGE)),
  }
}

/** Reads `attributes` and `excludedAttributes`, which exclude each other (RFC 7644 section 3.9). */
export function readProjection(parameters: Parameters): Projection {
  const attributes = names(parameters.get('attributes'))
  const excludedAttributes = names(parameters.get('excludedAttributes'))
  if (attributes && excludedAttributes) {
    throw badRequest('invalidValue', 'attributes and excludedAttributes cannot be used together')
  }
  return { ...(attributes ? { attributes } : {}), ...(excludedAttributes ? { excludedAttributes } : {}) }
}

function names(list: string | undefined): string[] | undefined {
  const found = list
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return found && found.length > 0 ? found : undefined
}

function integer(parameters: Parameters, name: string): number | undefined {
  const text = parameters.get(name)?.trim()
  if (text === undefined || text === '') return undefined
  if (!/^[+-]?\d{1,9}$/.test(text)) throw badRequest('invalidValue', `${name} must be an integer`)
  return Number(text)
}
