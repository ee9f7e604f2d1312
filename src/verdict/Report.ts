import type { Json } from '../scim/types.js'

/** The outcome of a check; see README, "Verdicts". */
export const verdicts = ['passed', 'failed', 'warned', 'info', 'unsupported', 'skipped', 'error'] as const
export type Verdict = (typeof verdicts)[number]

/** How binding a requirement is in the eyes of the profile. */
export const levels = ['MUST', 'SHOULD', 'MAY'] as const
export type Level = (typeof levels)[number]

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

/** What came of one check. Field names are a contract: `fixtures/schemas/report.schema.json`. */
export interface CheckResult {
  /** `suite/slug`, stable. */
  id: string
  suite: string
  /** A statement about the provider in the present tense. */
  title: string
  verdict: Verdict
  level: Level
  /** Ids of the requirements that it proves or disproves. */
  verifies: string[]
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
