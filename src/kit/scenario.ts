import type { CheckContext } from './CheckContext.js'

/**
 * Evidence that several checks judge, gathered once a run by whichever check asks first: requests are the currency.
 * It sends and records, and states nothing; its resources live until the run's clean-up.
 */
export interface Scenario<T> {
  name: string
  gather(
    context: Pick<
      CheckContext,
      | 'given'
      | 'scim'
      | 'profile'
      | 'discovery'
      | 'credentials'
      | 'random'
      | 'from'
      | 'createOnly'
      | 'statistics'
      | 'wait'
    >,
  ): Promise<T>
}

/** A scenario. @param name what happens in it, e.g. `a user is disabled in Entra's default dialect` */
export const scenario = <T>(name: string, gather: Scenario<T>['gather']): Scenario<T> => ({ name, gather })
