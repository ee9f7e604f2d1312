import type { Consequence } from '../kit/check.js'
import type { Suite } from '../kit/suite.js'
import { loadRequirements } from '../requirements/loadRequirements.js'
import { levels, verdicts } from '../verdict/Report.js'
import { idOf } from './plan.js'

/** What a report says in the harness's own words; see `Redactor`. Event types are what consumers go by. */
export function ownTexts(suites: Suite[]): Set<string> {
  const checks = suites.flatMap((suite) =>
    suite.checks.flatMap((one) => [
      idOf(suite, one),
      one.title,
      ...wordsOf(one.consequence),
      ...one.verifies,
    ]),
  )
  const requirements = [...loadRequirements().values()].flatMap(({ id, statement, source }) => [
    id,
    statement,
    source,
  ])
  const events = [
    'run-started',
    'check-started',
    'exchange',
    'throttled',
    'check-finished',
    'notice',
    'cleanup-started',
    'run-finished',
  ]
  return new Set([
    ...suites.flatMap(({ id, title }) => [id, title]),
    ...checks,
    ...requirements,
    ...levels,
    ...verdicts,
    ...events,
  ])
}

const wordsOf = (consequence: Consequence | undefined): string[] =>
  typeof consequence === 'object' ? Object.values(consequence) : consequence ? [consequence] : []
