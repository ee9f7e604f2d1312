import type { Check } from '../kit/check.js'
import { Findings } from '../kit/expect/Findings.js'
import { GivenFailure } from '../kit/GivenFailure.js'
import type { Exchange } from '../scim/Exchange.js'
import type { Traffic } from '../wire/Traffic.js'
import { makeContext, type RunScope } from './makeContext.js'
import type { Planned } from './plan.js'
import { runCheck } from './runCheck.js'
import { schedule } from './schedule.js'
import type { Verdicts } from './Verdicts.js'

/** A check that will run. */
export type Runnable = Planned & { check: Check }

/** Whether a check of the plan will run. */
export const isRunnable = (one: Planned): one is Runnable => !one.excuse && one.check.type === 'check'

/** What running the checks needs from the run. */
export interface ChecksOptions {
  scope: RunScope
  traffic: Pick<Traffic, 'send'>
  verdicts: Verdicts
  concurrency: number
  /** Removes what a check created. */
  cleanUp(purpose: string): Promise<void>
  started(id: string): void
  /** Asked before each check; true leaves the rest unrun. */
  stopped(): boolean
}

/** Runs the checks of a plan: first the one that everything else stands on, then the others side by side. */
export class Checks {
  private readonly begun = new Set<string>()

  constructor(
    private readonly planned: Planned[],
    private readonly options: ChecksOptions,
  ) {}

  /** Runs them. @returns those that were not begun, because the run was stopped */
  async run(): Promise<Runnable[]> {
    const all = this.planned.filter(isRunnable)
    const ground = all.find(({ check }) => check.owns === 'user')
    const { stopped, concurrency, verdicts } = this.options
    if (ground && !stopped()) {
      const sound = await this.one(ground)
      const obstacle = sound || all.length === 1 || stopped() ? undefined : await this.hopeless()
      if (obstacle) {
        const reason = `no user can be created, so that nothing can be tried: ${ground.id} tells`
        for (const one of this.rest(all)) verdicts.giveUp(one, reason, obstacle)
        return []
      }
    }
    const jobs = this.rest(all).map((one) => ({
      exclusive: one.check.exclusive ?? false,
      run: async () => void (await this.one(one)),
    }))
    await schedule(jobs, concurrency, stopped)
    return this.rest(all)
  }

  private rest(all: Runnable[]): Runnable[] {
    return all.filter(({ id }) => !this.begun.has(id))
  }

  /** @returns whether it passed */
  private async one(planned: Runnable): Promise<boolean> {
    const { started, scope, traffic, cleanUp, verdicts } = this.options
    this.begun.add(planned.id)
    started(planned.id)
    const ownerOf = (what: 'user' | 'group') =>
      this.planned.find(({ id, check }) => check.type === 'check' && check.owns === what && id !== planned.id)
        ?.id
    const { result, judgement } = await runCheck(planned, { scope, traffic, cleanUp, ownerOf })
    verdicts.take(result, judgement)
    return result.verdict === 'passed'
  }

  /** The answer that shows that no user can be created, not even the smallest; `undefined` where one can. */
  private async hopeless(): Promise<Exchange | undefined> {
    const { scope, traffic, cleanUp } = this.options
    const purpose = 'the smallest user'
    const findings = new Findings('', scope.levelOf)
    const { context } = makeContext(
      purpose,
      scope,
      (request, sending) => traffic.send(request, purpose, sending),
      findings,
    )
    try {
      await context.given.minimalUser()
      return undefined
    } catch (error) {
      return error instanceof GivenFailure ? error.answer.exchange : undefined
    } finally {
      await cleanUp(purpose)
    }
  }
}
