import type { Exchange } from '../scim/Exchange.js'
import type { Cause, CheckResult } from '../verdict/Report.js'
import type { Causes } from './causes/Causes.js'
import type { Judgement } from './judge.js'
import type { Planned } from './plan.js'
import { plannedResult } from './plannedResult.js'

/** The verdicts of a run as they become known: what could not begin is told when it is known why. */
export class Verdicts {
  private readonly held = new Map<string, CheckResult>()
  private readonly causeOf = new Map<string, string>()
  causes: Cause[] = []

  /**
   * @param finish tells the result of a check
   * @param replay the command line that repeats a check
   */
  constructor(
    private readonly collected: Causes,
    private readonly finish: (result: CheckResult) => void,
    private readonly replay: (result: CheckResult) => string | undefined,
  ) {}

  /** Takes what a check came to. */
  take(result: CheckResult, judgement: Judgement): void {
    const short = ['failed', 'warned', 'error', 'info'].includes(result.verdict)
    const told = short ? { ...result, replay: this.replay(result) } : result
    this.collected.add(told, judgement)
    if (judgement.obstacle && judgement.verdict === 'skipped') this.held.set(told.id, told)
    else this.finish(told)
  }

  /** Leaves a check out because of an answer that makes it pointless. */
  giveUp(planned: Planned, reason: string, obstacle: Exchange): void {
    const result: CheckResult = { ...plannedResult(planned), verdict: 'skipped', reason }
    this.take(result, { verdict: 'skipped', reason, sightings: [], obstacle, otherwise: 'error' })
  }

  /** Finds the causes, and tells what was held back. */
  settle(): void {
    const { causes, settled } = this.collected.settle()
    for (const [id, { verdict, cause }] of settled) {
      if (cause) this.causeOf.set(id, cause)
      const result = this.held.get(id)
      if (!result) continue
      const told: CheckResult = { ...result, verdict, ...(cause ? { cause } : {}) }
      this.finish(verdict === 'error' ? { ...told, replay: this.replay(told) } : told)
    }
    this.causes = causes.map((cause) => {
      const [best = ''] = cause.checks
      const replay = this.replay({ id: best } as CheckResult)
      return replay ? { ...cause, replay } : cause
    })
  }

  /** A result with the cause that explains it. */
  explained(result: CheckResult): CheckResult {
    const cause = this.causeOf.get(result.id)
    return cause ? { ...result, cause } : result
  }
}
