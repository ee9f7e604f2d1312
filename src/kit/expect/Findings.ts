import type { Exchange } from '../../scim/Exchange.js'
import type { Level } from '../../verdict/Report.js'
import { CheckFailure, type FailureDetails } from '../CheckFailure.js'

/** A breach of one requirement, as an expectation noticed it. */
export interface Breach {
  requirement: string
  level: Level
  details: FailureDetails
}

/** Where the expectations of one check report to: what they stated, and what was broken. */
export class Findings {
  /** Breaches that did not end the check. */
  readonly collected: Breach[] = []
  /** Ids of the requirements about which something was stated. */
  readonly stated = new Set<string>()
  /** The exchanges that were seen to do what they ask for, by their ids: a write shows, a filter finds. */
  readonly proven = new Map<number, Exchange>()

  /**
   * @param proves id of the requirement that the check is about
   * @param levelOf how binding a requirement is; about `OFF` ones nothing is stated
   */
  constructor(
    readonly proves: string,
    private readonly levels: (requirement: string) => Level | 'OFF',
  ) {}

  /** How binding a requirement is; where a check names none, what it says is. */
  levelOf(requirement: string): Level | 'OFF' {
    return requirement ? this.levels(requirement) : 'MUST'
  }

  /** A sink for what the check proves: a breach ends the check. */
  own(): Sink {
    return this.sink(this.proves, this.levelOf(this.proves), true)
  }

  /**
   * A sink for statements about a requirement: what the client cannot do without ends the check, the rest is
   * collected on the way.
   * @param ceiling the level is never higher than this
   */
  about(requirement: string, ceiling: Level = 'MUST'): Sink {
    const level = this.levelOf(requirement)
    const counted = level === 'OFF' ? level : lesser(level, ceiling)
    return this.sink(requirement, counted, counted === 'MUST')
  }

  private sink(requirement: string, level: Level | 'OFF', ends: boolean): Sink {
    if (level === 'OFF' && requirement !== this.proves) return silent
    return {
      state: () => void this.stated.add(requirement),
      prove: (exchange) => void this.proven.set(exchange.id, exchange),
      fail: (details) => {
        if (ends) throw new CheckFailure(details, requirement)
        this.collected.push({ requirement, level: level === 'OFF' ? 'MAY' : level, details })
      },
    }
  }
}

/** Takes statements that do not count. */
export const silent: Sink = { state: () => {}, prove: () => {}, fail: () => {} }

/** Takes the statements of an expectation. */
export interface Sink {
  /** Something is about to be stated. */
  state(): void
  /** A request was seen to do what it asks for. */
  prove(exchange: Exchange): void
  /** It does not hold. @throws CheckFailure where the requirement is binding */
  fail(details: FailureDetails): void
}

const order: Level[] = ['MAY', 'SHOULD', 'MUST']

const lesser = (one: Level, other: Level): Level =>
  order[Math.min(order.indexOf(one), order.indexOf(other))] ?? 'MAY'
