import * as fc from 'fast-check'
import type { CheckContext } from '../kit/CheckContext.js'
import { CheckFailure, type FailureDetails } from '../kit/CheckFailure.js'
import type { Json } from '../scim/types.js'
import { Discarded } from './discard.js'

/** A statement about all values of a kind. */
export interface Property<T> {
  /** What examples are made of; shrinking goes to what it ranks as plain. */
  of: fc.Arbitrary<T>
  /** How many examples; `fuzz.runs` unless said otherwise. */
  runs?: number
  /** At most so many further examples are tried on the way to a smaller counterexample, since each costs requests. */
  shrinks?: number
  /** Sends requests and states what holds for one example. {@link unlessRefused} ends an example without a verdict. */
  holds(example: T): Promise<void>
  /** The example as the report shows it, where it is no plain JSON. */
  show?(example: T): Json
}

/**
 * Tries a property on random examples, one after another. The same seed sends the same requests. A broken one is
 * reported by the smallest counterexample that was found, with the run's seed and the path that repeats it; anything
 * else that is thrown (no answer, an interruption) ends it at once as itself. One property a check, or the path would
 * not tell which is meant.
 */
export async function property<T>(
  { fuzz, random, note, unsupported }: Pick<CheckContext, 'fuzz' | 'random' | 'note' | 'unsupported'>,
  { of, runs = fuzz.runs, shrinks = 60, holds, show = plain }: Property<T>,
): Promise<void> {
  const trial = new Trial(
    holds,
    fuzz.path === undefined ? shrinks : 0,
    fuzz.path === undefined ? Infinity : 1,
  )
  const outcome = await fc.check(
    fc.asyncProperty(of, (example) => trial.run(example)),
    {
      seed: random.below(0x7fffffff),
      numRuns: fuzz.path === undefined ? Math.max(1, Math.ceil(runs)) : 1,
      ...(fuzz.path === undefined ? {} : { path: fuzz.path, endOnFailure: true }),
    },
  )
  if (outcome.failed && outcome.errorInstance instanceof CheckFailure && outcome.counterexample) {
    const { details, requirement } = outcome.errorInstance
    const failure: FailureDetails = {
      ...details,
      message: `${details.message} (${found(outcome.numRuns, outcome.numShrinks)})`,
      counterexample: {
        seed: fuzz.seed,
        path: outcome.counterexamplePath,
        value: show(outcome.counterexample[0]),
      },
    }
    throw new CheckFailure(failure, requirement)
  }
  if (trial.stopped) throw trial.stopped.error
  if (outcome.failed) throw outcome.errorInstance
  if (trial.discarded.length === 0) return
  if (trial.discarded.length === trial.executed)
    unsupported(`every example was refused: ${trial.discarded[0]}`)
  note(`${trial.discarded.length} of ${trial.executed} examples were refused: ${trial.discarded[0]}`)
}

/** The executions of one property: fast-check asks for more than are permitted, and those pass unseen. */
class Trial<T> {
  executed = 0
  /** Why examples said nothing. */
  readonly discarded: string[] = []
  /** What ended the property, if it was not its own failure. */
  stopped: { error: unknown } | undefined
  private broken = false

  constructor(
    private readonly holds: (example: T) => Promise<void>,
    private shrinks: number,
    private readonly limit: number,
  ) {}

  async run(example: T): Promise<void> {
    if (this.stopped || this.executed >= this.limit) return
    if (this.broken && this.shrinks-- <= 0) return
    this.executed += 1
    try {
      await this.holds(example)
    } catch (error) {
      if (error instanceof Discarded) this.discarded.push(error.message)
      else if (error instanceof CheckFailure) {
        this.broken = true
        throw error
      } else this.stopped = { error }
    }
  }
}

const found = (runs: number, shrinks: number): string =>
  `found after ${count(runs, 'example')}, made smaller ${shrinks === 1 ? 'once' : `${shrinks} times`}`

const count = (n: number, what: string): string => (n === 1 ? `1 ${what}` : `${n} ${what}s`)

const plain = (example: unknown): Json => JSON.parse(JSON.stringify(example)) as Json
