import type { CheckContext } from '../../src/kit/CheckContext.js'

/** A run without credentials of any kind cannot tell how they are checked. */
export function needsCredentials({
  discovery,
  unsupported,
}: Pick<CheckContext, 'discovery' | 'unsupported'>): void {
  const { headers } = discovery.exchanges.serviceProviderConfig.request
  if (Object.keys(headers).length === 0)
    unsupported('the run has no credentials that could be left out or changed')
}
