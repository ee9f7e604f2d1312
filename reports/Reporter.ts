import type { RunEvent } from '../src/verdict/RunEvent.js'

/** A consumer of a run's events while it goes on. */
export interface Reporter {
  onEvent(event: RunEvent): void
}

/** Where a reporter writes; `process.stdout` is one. */
export interface Output {
  write(text: string): void
  isTTY?: boolean
  columns?: number
}

/** What the caller decides about a reporter. */
export interface ReporterOptions {
  /** Only the causes and the summary. */
  quiet?: boolean
  /** Every check that did not pass, in full, however many they are. */
  verbose?: boolean
  /** Overrides what NO_COLOR, FORCE_COLOR and the terminal say. */
  color?: boolean
  /** The clock in ms, for tests. */
  now?: () => number
}

/** Makes a reporter. */
export type ReporterFactory = (out: Output, options?: ReporterOptions) => Reporter
