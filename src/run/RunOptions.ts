import type { Suite } from '../kit/suite.js'
import type { Profile } from '../requirements/Profile.js'
import type { Baseline } from '../verdict/Baseline.js'
import type { FailOn } from '../verdict/gate.js'
import type { Counterexample } from '../verdict/Report.js'
import type { RunEvent } from '../verdict/RunEvent.js'
import type { Grant } from '../wire/Credentials.js'
import type { Selection } from './plan.js'

/** Everything that a run can be told. */
export interface RunOptions {
  /** Base URL of the provider, with whatever path and query it has. */
  url: string
  suites: Suite[]
  profile: Profile
  /** Headers of every request: Authorization and the caller's own. */
  headers?: Record<string, string>
  /** Fetches credentials that expire, such as an OAuth token: at first, before they do, and when they are refused. */
  grant?: Grant
  /** Texts that must appear in no output: token, password, header values. */
  secrets?: string[]
  /** Whatever happens is told here. */
  onEvent?(event: RunEvent): void
  /** Directory for events.ndjson, exchanges.ndjson and the journal; none of them without it. */
  outDir?: string
  selection?: Selection
  /** Repeats the run's random choices; chosen by chance if absent. */
  seed?: number
  /** Examples per property. */
  fuzzRuns?: number
  /** Repeats one example of a property. */
  fuzzPath?: string
  /** Requests per second; `null` for no limit, absent for the profile's. */
  rate?: number | null
  /** Checks at a time. */
  concurrency?: number
  timeoutMs?: number
  maxResponseBytes?: number
  ca?: string
  insecure?: boolean
  proxy?: string
  /** Takes the requests instead of a socket: a provider in this process. `Response.error()` drops the connection. */
  fetch?: (request: Request) => Promise<Response>
  failOn?: FailOn
  baseline?: { file: string; content: Baseline }
  /** Stop at the first failure. */
  bail?: boolean
  /** Aborting it stops the run after clean-up. */
  signal?: AbortSignal
  /** How long clean-up may take after an abort, in ms. Default: a minute. */
  cleanUpTimeoutMs?: number
  /** The command line that repeats a check. */
  replay?(id: string, seed: number, counterexample?: Counterexample): string
}
