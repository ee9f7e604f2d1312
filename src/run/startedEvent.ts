import { loadRequirements } from '../requirements/loadRequirements.js'
import type { Profile } from '../requirements/Profile.js'
import type { Report } from '../verdict/Report.js'
import type { RunEvent } from '../verdict/RunEvent.js'
import { requirementTexts } from './coverage.js'
import type { Planned } from './plan.js'
import type { Preflight } from './preflight.js'

/** What the reader hears first: the target, the plan, and what the preflight found. */
export function startedEvent(
  run: { runId: string; url: string; seed: number; rate: number | null },
  profile: Profile,
  planned: Planned[],
  { findings, discovery }: Preflight,
): RunEvent {
  const verified = planned.flatMap(({ verifies }) => verifies)
  return {
    type: 'run-started',
    ...run,
    profile: profile.name,
    suites: suitesOf(planned),
    checks: planned.map(({ id, suite, check, excuse }) => ({
      id,
      suite: suite.id,
      title: check.title,
      runs: !excuse,
    })),
    preflight: findings,
    capabilities: discovery.capabilities,
    texts: requirementTexts(verified, profile, loadRequirements()),
  }
}

/** The suites of a plan in reading order. */
export function suitesOf(planned: Planned[]): Report['suites'] {
  return [...new Set(planned.map(({ suite }) => suite))].map(({ id, title }) => ({ id, title }))
}
