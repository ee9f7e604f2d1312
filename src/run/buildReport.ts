import { loadRequirements } from '../requirements/loadRequirements.js'
import type { Profile } from '../requirements/Profile.js'
import { packageFile } from '../settings/packageFile.js'
import { readJson } from '../settings/readJson.js'
import type { GateOutcome } from '../verdict/gate.js'
import { type CheckResult, type Report, type Verdict, verdicts } from '../verdict/Report.js'
import type { Statistics } from '../wire/Statistics.js'
import { coverage } from './coverage.js'
import { exchangesName } from './RunFiles.js'

/** What a run knows when it is over. */
export interface RunOutcome {
  runId: string
  startedAt: Date
  seed: number
  interrupted: boolean
  statistics: Statistics
  url: string
  profile: Profile
  capabilities: Record<string, boolean>
  suites: Report['suites']
  gate: GateOutcome
  cleanup: Report['cleanup']
  exchanges: number
}

/** The report of a run: report.json as it is written. */
export function buildReport(outcome: RunOutcome): Report {
  const { statistics, profile, gate, interrupted } = outcome
  const { requests, durationMs, throttled, asked, kept, peakPerSecond, burstPeakPerSecond, latency } =
    statistics
  return {
    schemaVersion: 1,
    tool: {
      name: 'scim-conform',
      version: readJson<{ version: string }>(packageFile('package.json')).version,
    },
    run: {
      id: outcome.runId,
      startedAt: outcome.startedAt.toISOString(),
      durationMs,
      seed: outcome.seed,
      interrupted,
      requests,
      throttled,
      rate: { asked, kept, peakPerSecond, burstPeakPerSecond },
      latency,
    },
    target: {
      url: outcome.url,
      profile: profile.name,
      profileTitle: profile.title,
      capabilities: outcome.capabilities,
    },
    summary: { ...count(gate.checks), conformant: gate.conformant && !interrupted },
    suites: outcome.suites,
    checks: gate.checks,
    causes: gate.causes,
    requirements: coverage(gate.checks, profile, loadRequirements()),
    ...(gate.baseline ? { baseline: gate.baseline } : {}),
    cleanup: outcome.cleanup,
    exchanges: { file: exchangesName, count: outcome.exchanges },
  }
}

function count(checks: CheckResult[]): Record<Verdict, number> {
  const entries = verdicts.map((verdict) => [verdict, checks.filter((one) => one.verdict === verdict).length])
  return Object.fromEntries(entries) as Record<Verdict, number>
}
