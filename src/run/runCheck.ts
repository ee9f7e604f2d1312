import { setImmediate } from 'node:timers/promises'
import type { Check } from '../kit/check.js'
import { Findings } from '../kit/expect/Findings.js'
import type { CheckResult } from '../verdict/Report.js'
import type { Traffic } from '../wire/Traffic.js'
import { Forgotten } from './Forgotten.js'
import type { Judgement } from './judge.js'
import { judge, resultOf } from './judge.js'
import { makeContext, type RunScope } from './makeContext.js'
import type { Planned } from './plan.js'
import { plannedResult } from './plannedResult.js'

/** A check that waits this long without a request under way hangs by its own fault. */
const idleLimit = 60_000

/** What the runner needs from the run. */
export interface RunnerOptions {
  scope: RunScope
  traffic: Pick<Traffic, 'send'>
  /** Removes what a check created. */
  cleanUp(purpose: string): Promise<void>
  ownerOf(what: 'user' | 'group'): string | undefined
}

/** A check that has run: its result as far as it can be told before the others are over, and what it is made of. */
export interface Ran {
  result: CheckResult
  judgement: Judgement
}

/** Runs one check: its body, its verdict, its clean-up. Never throws. */
export async function runCheck(planned: Planned & { check: Check }, options: RunnerOptions): Promise<Ran> {
  const { id, check, level, proves } = planned
  const started = performance.now()
  const { scope } = options
  const findings = new Findings(proves, scope.levelOf)
  const watch = new IdleWatch()
  const { context, trace } = makeContext(
    id,
    {
      ...scope,
      gather: (scenario) => watch.during(scope.gather(scenario)),
      wait: (milliseconds) => watch.during(scope.wait(milliseconds)),
    },
    (request, sending) => watch.during(options.traffic.send(request, id, sending)),
    findings,
  )
  const forgotten = new Forgotten()
  let thrown: unknown
  try {
    await Promise.race([forgotten.during(async () => check.run(context)), watch.expired])
  } catch (error) {
    thrown = error ?? new Error('it threw nothing')
  }
  watch.end()
  await options.cleanUp(id)
  // Rejections that nobody handles are told when this turn is over.
  await setImmediate()
  thrown ??= forgotten.error
  const measured = trace.measurements.length > 0
  const { consequence } = check
  const judgement = judge(thrown, findings, { level, consequence, measured, ownerOf: options.ownerOf })
  const told = resultOf(judgement)
  const notes = [...(told.notes ?? []), ...trace.notes]
  const result: CheckResult = {
    ...plannedResult(planned),
    ...told,
    verdict: measured && judgement.verdict === 'passed' ? 'info' : judgement.verdict,
    stated: [...findings.stated],
    ...(notes.length ? { notes } : {}),
    ...(measured ? { measurements: trace.measurements } : {}),
    durationMs: Math.round(performance.now() - started),
    exchanges: [...new Set(trace.exchanges)],
  }
  return { result, judgement: { ...judgement, proven: findings.proven.values() } }
}

/** Requests have their own timeout; this one is for a check that waits for nothing. */
class IdleWatch {
  private pending = 0
  private timer: NodeJS.Timeout | undefined
  private expire: (reason: Error) => void = () => {}
  readonly expired = new Promise<never>((_, reject) => {
    this.expire = reject
  })

  constructor() {
    this.expired.catch(() => {})
    this.arm()
  }

  async during<T>(work: Promise<T>): Promise<T> {
    this.pending += 1
    clearTimeout(this.timer)
    try {
      return await work
    } finally {
      this.pending -= 1
      if (this.pending === 0) this.arm()
    }
  }

  end(): void {
    clearTimeout(this.timer)
    this.pending = 1
  }

  private arm(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(
      () => this.expire(new Error(`it did nothing for ${idleLimit / 1000} s`)),
      idleLimit,
    )
    this.timer.unref()
  }
}
