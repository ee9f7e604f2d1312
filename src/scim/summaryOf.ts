import type { Exchange } from './Exchange.js'
import { parseJson } from './parseJson.js'
import { shorten } from './shorten.js'
import { member } from './valueAt.js'

/** `GET /Users?… answered 404 (not found)`: an exchange in one line, the head of a message. */
export function summaryOf({ request, response, error }: Exchange): string {
  const { pathname, search } = new URL(request.url)
  const line = `${request.method} ${shorten(readable(pathname + search))}`
  if (!response) return `${line} got no answer (${error?.message})`
  const detail = member(parseJson(response.body), 'detail')
  return `${line} answered ${response.status}${typeof detail === 'string' ? ` (${shorten(detail)})` : ''}`
}

function readable(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
