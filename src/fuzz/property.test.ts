import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CheckFailure } from '../kit/CheckFailure.js'
import { Random } from '../kit/Random.js'
import { Unsupported } from '../kit/Unsupported.js'
import { Discarded } from './discard.js'
import { type Property, property } from './property.js'

const letter = fc.constantFrom('', 'a', 'b', 'é', '"')
const words = fc.tuple(letter, letter, letter, letter, letter).map((letters) => letters.filter(Boolean))

/** Runs a property as a check would; `seen` is every example in the order of its execution. */
async function attempt<T>(
  options: Omit<Property<T>, 'holds'>,
  holds: (example: T) => void,
  fuzz: { seed?: number; runs?: number; path?: string } = {},
) {
  const seed = fuzz.seed ?? 1
  const seen: T[] = []
  const notes: string[] = []
  const context = {
    fuzz: { runs: 20, ...fuzz, seed },
    random: new Random(seed, 'suite/check'),
    note: (remark: string) => void notes.push(remark),
    unsupported(quote: unknown): never {
      throw new Unsupported(String(quote))
    },
  }
  const run = property(context, {
    ...options,
    async holds(example) {
      seen.push(example)
      holds(example)
    },
  })
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return { error, seen, notes, details: error instanceof CheckFailure ? error.details : undefined }
}

const broken = (actual: string) =>
  new CheckFailure({ message: `it is ${actual}`, expected: ['another'], actual })

const noQuote = (example: string[]) => {
  if (example.includes('"')) throw broken(example.join(''))
}

describe('property', () => {
  test('reports the smallest counterexample with the failure of that very example', async () => {
    const { details } = await attempt({ of: words }, noQuote)
    expect(details?.counterexample?.value).toEqual(['"'])
    expect(details?.actual).toBe('"')
    expect(details?.message).toMatch(/^it is " \(found after \d+ examples?, made smaller (once|\d+ times)\)$/)
    expect(details?.counterexample?.seed).toBe(1)
  })

  test('the seed and the path repeat that one example and nothing else', async () => {
    for (const seed of [1, 2, 3, 42, 4294967295]) {
      const first = await attempt({ of: words }, noQuote, { seed })
      const again = await attempt({ of: words }, noQuote, {
        seed,
        path: first.details?.counterexample?.path,
        runs: 1,
      })
      expect(again.seen).toEqual([first.details?.counterexample?.value])
      expect(again.details?.counterexample).toEqual(first.details?.counterexample)
    }
  })

  test('a path whose example holds by now passes after one execution', async () => {
    const { details } = await attempt({ of: words }, noQuote)
    const again = await attempt({ of: words }, () => {}, { path: details?.counterexample?.path })
    expect(again.error).toBeUndefined()
    expect(again.seen).toHaveLength(1)
  })

  test('the same seed gives the same examples, another seed others', async () => {
    const [one, same, other] = await Promise.all(
      [1, 1, 2].map((seed) => attempt({ of: words }, () => {}, { seed })),
    )
    expect(same?.seen).toEqual(one?.seen)
    expect(other?.seen).not.toEqual(one?.seen)
  })

  test('shrinking stops when its executions are used up, with what was found by then', async () => {
    const long = fc.array(fc.nat(), { minLength: 50, maxLength: 60, size: 'max' })
    for (const shrinks of [0, 5, 60]) {
      const { seen, details } = await attempt({ of: long, shrinks }, (example) => {
        if (example.some((one) => one > 3)) throw broken(`${example.length}`)
      })
      expect(seen.length).toBeLessThanOrEqual(1 + shrinks)
      expect(seen).toContainEqual(details?.counterexample?.value)
    }
  })

  test('anything but a failed expectation ends it at once, as itself', async () => {
    const interrupted = new Error('interrupted')
    const { error, seen } = await attempt({ of: words }, (example) => {
      if (example.length > 3) throw interrupted
    })
    expect(error).toBe(interrupted)
    expect(seen.filter((example) => example.length > 3)).toHaveLength(1)
    expect(seen.at(-1)?.length).toBeGreaterThan(3)
  })

  test('an interruption while shrinking leaves the failure that was found', async () => {
    let failures = 0
    const { details, seen } = await attempt({ of: words }, (example) => {
      if (failures > 0) throw new Error('interrupted')
      failures += 1
      throw broken(example.join(''))
    })
    expect(seen).toHaveLength(2)
    expect(details?.counterexample?.value).toEqual(seen[0])
  })

  test('examples that are refused are noted and say nothing', async () => {
    const { error, notes, seen } = await attempt({ of: words }, (example) => {
      if (example.includes('b')) throw new Discarded('PATCH answered 400')
    })
    expect(error).toBeUndefined()
    const refused = seen.filter((example) => example.includes('b')).length
    expect(notes).toEqual([`${refused} of ${seen.length} examples were refused: PATCH answered 400`])
  })

  test('where every example is refused the check is unsupported', async () => {
    const { error } = await attempt({ of: words }, () => {
      throw new Discarded('PATCH answered 400')
    })
    expect(error).toEqual(new Unsupported('every example was refused: PATCH answered 400'))
  })

  test('a fraction of the runs is rounded up, and one example is the least', async () => {
    expect((await attempt({ of: words, runs: 2.5 }, () => {})).seen).toHaveLength(3)
    expect((await attempt({ of: words, runs: 0 }, () => {})).seen).toHaveLength(1)
  })

  test('an example that is no JSON is shown as the check wants', async () => {
    const { details } = await attempt({ of: words, show: (example) => example.join('+') }, (example) => {
      throw broken(example.join(''))
    })
    expect(details?.counterexample?.value).toBe('')
  })
})
