import type { Level } from '../requirements/Level.js'
import type { Json } from '../scim/types.js'

export { type Level, levels } from '../requirements/Level.js'

/** The outcome of a check; see README, "Verdicts". */
export const verdicts = ['passed', 'failed', 'warned', 'info', 'unsupported', 'skipped', 'error'] as const
export type Verdict = (typeof verdicts)[number]

/** A number that a check measured, e.g. the 95th percentile of latency in ms. */
export interface Measurement {
  name: string
  value: number
  unit: string
}

/** The smallest input that fast-check found to break a property. */
export interface Counterexample {
  seed: number
  /** fast-check's path to the example, for `--fuzz-path`. */
  path: string
  value: Json
}

/**
 * How a provider falls short: it turned away what it must take (`refused`), said yes and did nothing (`ignored`), or
 * did or said something else (`wrong`). Three stories with three consequences.
 */
export type Story = 'refused' | 'ignored' | 'wrong'

/** One breach of one requirement, seen by one check. */
export interface Finding {
  /** Id of the requirement that is broken; empty where the check names none. */
  requirement: string
  level: Level
  story: Story
  /** What is wrong, in one line. */
  message: string
  /** All acceptable answers. */
  expected: string[]
  actual: string
  /** What this breach means for the identity provider and its administrator. */
  consequence?: string
  /** Ids of the exchanges that show it, the telling one last. */
  faulty: number[]
  counterexample?: Counterexample
  /** Of how many exchanges this was seen: set where an invariant judged several. */
  seen?: { broken: number; judged: number }
}

/** The one broken thing behind the findings of many checks; what the reports lead with, worst first. */
export interface Cause {
  /** Stable from run to run, so that a baseline may name it: `refused/post-users`, `error/no-scim-type`. */
  id: string
  /** One sentence about the provider. */
  title: string
  /** Id of the requirement that is broken; empty where no requirement says it. */
  requirement: string
  level: Level
  story: Story
  /** Of the finding that shows it best. */
  message: string
  expected: string[]
  actual: string
  consequence?: string
  /** Id of the exchange that shows it best, if one does. */
  exchange?: number
  /** Command line that repeats that exchange. */
  curl?: string
  /** Command line that repeats the check that shows it best. */
  replay?: string
  /** Ids of the checks that fall short because of it, the one that shows it best first. */
  checks: string[]
  /** Ids of the checks that could not begin because of it. */
  skipped: string[]
  /** Every check here is accepted by the baseline. */
  accepted?: boolean
}

/** What came of one check. Field names are a contract: `fixtures/schemas/report.schema.json`. */
export interface CheckResult {
  /** `suite/slug`, stable. */
  id: string
  /** Ids that it had in earlier versions; absent if none. */
  formerly?: string[]
  suite: string
  /** A statement about the provider in the present tense. */
  title: string
  verdict: Verdict
  level: Level
  /** Ids of the requirements that it proves or disproves. */
  verifies: string[]
  /** The requirement that it is about: the one that an `expect` of its own speaks for. */
  proves?: string
  /** Ids of the requirements about which it stated something. */
  stated?: string[]
  /** Every breach that it saw, worst first; `message`, `expected`, `actual` and `consequence` are those of the first. */
  findings?: Finding[]
  /** Id of the cause that explains why it falls short, or why it could not begin. */
  cause?: string
  /** What is wrong (or was noticed), in one line. */
  message?: string
  /** All acceptable answers. */
  expected?: string[]
  /** What came instead. */
  actual?: string
  /** What it means for the identity provider and its administrator. */
  consequence?: string
  /** Why the verdict is `unsupported`, `skipped` or `error`. */
  reason?: string
  /** Lesser findings and remarks, one line each. */
  notes?: string[]
  measurements?: Measurement[]
  durationMs: number
  /** Ids of the exchanges that are its evidence. */
  exchanges: number[]
  /** Ids of the exchanges that show the fault. */
  faulty?: number[]
  /** Command lines that repeat the faulty exchanges. */
  curl?: string[]
  /** Command line that repeats the check. */
  replay?: string
  counterexample?: Counterexample
  /** Accepted by the baseline, with the reason given there. */
  baseline?: string
}

/** A requirement of the ledger as the reports show it. */
export interface RequirementSummary {
  id: string
  statement: string
  source: string
  level: Level
}

/** A whole run: the content of report.json, schema version 1. */
export interface Report {
  schemaVersion: 1
  tool: { name: 'scim-conform'; version: string }
  run: {
    id: string
    startedAt: string
    durationMs: number
    seed: number
    interrupted: boolean
    requests: number
    /** Answers 429 that were obeyed. */
    throttled: number
    rate: {
      /** Requests per second permitted, or null for no limit. */
      asked: number | null
      /** Average over the paced part of the run. */
      kept: number
      /** Highest count in any one-second window of paced traffic. */
      peakPerSecond: number
      /** The same for bursts that the limit checks send on purpose; 0 if none. */
      burstPeakPerSecond: number
    }
    /** Latency percentiles over all requests, in ms. */
    latency: { p50: number; p95: number; p99: number; max: number }
  }
  target: { url: string; profile: string; profileTitle: string; capabilities: Record<string, boolean> }
  summary: Record<Verdict, number> & { conformant: boolean }
  /** Suites in reading order. */
  suites: { id: string; title: string }[]
  checks: CheckResult[]
  /** Why checks fall short, worst consequence first; each check that does belongs to exactly one. */
  causes?: Cause[]
  requirements: {
    total: number
    testable: number
    verified: number
    violated: string[]
    notCovered: { id: string; why: string }[]
    /** Text of every requirement that a check of this report names. */
    texts: Record<string, RequirementSummary>
  }
  baseline?: { file: string; accepted: number; new: string[]; stale: string[] }
  cleanup: { created: number; deleted: number; left: { location: string; why: string }[] }
  exchanges: { file: string; count: number }
}
