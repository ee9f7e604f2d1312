import type { Exchange } from '../scim/Exchange.js'
import type { CheckResult, Report, RequirementSummary } from './Report.js'

/** A check that the run has decided about. */
export interface PlannedCheck {
  id: string
  suite: string
  title: string
  /** Whether it will run; otherwise its result follows at once as `skipped` or `unsupported`. */
  runs: boolean
}

/**
 * What a run tells the world, in this order. Terminal, report files and adapters are readers of this one stream, which
 * events.ndjson keeps; every string in it is redacted already, but nothing that came from the provider is escaped.
 */
export type RunEvent =
  | {
      type: 'run-started'
      runId: string
      url: string
      profile: string
      seed: number
      /** Requests a second permitted, or null. */
      rate: number | null
      suites: { id: string; title: string }[]
      checks: PlannedCheck[]
      /** First lines for the reader: what the preflight found, one sentence each. */
      preflight: string[]
      capabilities: Record<string, boolean>
      /** Text of every requirement that a planned check verifies, by id. */
      texts: Record<string, RequirementSummary>
    }
  | { type: 'check-started'; id: string }
  | { type: 'exchange'; exchange: Exchange }
  /** A 429 was obeyed; the run holds still for so long. */
  | { type: 'throttled'; waitMs: number }
  | { type: 'check-finished'; result: CheckResult }
  | { type: 'notice'; message: string }
  | { type: 'cleanup-started'; resources: number }
  | { type: 'run-finished'; report: Report }
