import { suites } from '../../../suites/index.js'
import { loadRequirements } from '../../requirements/loadRequirements.js'
import { idOf, matches } from '../../run/plan.js'
import { ConfigError } from '../../settings/ConfigError.js'
import { didYouMean } from '../../settings/didYouMean.js'
import type { CliOptions } from './CliOptions.js'

/** Every glob and id must name something, so that a slip does not pass for a clean run. @throws ConfigError */
export function assertKnown({ only = [], skip = [], requirement = [] }: CliOptions): void {
  const ids = suites.flatMap((suite) =>
    suite.checks.flatMap((check) => [idOf(suite, check), ...(check.formerly ?? [])]),
  )
  for (const glob of [...only, ...skip])
    if (!ids.some((id) => matches(glob, id)))
      throw new ConfigError(
        `no check has an id like "${glob}"${didYouMean(glob, [...ids, ...suites.map(({ id }) => id)])} \`scim-conform list\` prints all.`,
      )
  for (const id of requirement)
    if (!loadRequirements().has(id))
      throw new ConfigError(
        `no requirement has the id "${id}"${didYouMean(id, [...loadRequirements().keys()])}`,
      )
}
