import { ScimFault } from '../ScimFault.js'
import type { Exchange } from './Exchange.js'

/**
 * Lets requests with the right bearer token pass (RFC 6750 section 2.1). ServiceProviderConfig may be read without
 * one, as RFC 7643 section 5 recommends.
 */
export function authorize(exchange: Exchange, token: string): void {
  const header = exchange.headers.get('authorization')
  if (header === null) {
    const reading = exchange.method === 'GET' || exchange.method === 'HEAD'
    if (reading && exchange.segments[0] === 'ServiceProviderConfig') return
    throw new ScimFault(401, 'a bearer token is required', undefined, challenge())
  }
  const [, scheme = '', credentials = ''] = /^(\S+) +(\S+) *$/.exec(header) ?? []
  if (scheme.toLowerCase() === 'bearer' && credentials === token) return
  throw new ScimFault(401, 'the bearer token is not valid', undefined, challenge('invalid_token'))
}

/** The challenge of a 401; without credentials it holds no error code (RFC 6750 section 3.1). */
function challenge(error?: string): Record<string, string> {
  return { 'www-authenticate': `Bearer realm="scim"${error ? `, error="${error}"` : ''}` }
}
