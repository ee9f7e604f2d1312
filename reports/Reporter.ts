import type { RunEvent } from '../src/verdict/RunEvent.js'

/** The events of a run once more, from the first on. */
export type Stream = () => AsyncIterable<RunEvent>

/** A reader of a run's stream: what a terminal shows, a file, anything. */
export interface Reporter {
  onEvent(event: RunEvent): void
  /**
   * The run is over.
   * @param again reads the stream once more, for what could not be kept in memory
   * @returns paths of the files that it wrote
   */
  onEnd?(again: Stream): Promise<string[]>
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

/** Makes a reporter that writes to an output while the run goes on. */
export type ReporterFactory = (out: Output, options?: ReporterOptions) => Reporter

/** Makes a reporter that leaves a file in a directory. */
export type FileFactory = (directory: string) => Reporter
