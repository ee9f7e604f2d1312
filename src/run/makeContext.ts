import type { Answer } from '../kit/Answer.js'
import type { CheckContext } from '../kit/CheckContext.js'
import { createOnlyAttributes } from '../kit/createOnlyAttributes.js'
import { makeExpect } from '../kit/expect/expect.js'
import type { Findings } from '../kit/expect/Findings.js'
import { Given } from '../kit/Given.js'
import { PreconditionFailure } from '../kit/PreconditionFailure.js'
import { Random } from '../kit/Random.js'
import { Scim } from '../kit/Scim.js'
import type { Scenario } from '../kit/scenario.js'
import { Unsupported } from '../kit/Unsupported.js'
import type { Profile } from '../requirements/Profile.js'
import type { Discovery } from '../scim/Discovery.js'
import type { Exchange } from '../scim/Exchange.js'
import type { Level, Measurement } from '../verdict/Report.js'
import type { Courier } from '../wire/Courier.js'
import { markerOf } from '../wire/marker.js'
import type { Statistics } from '../wire/Statistics.js'

/** What all checks of a run share. */
export interface RunScope {
  profile: Profile
  discovery: Discovery
  runId: string
  seed: number
  fuzzRuns: number
  fuzzPath?: string
  levelOf(requirement: string): Level | 'OFF'
  /** What tells the provider who is asking. */
  credentials: CheckContext['credentials']
  statistics(): Statistics
  wait(milliseconds: number): Promise<void>
  /** Gathers a scenario once a run; the exchanges behind it come with it. */
  gather<T>(scenario: Scenario<T>): Promise<{ value: T; evidence: number[] }>
}

/** What a check leaves behind besides its verdict. */
export interface Trace {
  exchanges: number[]
  notes: string[]
  measurements: Measurement[]
}

/**
 * Makes the world of one check or scenario.
 * @param purpose its check id, or `scenario: …`; names and randomness follow from it
 */
export function makeContext(
  purpose: string,
  scope: RunScope,
  send: (...args: Parameters<Courier['send']>) => Promise<Exchange>,
  findings: Findings,
): { context: CheckContext; trace: Trace } {
  const trace: Trace = { exchanges: [], notes: [], measurements: [] }
  const courier: Courier = {
    async send(request, options) {
      const exchange = await send(request, options)
      trace.exchanges.push(exchange.id)
      return exchange
    },
  }
  const scim = new Scim(courier)
  const random = new Random(scope.seed, purpose)
  const { profile, discovery } = scope
  const context: CheckContext = {
    scim,
    profile,
    discovery,
    random,
    given: new Given(scim, profile, random, nameOf(scope.runId, purpose)),
    expect: makeExpect(findings),
    createOnly: createOnlyAttributes(profile, discovery),
    credentials: scope.credentials,
    fuzz: { seed: scope.seed, runs: scope.fuzzRuns, path: scope.fuzzPath },
    statistics: scope.statistics,
    wait: scope.wait,
    note: (remark) => void trace.notes.push(remark),
    measure: (measurement) => void trace.measurements.push(measurement),
    unsupported(quote: string | Answer): never {
      if (typeof quote === 'string') throw new Unsupported(quote)
      if (quote.ok) throw new Unsupported(quote.summary)
      throw new PreconditionFailure(quote, undefined, 'unsupported')
    },
    async from(scenario) {
      const { value, evidence } = await scope.gather(scenario)
      trace.exchanges.push(...evidence)
      return value
    },
  }
  return { context, trace }
}

/** `scim-conform-<run>-<check>`, where the last part is the same in every run. */
const nameOf = (runId: string, purpose: string): string =>
  `${markerOf(runId)}-${new Random(0, purpose).text(5, '0123456789abcdefghijklmnopqrstuvwxyz')}`
