import { randomBytes } from 'node:crypto'
import type { Check } from '../kit/check.js'
import type { Invariant } from '../kit/invariant.js'
import { BaseUrl } from '../scim/BaseUrl.js'
import { HttpTransport } from '../scim/HttpTransport.js'
import { gate } from '../verdict/gate.js'
import { levelFor } from '../verdict/levelFor.js'
import { loadRequirements } from '../verdict/loadRequirements.js'
import { Redactor } from '../verdict/Redactor.js'
import type { CheckResult, Report } from '../verdict/Report.js'
import type { RunEvent } from '../verdict/RunEvent.js'
import { buildReport } from './buildReport.js'
import { CleanUp } from './CleanUp.js'
import { requirementTexts } from './coverage.js'
import { ExchangeFile } from './ExchangeFile.js'
import { Interrupted } from './Interrupted.js'
import { Invariants } from './Invariants.js'
import { Journal } from './Journal.js'
import { judge } from './judge.js'
import { type RunScope, runMarker } from './makeContext.js'
import { Pace } from './Pace.js'
import { idOf, type Planned, plan } from './plan.js'
import { preflight } from './preflight.js'
import { ResourceLedger } from './ResourceLedger.js'
import type { RunOptions } from './RunOptions.js'
import { runCheck } from './runCheck.js'
import { Scenarios } from './Scenarios.js'
import { schedule } from './schedule.js'
import { Traffic } from './Traffic.js'

/**
 * Runs the checks against a provider, cleans up, and reports.
 * @throws TargetError when the target cannot be tested; ConfigError when nothing was selected
 */
export async function run(options: RunOptions): Promise<Report> {
  const session = new Session(options)
  try {
    return await session.run()
  } finally {
    await session.close()
  }
}

/** One run from preflight to report. */
class Session {
  private readonly id = randomBytes(6).readUIntBE(0, 6).toString(36).slice(-6).padStart(6, '0')
  private readonly startedAt = new Date()
  private readonly seed: number
  private readonly baseUrl: BaseUrl
  private readonly transport: HttpTransport
  private readonly traffic: Traffic
  private readonly ledger: ResourceLedger
  private readonly cleanUp: CleanUp
  private readonly journal: Journal | undefined
  private readonly exchanges: ExchangeFile | undefined
  private readonly invariants: Invariants
  private readonly redactor: Redactor
  private readonly results = new Map<string, CheckResult>()
  private failed = false

  constructor(private readonly options: RunOptions) {
    const { headers = {}, profile, outDir } = options
    this.seed = options.seed ?? randomBytes(4).readUInt32BE()
    this.baseUrl = new BaseUrl(options.url)
    this.redactor = new Redactor(options.secrets ?? [], Object.keys(headers))
    this.transport = new HttpTransport({ ...options, baseUrl: this.baseUrl, headers })
    if (outDir !== undefined) {
      const url = this.redactor.text(String(this.baseUrl))
      const startedAt = this.startedAt.toISOString()
      this.journal = new Journal(outDir, { type: 'run', run: this.id, url, profile: profile.name, startedAt })
      this.exchanges = new ExchangeFile(outDir)
    }
    this.ledger = new ResourceLedger(runMarker(this.id), this.journal)
    this.invariants = new Invariants(this.checksOf('invariant') as Invariant[], this.levelOf)
    this.traffic = new Traffic({
      transport: this.transport,
      pace: new Pace({ ...profile.rate, perSecond: this.rate }),
      ledger: this.ledger,
      readOnly: options.selection?.readOnly ?? false,
      rate: this.rate,
      onExchange: (exchange) => {
        this.invariants.see(exchange)
        this.emit({ type: 'exchange', exchange })
      },
      onThrottled: (waitMs) => this.emit({ type: 'throttled', waitMs }),
    })
    this.cleanUp = new CleanUp(this.ledger, this.traffic)
  }

  async run(): Promise<Report> {
    const { signal, profile } = this.options
    const stop = () => this.traffic.stop()
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop)
    const found = await preflight(this.traffic, this.baseUrl, profile)
    this.invariants.begin(found.provider, found.exchanges)
    const scope = this.scope(found.provider)
    const planned = plan(this.options.suites, this.options.selection ?? {}, { profile, provider: found.provider, rate: this.rate, levelOf: this.levelOf })
    this.emit(this.started(planned, found))
    for (const one of planned) if (one.excuse) this.finish(this.excused(one))
    await this.runChecks(planned, scope)
    this.emit({ type: 'cleanup-started', resources: this.ledger.remaining().length })
    const left = await this.cleanUp.all()
    this.judgeInvariants(planned)
    const report = this.report(planned, found.provider.capabilities, left)
    this.emit({ type: 'run-finished', report })
    return report
  }

  /** Closes sockets and files; the journal stays where something was left. */
  async close(): Promise<void> {
    await this.transport.close()
    this.journal?.close({ nothingLeft: this.ledger.remaining().length === 0 })
    await this.exchanges?.close()
  }

  private get rate(): number | null {
    const { rate, profile } = this.options
    return rate === undefined ? (profile.rate.perSecond ?? null) : rate
  }

  private readonly levelOf = (requirement: string) => levelFor(requirement, this.options.profile, loadRequirements())

  private checksOf(type: 'check' | 'invariant') {
    return this.options.suites.flatMap(({ checks }) => checks).filter((one) => one.type === type)
  }

  private scope(provider: RunScope['provider']): RunScope {
    const scope: RunScope = {
      profile: this.options.profile,
      provider,
      runId: this.id,
      seed: this.seed,
      fuzzRuns: this.options.fuzzRuns ?? 8,
      fuzzPath: this.options.fuzzPath,
      levelOf: this.levelOf,
      statistics: () => this.traffic.statistics,
      wait: (milliseconds) => waitFor(milliseconds, this.options.signal),
      gather: (scenario) => scenarios.gather(scenario),
    }
    const scenarios = new Scenarios(() => scope, this.traffic)
    return scope
  }

  private async runChecks(planned: Planned[], scope: RunScope): Promise<void> {
    const jobs = planned
      .filter((one): one is Planned & { check: Check } => !one.excuse && one.check.type === 'check')
      .map((one) => ({
        exclusive: one.check.exclusive ?? false,
        run: async () => {
          this.emit({ type: 'check-started', id: one.id })
          this.finish(
            await runCheck(one, {
              scope,
              traffic: this.traffic,
              cleanUp: (purpose) => this.cleanUp.of(purpose),
              ownerOf: (what) => this.ownerOf(what, one.id),
              replay: (id, { counterexample }) => this.options.replay?.(id, this.seed, counterexample),
            }),
          )
        },
      }))
    const stopped = () => Boolean(this.options.signal?.aborted) || (Boolean(this.options.bail) && this.failed)
    await schedule(jobs, this.options.concurrency ?? 8, stopped)
    const why = this.options.signal?.aborted ? 'the run was interrupted' : 'an earlier check failed (--bail)'
    for (const one of planned)
      if (one.check.type === 'check' && !this.results.has(one.id)) this.finish({ ...this.blank(one), verdict: 'skipped', reason: why })
  }

  private judgeInvariants(planned: Planned[]): void {
    for (const one of planned) {
      if (one.excuse || one.check.type !== 'invariant') continue
      const judgement = this.options.signal?.aborted && one.check.judgeRun ? judge(new Interrupted(), { collected: [] } as never, one.level) : undefined
      const result = judgement ?? this.invariants.result(one.check, one.level, this.traffic.statistics)
      const { consequence } = one.check
      const short = result.verdict !== 'passed' && result.verdict !== 'skipped'
      this.finish({ ...this.blank(one), ...(short && consequence ? { consequence } : {}), ...result })
    }
  }

  private ownerOf(what: 'user' | 'group', asking: string): string | undefined {
    for (const suite of this.options.suites)
      for (const one of suite.checks)
        if (one.type === 'check' && one.owns === what && idOf(suite, one) !== asking) return idOf(suite, one)
    return undefined
  }

  private blank({ id, suite, check, level }: Planned): CheckResult {
    return { id, suite: suite.id, title: check.title, verdict: 'passed', level, verifies: check.verifies, durationMs: 0, exchanges: [] }
  }

  private excused(one: Planned): CheckResult {
    return { ...this.blank(one), verdict: one.excuse?.verdict ?? 'skipped', reason: one.excuse?.reason }
  }

  private finish(result: CheckResult): void {
    const safe = this.redactor.deep(result)
    this.results.set(safe.id, safe)
    if (safe.verdict === 'failed') this.failed = true
    this.emit({ type: 'check-finished', result: safe })
  }

  private emit(event: RunEvent): void {
    const safe = this.redactor.deep(event)
    if (safe.type === 'exchange') this.exchanges?.write(safe.exchange)
    this.options.onEvent?.(safe)
  }

  private started(planned: Planned[], found: { findings: string[]; provider: RunScope['provider'] }): RunEvent {
    return {
      type: 'run-started',
      runId: this.id,
      url: String(this.baseUrl),
      profile: this.options.profile.name,
      seed: this.seed,
      rate: this.rate,
      suites: this.suitesOf(planned),
      checks: planned.map(({ id, suite, check, excuse }) => ({ id, suite: suite.id, title: check.title, runs: !excuse })),
      preflight: found.findings,
      capabilities: found.provider.capabilities,
      texts: requirementTexts(
        planned.flatMap(({ check }) => check.verifies),
        this.options.profile,
        loadRequirements(),
      ),
    }
  }

  private suitesOf(planned: Planned[]): { id: string; title: string }[] {
    return [...new Set(planned.map(({ suite }) => suite))].map(({ id, title }) => ({ id, title }))
  }

  private report(planned: Planned[], capabilities: Record<string, boolean>, left: Report['cleanup']['left']): Report {
    const ordered = planned.flatMap(({ id }) => this.results.get(id) ?? [])
    const { failOn = 'must', baseline, profile, signal } = this.options
    return this.redactor.deep(
      buildReport({
        runId: this.id,
        startedAt: this.startedAt,
        seed: this.seed,
        interrupted: signal?.aborted ?? false,
        statistics: this.traffic.statistics,
        url: String(this.baseUrl),
        profile,
        capabilities,
        suites: this.suitesOf(planned),
        gate: gate(ordered, failOn, baseline?.content, baseline?.file),
        cleanup: { created: this.ledger.created, deleted: this.ledger.deleted, left },
        exchanges: this.exchanges?.count ?? 0,
      }),
    )
  }
}

function waitFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
