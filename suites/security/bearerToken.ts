import type { CheckContext } from '../../src/kit/CheckContext.js'

/** The bearer token of the run; without one the check is unsupported. */
export const bearerToken = ({
  credentials,
  unsupported,
}: Pick<CheckContext, 'credentials' | 'unsupported'>): string =>
  credentials.bearer ?? unsupported('the run has no bearer token that could be left out or changed')
