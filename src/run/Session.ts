import { randomBytes } from 'node:crypto'
import { levelFor } from '../requirements/levelFor.js'
import { loadRequirements } from '../requirements/loadRequirements.js'
import type { Discovery } from '../scim/Discovery.js'
import { gate } from '../verdict/gate.js'
import type { Report } from '../verdict/Report.js'
import type { Wire } from '../wire/open.js'
import { TargetError } from '../wire/TargetError.js'
import { Broadcast } from './Broadcast.js'
import { buildReport } from './buildReport.js'
import { Checks } from './Checks.js'
import { Causes } from './causes/Causes.js'
import { Tally } from './causes/Tally.js'
import { withCurrentIds } from './checkIds.js'
import { Invariants } from './Invariants.js'
import { invariantsIn } from './invariantsIn.js'
import { resultOf } from './judge.js'
import type { RunScope } from './makeContext.js'
import { noticesOf } from './notices.js'
import { openWire, rateOf } from './openWire.js'
import { ownersIn } from './ownersIn.js'
import { isWhole, type Planned, plan } from './plan.js'
import { plannedResult } from './plannedResult.js'
import { type Preflight, preflight } from './preflight.js'
import { RunFiles } from './RunFiles.js'
import type { RunOptions } from './RunOptions.js'
import { Scenarios } from './Scenarios.js'
import { startedEvent, suitesOf } from './startedEvent.js'
import { Verdicts } from './Verdicts.js'
import { waitFor } from './waitFor.js'

/** One run from preflight to report: makes the parts, and has them work in order. */
export class Session {
  readonly id = randomBytes(6).readUIntBE(0, 6).toString(36).slice(-6).padStart(6, '0')
  readonly startedAt = new Date()
  private readonly seed: number
  private readonly rate: number | null
  private readonly wire: Wire
  private readonly invariants: Invariants
  private readonly causes: Causes
  private readonly verdicts: Verdicts
  private readonly broadcast: Broadcast

  constructor(private readonly options: RunOptions) {
    const { outDir } = options
    this.seed = options.seed ?? randomBytes(4).readUInt32BE()
    this.rate = rateOf(options)
    this.invariants = new Invariants(invariantsIn(options.suites), this.levelOf)
    this.wire = openWire(options, this, {
      onExchange: (exchange) => {
        this.invariants.see(exchange)
        this.causes.see(exchange)
        this.broadcast.emit({ type: 'exchange', exchange })
      },
      onThrottled: (waitMs) => this.broadcast.emit({ type: 'throttled', waitMs }),
    })
    const files = outDir === undefined ? undefined : new RunFiles(outDir)
    this.broadcast = new Broadcast(this.wire.redactor, files, options.onEvent)
    this.causes = new Causes(new Tally(this.wire.baseUrl.path), ownersIn(options))
    this.verdicts = new Verdicts(
      this.causes,
      (result) => this.broadcast.finish(result),
      ({ id, counterexample }) => options.replay?.(id, this.seed, counterexample),
    )
  }

  /** Sends nothing more but what cleans up. */
  stop(): void {
    this.wire.stop()
  }

  /** Does all of it. @throws TargetError when the target cannot be tested */
  async run(): Promise<Report> {
    const { profile, selection = {}, suites, cleanUpTimeoutMs = 60_000 } = this.options
    const found = await preflight(this.wire, profile).catch((error: unknown) => {
      // Its message may quote an answer that echoes the credentials.
      throw error instanceof TargetError ? new TargetError(this.wire.redactor.text(error.message)) : error
    })
    const { discovery } = found
    this.invariants.begin(discovery, found.exchanges)
    const planned = plan(suites, selection, {
      profile,
      discovery,
      rate: this.rate,
      levelOf: this.levelOf,
      credentials: this.wire.credentials,
    })
    this.announce(planned, found)
    let left: Report['cleanup']['left'] = []
    try {
      await this.runChecks(planned, this.scope(discovery))
    } finally {
      this.broadcast.emit({ type: 'cleanup-started', resources: this.wire.own.remaining().length })
      left = await this.wire.cleanUp.all(this.interrupted ? cleanUpTimeoutMs : undefined)
    }
    this.judgeInvariants(planned)
    const { report } = this.broadcast.emit({
      type: 'run-finished',
      report: this.report(planned, discovery, left),
    })
    if (this.broadcast.complaint) throw this.broadcast.complaint.error
    return report
  }

  /** Closes sockets and files; the journal stays where something was left. */
  async close(): Promise<void> {
    await this.wire.close()
    this.broadcast.close()
  }

  private get interrupted(): boolean {
    return this.options.signal?.aborted ?? false
  }

  private readonly levelOf = (requirement: string) =>
    levelFor(requirement, this.options.profile, loadRequirements())

  private announce(planned: Planned[], found: Preflight): void {
    const { profile } = this.options
    const run = { runId: this.id, url: String(this.wire.baseUrl), seed: this.seed, rate: this.rate }
    this.broadcast.emit(startedEvent(run, profile, planned, found))
    for (const message of noticesOf(this.options, this.wire.journal?.file))
      this.broadcast.emit({ type: 'notice', message })
    for (const one of planned) if (one.excuse) this.broadcast.finish(plannedResult(one))
  }

  private scope(discovery: Discovery): RunScope {
    const scope: RunScope = {
      profile: this.options.profile,
      discovery,
      runId: this.id,
      seed: this.seed,
      fuzzRuns: this.options.fuzzRuns ?? 8,
      fuzzPath: this.options.fuzzPath,
      levelOf: this.levelOf,
      credentials: this.wire.credentials,
      statistics: () => this.wire.statistics,
      wait: (milliseconds) => waitFor(milliseconds, this.options.signal),
      gather: (scenario) => scenarios.gather(scenario),
    }
    const scenarios = new Scenarios(() => scope, this.wire)
    return scope
  }

  private async runChecks(planned: Planned[], scope: RunScope): Promise<void> {
    const { bail = false, concurrency = 8 } = this.options
    const { broadcast } = this
    const checks = new Checks(planned, {
      scope,
      traffic: this.wire,
      verdicts: this.verdicts,
      concurrency,
      cleanUp: (purpose) => this.wire.cleanUp.of(purpose),
      started: (id) => void broadcast.emit({ type: 'check-started', id }),
      stopped: () => this.interrupted || broadcast.complaint !== undefined || (bail && broadcast.failed),
    })
    const left = await checks.run()
    const reason = this.interrupted ? 'the run was interrupted' : 'an earlier check failed (--bail)'
    for (const one of left)
      broadcast.finish(plannedResult({ ...one, excuse: { verdict: 'skipped', reason } }))
  }

  private judgeInvariants(planned: Planned[]): void {
    for (const one of planned) {
      if (one.excuse || one.check.type !== 'invariant') continue
      const { judgement, stated, exchanges } = this.invariants.result(
        one.check,
        one.level,
        this.wire.statistics,
        this.interrupted,
      )
      this.verdicts.take({ ...plannedResult(one), ...resultOf(judgement), stated, exchanges }, judgement)
    }
    this.verdicts.settle()
  }

  private report(planned: Planned[], discovery: Discovery, left: Report['cleanup']['left']): Report {
    const { failOn = 'must', baseline, bail, profile, suites, selection } = this.options
    const checks = planned
      .flatMap(({ id }) => this.broadcast.result(id) ?? [])
      .map((one) => this.verdicts.explained(one))
    return buildReport({
      runId: this.id,
      startedAt: this.startedAt,
      seed: this.seed,
      interrupted: this.interrupted,
      statistics: this.wire.statistics,
      url: String(this.wire.baseUrl),
      profile,
      capabilities: discovery.capabilities,
      suites: suitesOf(planned),
      gate: gate({
        checks,
        causes: this.verdicts.causes,
        failOn,
        baseline: baseline && { ...baseline, content: withCurrentIds(baseline.content, suites) },
        whole: isWhole(selection) && !bail && !this.interrupted,
      }),
      cleanup: { created: this.wire.own.created, deleted: this.wire.own.deleted, left },
      exchanges: this.broadcast.exchangeCount,
    })
  }
}
