import type { CheckContext } from '../../src/kit/CheckContext.js'

/** A run without credentials of any kind cannot tell how they are checked. */
export function needsCredentials({
  credentials,
  unsupported,
}: Pick<CheckContext, 'credentials' | 'unsupported'>): void {
  if (Object.keys(credentials.headers).length === 0)
    unsupported('the run has no credentials that could be left out or changed')
}
