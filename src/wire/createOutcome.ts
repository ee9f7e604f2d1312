import type { Exchange } from '../scim/Exchange.js'
import { parseJson } from '../scim/parseJson.js'
import type { Json } from '../scim/types.js'
import { isObject, member } from '../scim/valueAt.js'

/** What an answer says about one create. */
export interface CreateOutcome {
  status: number
  body: Json | undefined
  id: string | undefined
}

/**
 * What an answer says about one create.
 * @param bulkId which of the creates of a bulk request
 * @returns `undefined` where a bulk response does not mention it
 */
export function outcomeOf(
  { bulkId }: { bulkId?: string },
  { status, body, headers }: NonNullable<Exchange['response']>,
): CreateOutcome | undefined {
  const value = parseJson(body)
  if (bulkId === undefined || status >= 300)
    return { status, body: value, id: idOf(value) ?? idInUrl(headers.location) }
  const operations = member(value, 'Operations')
  const mine = Array.isArray(operations)
    ? operations.find((one) => member(one, 'bulkId') === bulkId)
    : undefined
  if (!isObject(mine)) return undefined
  return {
    status: Number(mine.status) || 500,
    body: mine.response,
    id: idInUrl(mine.location) ?? idOf(mine.response),
  }
}

function idOf(value: Json | undefined): string | undefined {
  const id = isObject(value) ? value.id : undefined
  return typeof id === 'string' && id ? id : undefined
}

function idInUrl(location: Json | undefined): string | undefined {
  if (typeof location !== 'string') return undefined
  const last = location.split('?')[0]?.split('/').filter(Boolean).at(-1)
  try {
    return last === undefined ? undefined : decodeURIComponent(last)
  } catch {
    return last
  }
}
