import type { Answer } from '../../src/kit/Answer.js'
import type { Discovery } from '../../src/scim/Discovery.js'

/** Whether a request carried the very credentials and headers of the run, which the preflight's requests did too. */
export function hasRunCredentials({ exchange }: Answer, discovery: Discovery): boolean {
  const run = discovery.exchanges.serviceProviderConfig.request.headers
  const names = new Set([...Object.keys(run).map((name) => name.toLowerCase()), 'authorization', 'cookie'])
  return [...names].every((name) => valuesOf(run, name) === valuesOf(exchange.request.headers, name))
}

const valuesOf = (headers: Record<string, string>, wanted: string): string =>
  Object.entries(headers)
    .filter(([name]) => name.toLowerCase() === wanted)
    .map(([, value]) => value)
    .join('\n')
