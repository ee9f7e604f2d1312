import { Answer } from '../kit/Answer.js'
import { CheckFailure } from '../kit/CheckFailure.js'
import { makeExpect } from '../kit/expect/expect.js'
import { Findings } from '../kit/expect/Findings.js'
import type { Invariant } from '../kit/invariant.js'
import type { Discovery } from '../scim/Discovery.js'
import type { Exchange } from '../scim/Exchange.js'
import type { Level } from '../verdict/Report.js'
import type { Statistics } from '../wire/Statistics.js'
import { type Judgement, judge } from './judge.js'

/** How many faulty exchanges are kept as evidence; the rest is counted. */
const evidenceKept = 3

interface Record {
  judged: number
  broken: number
  first?: unknown
  findings: Findings
  evidence: number[]
}

/** Judges every exchange by every invariant while the run goes on, in constant memory. */
export class Invariants {
  private readonly records = new Map<Invariant, Record>()
  private discovery: Discovery | undefined

  constructor(
    private readonly invariants: Invariant[],
    private readonly levelOf: (requirement: string) => Level | 'OFF',
  ) {
    for (const one of invariants)
      this.records.set(one, { judged: 0, broken: 0, findings: new Findings(), evidence: [] })
  }

  /** From here on exchanges are judged; the preflight's own are passed in then. */
  begin(discovery: Discovery, preflight: Exchange[]): void {
    this.discovery = discovery
    for (const exchange of preflight) this.see(exchange)
  }

  /** Judges one exchange. */
  see(exchange: Exchange): void {
    if (!this.discovery) return
    const answer = new Answer(exchange)
    for (const one of this.invariants) if (one.judge) this.judgeOne(one, answer, this.discovery)
  }

  /**
   * The verdict of an invariant at the end of the run, with the exchanges that are its evidence.
   * @param interrupted a run that was cut short cannot be judged as a whole
   */
  result(
    one: Invariant,
    level: Level,
    statistics: Statistics,
    interrupted = false,
  ): Judgement & { exchanges: number[] } {
    const record = this.records.get(one)
    if (!record) throw new Error(`unknown invariant ${one.title}`)
    if (one.judgeRun && interrupted)
      return { verdict: 'skipped', reason: 'the run was interrupted', exchanges: [] }
    if (one.judgeRun) return { ...this.judgeRun(one.judgeRun, level, statistics), exchanges: record.evidence }
    if (record.judged === 0)
      return { verdict: 'skipped', reason: 'no exchange of this kind took place', exchanges: [] }
    const judgement = judge(record.first, record.findings, level)
    const share = `${record.broken} of ${record.judged} exchanges`
    if (record.broken > 0 && judgement.message) judgement.message += ` (${share})`
    return { ...judgement, exchanges: record.evidence }
  }

  private judgeOne(one: Invariant, answer: Answer, discovery: Discovery): void {
    const record = this.records.get(one) as Record
    const findings = new Findings()
    let thrown: unknown
    try {
      if (one.applies && !one.applies(answer)) return
      one.judge?.(answer, makeExpect(findings, this.levelOf), discovery)
    } catch (error) {
      thrown = error instanceof CheckFailure ? withEvidence(error, answer.exchange) : error
    }
    record.judged += 1
    if (thrown === undefined && findings.collected.length === 0) return
    record.broken += 1
    // What the provider did wrong says more than an invariant that broke on it, and than lesser findings.
    const gravest = isGraver(thrown, record.first)
    if (gravest) record.first = thrown
    if (record.evidence.length >= evidenceKept && !gravest) return
    record.evidence.push(answer.exchange.id)
    for (const { level, details } of findings.collected)
      record.findings.report({ evidence: [answer.exchange], ...details }, level)
  }

  private judgeRun(
    body: NonNullable<Invariant['judgeRun']>,
    level: Level,
    statistics: Statistics,
  ): Judgement {
    const findings = new Findings()
    try {
      const reason = body(statistics, makeExpect(findings, this.levelOf))
      return reason ? { verdict: 'skipped', reason } : judge(undefined, findings, level)
    } catch (error) {
      return judge(error, findings, level)
    }
  }
}

const isGraver = (thrown: unknown, known: unknown): boolean =>
  known === undefined
    ? thrown !== undefined
    : thrown instanceof CheckFailure && !(known instanceof CheckFailure)

const withEvidence = (failure: CheckFailure, exchange: Exchange): CheckFailure =>
  failure.details.evidence?.length ? failure : new CheckFailure({ ...failure.details, evidence: [exchange] })
