import { Answer } from '../kit/Answer.js'
import { CheckFailure } from '../kit/CheckFailure.js'
import { makeExpect } from '../kit/expect/expect.js'
import { type Breach, Findings } from '../kit/expect/Findings.js'
import type { Invariant } from '../kit/invariant.js'
import type { Discovery } from '../scim/Discovery.js'
import type { Exchange } from '../scim/Exchange.js'
import type { Level } from '../verdict/Report.js'
import type { Statistics } from '../wire/Statistics.js'
import { type Judgement, judge } from './judge.js'
import { provedBy } from './provedBy.js'

/** How many faulty exchanges are kept as evidence for each requirement; the rest is counted. */
const evidenceKept = 3

interface Tally {
  broken: number
  breach: Breach
  evidence: Exchange[]
}

interface Record {
  proves: string
  judged: number
  stated: Set<string>
  /** Breaches by requirement and level. */
  tallies: Map<string, Tally>
  /** The invariant itself broke on an exchange. */
  mishap?: unknown
}

/** The judgement of an invariant, with the exchanges that are its evidence. */
export interface InvariantJudgement {
  judgement: Judgement
  stated: string[]
  exchanges: number[]
}

/** Judges every exchange by every invariant while the run goes on, in constant memory. */
export class Invariants {
  private readonly records = new Map<Invariant, Record>()
  private discovery: Discovery | undefined

  constructor(
    invariants: Invariant[],
    private readonly levelOf: (requirement: string) => Level | 'OFF',
  ) {
    for (const one of invariants)
      this.records.set(one, {
        proves: provedBy(one, levelOf).proves,
        judged: 0,
        stated: new Set(),
        tallies: new Map(),
      })
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
    for (const [one, record] of this.records)
      if (one.judge) this.judgeOne(one, record, answer, this.discovery)
  }

  /**
   * The verdict of an invariant at the end of the run.
   * @param interrupted a run that was cut short cannot be judged as a whole
   */
  result(one: Invariant, level: Level, statistics: Statistics, interrupted = false): InvariantJudgement {
    const record = this.records.get(one)
    if (!record) throw new Error(`unknown invariant ${one.title}`)
    const { consequence } = one
    if (one.judgeRun) {
      if (interrupted) return unjudged('skipped', 'the run was interrupted')
      return this.judgeRun(one.judgeRun, record.proves, { level, consequence }, statistics)
    }
    const findings = new Findings(record.proves, this.levelOf)
    for (const id of record.stated) findings.stated.add(id)
    if (record.judged === 0)
      return unjudged('unsupported', 'there was nothing to judge: no exchange of this kind took place')
    for (const { breach, evidence } of record.tallies.values())
      findings.collected.push({ ...breach, details: { ...breach.details, evidence } })
    // What the provider did wrong says more than an invariant that broke on it.
    const mishap = record.tallies.size > 0 ? undefined : record.mishap
    const judgement = judge(mishap, findings, { level, consequence })
    for (const { finding } of judgement.sightings) {
      const broken = record.tallies.get(keyOf(finding))?.broken ?? 0
      finding.seen = { broken, judged: record.judged }
      finding.message += ` (${broken} of ${record.judged} exchanges)`
    }
    const exchanges = judgement.sightings.flatMap(({ finding }) => finding.faulty)
    return { judgement, stated: [...record.stated], exchanges: [...new Set(exchanges)] }
  }

  private judgeOne(one: Invariant, record: Record, answer: Answer, discovery: Discovery): void {
    const findings = new Findings(record.proves, this.levelOf)
    try {
      if (one.applies && !one.applies(answer)) return
      one.judge?.(answer, makeExpect(findings), discovery)
    } catch (error) {
      if (!(error instanceof CheckFailure)) record.mishap ??= error
      else {
        const requirement = error.requirement ?? record.proves
        const level = this.levelOf(requirement)
        findings.collected.push({
          requirement,
          level: level === 'OFF' ? 'MAY' : level,
          details: error.details,
        })
      }
    }
    if (findings.stated.size === 0 && record.mishap === undefined) return
    record.judged += 1
    for (const id of findings.stated) record.stated.add(id)
    for (const [key, breach] of new Map(findings.collected.map((one) => [keyOf(one), one]))) {
      const tally = record.tallies.get(key) ?? { broken: 0, breach, evidence: [] }
      record.tallies.set(key, tally)
      tally.broken += 1
      if (tally.evidence.length < evidenceKept) tally.evidence.push(answer.exchange)
    }
  }

  private judgeRun(
    body: NonNullable<Invariant['judgeRun']>,
    proves: string,
    check: Parameters<typeof judge>[2],
    statistics: Statistics,
  ): InvariantJudgement {
    const findings = new Findings(proves, this.levelOf)
    let thrown: unknown
    try {
      const reason = body(statistics, makeExpect(findings))
      if (reason) return unjudged('unsupported', `there was nothing to judge: ${reason}`)
    } catch (error) {
      thrown = error
    }
    return { judgement: judge(thrown, findings, check), stated: [...findings.stated], exchanges: [] }
  }
}

const keyOf = ({ requirement, level }: Pick<Breach, 'requirement' | 'level'>) => `${requirement} ${level}`

const unjudged = (verdict: 'skipped' | 'unsupported', reason: string): InvariantJudgement => ({
  judgement: { verdict, reason, sightings: [] },
  stated: [],
  exchanges: [],
})
