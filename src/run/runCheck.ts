import type { Check } from '../kit/check.js'
import { Findings } from '../kit/expect/Findings.js'
import type { CheckResult } from '../verdict/Report.js'
import type { Traffic } from '../wire/Traffic.js'
import type { Judgement } from './judge.js'
import { judge } from './judge.js'
import { makeContext, type RunScope } from './makeContext.js'
import type { Planned } from './plan.js'

/** A check that waits this long without a request under way hangs by its own fault. */
const idleLimit = 60_000

/** What the runner needs from the run. */
export interface RunnerOptions {
  scope: RunScope
  traffic: Traffic
  /** Removes what a check created. */
  cleanUp(purpose: string): Promise<void>
  ownerOf(what: 'user' | 'group'): string | undefined
  replay(id: string, judgement: Judgement): string | undefined
}

/** Runs one check: its body, its verdict, its clean-up. Never throws. */
export async function runCheck(
  { id, suite, check, level, verifies }: Planned & { check: Check },
  options: RunnerOptions,
): Promise<CheckResult> {
  const started = performance.now()
  const findings = new Findings()
  const watch = new IdleWatch()
  const { scope } = options
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
  let thrown: unknown
  try {
    await Promise.race([Promise.resolve(check.run(context)), watch.expired])
  } catch (error) {
    thrown = error ?? new Error('it threw nothing')
  }
  watch.end()
  await options.cleanUp(id)
  const judgement = judge(thrown, findings, level, options.ownerOf)
  const notes = [...(judgement.notes ?? []), ...trace.notes]
  const measured = judgement.verdict === 'passed' && trace.measurements.length > 0
  return {
    id,
    suite: suite.id,
    title: check.title,
    level,
    verifies,
    ...judgement,
    verdict: measured ? 'info' : judgement.verdict,
    ...(fellShort(judgement)
      ? { consequence: check.consequence, replay: options.replay(id, judgement) }
      : {}),
    ...(notes.length ? { notes } : {}),
    ...(trace.measurements.length ? { measurements: trace.measurements } : {}),
    durationMs: Math.round(performance.now() - started),
    exchanges: [...new Set(trace.exchanges)],
  }
}

const fellShort = ({ verdict }: Judgement): boolean => ['failed', 'warned', 'error', 'info'].includes(verdict)

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
