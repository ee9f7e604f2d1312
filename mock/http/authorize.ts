import { ScimFault } from '../ScimFault.js'
import type { Call } from './Call.js'

/**
 * Lets requests with the right bearer token pass (RFC 6750 section 2.1). ServiceProviderConfig may be read without
 * one, as RFC 7643 section 5 recommends.
 */
export function authorize(call: Call, token: string): void {
  const header = call.headers.get('authorization')
  if (header === null) {
    const reading = call.method === 'GET' || call.method === 'HEAD'
    if (reading && call.segments[0] === 'ServiceProviderConfig') return
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
