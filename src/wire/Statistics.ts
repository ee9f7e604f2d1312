/** Numbers of a run, for invariants that judge it as a whole and for the report. */
export interface Statistics {
  requests: number
  durationMs: number
  /** Requests per second permitted, or null. */
  asked: number | null
  kept: number
  peakPerSecond: number
  burstPeakPerSecond: number
  /** 429s on traffic that kept to the rate. */
  throttled: number
  /** How many of these came within a minute after a burst that a check sent on purpose, and so may be its doing. */
  throttledAfterBurst?: number
  latency: { p50: number; p95: number; p99: number; max: number }
}
