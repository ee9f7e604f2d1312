import { gravity } from '../../requirements/Level.js'
import type { Exchange } from '../../scim/Exchange.js'
import type { Cause, CheckResult, Verdict } from '../../verdict/Report.js'
import type { Judgement, Sighting } from '../judge.js'
import { describeCause } from './describeCause.js'
import { Groups } from './Groups.js'
import { isForeignError, keysOf, refusedKeys } from './keysOf.js'
import type { Member } from './Member.js'
import type { Tally } from './Tally.js'

/** What a check that could not begin comes to in the end. */
export interface Settled {
  verdict: Verdict
  cause?: string
}

const short: ReadonlySet<Verdict> = new Set(['failed', 'warned', 'error'])

/** Collects what fell short during a run, and tells at its end which few things are behind it. */
export class Causes {
  private readonly ran: { result: CheckResult; judgement: Judgement }[] = []
  /** Writes that were refused, by exchange: the telling read of a lost change is another exchange. */
  private readonly refusedWrites = new Map<number, Exchange>()

  /** @param owners ids of the checks that settle whether something can be done at all */
  constructor(
    private readonly tally: Tally,
    private readonly owners: ReadonlySet<string> = new Set(),
  ) {}

  /** Notes an exchange. */
  see(exchange: Exchange): void {
    this.tally.see(exchange)
    const { method } = exchange.request
    const refused = !exchange.response || exchange.response.status >= 400
    if (refused && !['GET', 'HEAD'].includes(method))
      this.refusedWrites.set(exchange.id, { ...exchange, response: null })
  }

  /** Notes a check that ended. */
  add(result: CheckResult, judgement: Judgement): void {
    const { sightings, proven = [], obstacle } = judgement
    const failed = sightings.filter((one) => isShort(one) && one.details.fault !== 'status')
    this.tally.judge(
      proven,
      failed.flatMap(({ details }) => details.evidence ?? []),
    )
    if (short.has(result.verdict) || obstacle) this.ran.push({ result, judgement })
  }

  /** Groups what was seen. @returns the causes, worst first, and what became of each check that was added */
  settle(): { causes: Cause[]; settled: Map<string, Settled> } {
    const groups = new Groups<Member>()
    const all = this.ran.flatMap(({ result, judgement }) =>
      judgement.sightings.filter(isShort).map((sighting) => ({ result, sighting })),
    )
    const known = new Set(all.flatMap(({ result, sighting }) => keysOf(sighting, result, this.tally)))
    for (const { result, sighting } of all)
      groups.add(
        { result, sighting, owns: this.owners.has(result.id) },
        this.lostThrough(known, result, sighting) ?? keysOf(sighting, result, this.tally),
      )
    const explained = new Set(groups.all().flatMap(({ keys }) => keys.map((key) => groups.root(key))))
    for (const { result, judgement } of this.ran) this.addObstacle(groups, result, judgement, explained)
    this.joinForeignErrors(groups)
    const causes = groups
      .all()
      .map(({ items, keys }) => describeCause(items, keys, this.tally))
      .sort((a, b) => gravity(b.level) - gravity(a.level) || weight(b) - weight(a))
    return { causes, settled: this.settled(causes) }
  }

  /**
   * A value that is wrong because the write that should have set it was refused altogether, or is never applied,
   * belongs to that write, though the read that shows it is another exchange.
   */
  private lostThrough(
    known: ReadonlySet<string>,
    result: CheckResult,
    { finding, details }: Sighting,
  ): string[] | undefined {
    if (finding.story === 'refused' || finding.seen) return undefined
    for (const id of result.exchanges) {
      const write = this.refusedWrites.get(id)
      const dead = write && this.tally.dead(write)
      if (dead && (dead.group.rank <= 1 || finding.faulty.includes(id))) {
        const keys = [`refused/${dead.name.key}`, `refused-group/${dead.group.key}`]
        if (keys.some((key) => known.has(key))) return keys
      }
      const key = `not-applied/${this.tally.misdone(id)?.key}`
      const attribute = /patch-(?:of-)?(\w+?)(?:-true|-false)?$/.exec(key)?.[1]
      const words = `${details.subject} ${details.message}`.toLowerCase()
      if (known.has(key) && attribute && words.includes(attribute)) return [key]
    }
    return undefined
  }

  private addObstacle(
    groups: Groups<Member>,
    result: CheckResult,
    { obstacle, otherwise, sightings }: Judgement,
    explained: Set<string>,
  ): void {
    if (sightings.some(isShort)) return
    if (!obstacle) {
      if (result.verdict === 'error') groups.add({ result }, [`broken/${result.reason}`])
      return
    }
    const dead = refusedKeys(obstacle, this.tally, '')
    const keys =
      dead.some((key) => key.startsWith('refused/')) || obstacle.response
        ? dead
        : [`no-answer/${obstacle.error?.code ?? 'nothing'}`]
    const known = keys.some((key) => groups.has(key) && explained.has(groups.root(key)))
    if (known || result.verdict === 'error' || otherwise === 'error') groups.add({ result, obstacle }, keys)
  }

  /** Pages of HTML that come only where something else is refused are that thing's answer, and no second story. */
  private joinForeignErrors(groups: Groups<Member>): void {
    const foreign = groups.all().find(({ keys }) => keys.includes('error/no-scim-error'))
    if (!foreign) return
    const evidence = foreign.items.flatMap(({ sighting }) => sighting?.details.evidence ?? [])
    const roots = evidence.filter(isForeignError).map((exchange) => {
      const key = refusedKeys(exchange, this.tally, '').find((one) => groups.has(one))
      return key?.startsWith('refused') ? groups.root(key) : undefined
    })
    const [first] = roots
    if (first !== undefined && roots.every((root) => root !== undefined))
      groups.join(first, 'error/no-scim-error')
  }

  private settled(causes: Cause[]): Map<string, Settled> {
    const settled = new Map<string, Settled>()
    const causeOf = (id: string) =>
      causes.find(({ checks }) => checks.includes(id)) ?? causes.find(({ skipped }) => skipped.includes(id))
    for (const { result, judgement } of this.ran) {
      const cause = causeOf(result.id)?.id
      const stuck = judgement.obstacle !== undefined && result.verdict === 'skipped'
      const known = causes.some(({ skipped }) => skipped.includes(result.id))
      const verdict = stuck && !known ? (judgement.otherwise ?? 'error') : result.verdict
      settled.set(result.id, { verdict, ...(cause === undefined ? {} : { cause }) })
    }
    return settled
  }
}

const isShort = ({ level }: Sighting): boolean => level !== 'MAY'

const weight = ({ checks, skipped }: Cause): number => checks.length + skipped.length
