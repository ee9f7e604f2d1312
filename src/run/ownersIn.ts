import type { Suite } from '../kit/suite.js'
import { idOf } from './plan.js'

/** Ids of the checks that settle whether something can be done at all. */
export const ownersIn = ({ suites }: { suites: Suite[] }): Set<string> =>
  new Set(
    suites.flatMap((suite) =>
      suite.checks.filter((one) => one.type === 'check' && one.owns).map((one) => idOf(suite, one)),
    ),
  )
