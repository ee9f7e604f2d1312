import type { CheckContext } from '../../src/kit/CheckContext.js'

/** The bearer token of the run, read off the preflight's requests; without one the check is unsupported. */
export function bearerToken({
  discovery,
  unsupported,
}: Pick<CheckContext, 'discovery' | 'unsupported'>): string {
  const { headers } = discovery.exchanges.serviceProviderConfig.request
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1]
  const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1]
  return token ?? unsupported('the run has no bearer token that could be left out or changed')
}
