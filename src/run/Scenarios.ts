import { Findings } from '../kit/expect/Findings.js'
import type { Scenario } from '../kit/scenario.js'
import { courierFor, type Wire } from '../wire/open.js'
import { makeContext, type RunScope } from './makeContext.js'

interface Gathered {
  value: unknown
  evidence: number[]
}

/** The scenarios of a run: each is gathered once, by whichever check asks first. */
export class Scenarios {
  private readonly gathered = new Map<Scenario<unknown>, Promise<Gathered>>()

  constructor(
    private readonly scope: () => RunScope,
    private readonly wire: Pick<Wire, 'send'>,
  ) {}

  /** The evidence of a scenario. Rejects for everybody alike when it could not be gathered. */
  async gather<T>(scenario: Scenario<T>): Promise<{ value: T; evidence: number[] }> {
    const known =
      this.gathered.get(scenario as Scenario<unknown>) ?? this.start(scenario as Scenario<unknown>)
    return (await known) as { value: T; evidence: number[] }
  }

  private start(scenario: Scenario<unknown>): Promise<Gathered> {
    const purpose = `scenario: ${scenario.name}`
    const { context, trace } = makeContext(
      purpose,
      this.scope(),
      courierFor(this.wire, purpose).send,
      new Findings('', this.scope().levelOf),
    )
    const promise = scenario.gather(context).then((value) => ({ value, evidence: trace.exchanges }))
    this.gathered.set(scenario, promise)
    return promise
  }
}
