import * as fc from 'fast-check'
import { Discarded, unlessRefused } from '../../src/fuzz/discard.js'
import { compoundFilter, simpleFilter } from '../../src/fuzz/filters.js'
import { property } from '../../src/fuzz/property.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { type CheckSpec, check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { evaluate } from '../../src/model/evaluate.js'
import { R } from '../../src/requirements/ids.js'
import { and, type Filter, not, or, writeFilter } from '../../src/scim/filter.js'
import type { JsonObject } from '../../src/scim/types.js'
import { type Basic, mustBeBuildable } from '../words/filterBasics.js'
import { filterField } from './filter-algebra.evidence.js'

const consequence =
  'A query of two clauses, such as the reference check of Entra, gives the wrong people, and nothing in the log says so.'

/** What the operators mean. */
const operators: Record<string, string> = {
  eq: R['RFC7644-3.4.2.2-07'],
  ne: R['RFC7644-3.4.2.2-08'],
  co: R['RFC7644-3.4.2.2-09'],
  sw: R['RFC7644-3.4.2.2-10'],
  ew: R['RFC7644-3.4.2.2-11'],
  pr: R['RFC7644-3.4.2.2-12'],
}

/**
 * A law that random filters keep.
 * @param built what its filters are built of and it is not about: that must work by itself, as far as it is known
 */
const law = (title: string, verifies: string[], built: Basic[], run: CheckSpec['run']) =>
  check(title, {
    verifies,
    touches: [R['ENTRA-M-5XX'], ...Object.values(operators)],
    needs: ['filter'],
    fuzzed: true,
    async run(ctx) {
      const { words } = await fieldOf(ctx)
      const known = built.filter((one) => (one !== 'or' || words.or) && (one !== 'not' || words.not))
      await mustBeBuildable(ctx, known.join(' '))
      await run(ctx)
    },
  })

export default suite('filter-algebra', 'Random filters keep the laws of logic', { consequence }, [
  law(
    'a filter finds exactly the users of whom it is true',
    [R['RFC7644-3.4.2.2-01']],
    ['and', 'or', 'not'],
    async (ctx) => {
      const { filters, expectRight } = await fieldOf(ctx)
      await property(ctx, { of: filters, show: writeFilter, holds: expectRight })
    },
  ),

  law(
    'a filter and its negation divide the users between them',
    [R['RFC7644-3.4.2.2-20']],
    ['and', 'or'],
    async (ctx) => {
      const { users, filters, ask, words } = await fieldOf(ctx)
      if (!words.not) ctx.unsupported('the provider refuses filters with not')
      await property(ctx, {
        of: filters,
        runs: ctx.fuzz.runs / 2,
        show: writeFilter,
        async holds(filter) {
          const found = idsOf(await ask(filter))
          ctx.expect(await ask(not(filter))).toFindAmong(
            users,
            users.filter(({ id }) => !found.has(id)),
          )
        },
      })
    },
  ),

  law(
    'and finds what both of its sides are true of',
    [R['RFC7644-3.4.2.2-18'], R['ENTRA-B2']],
    [],
    async (ctx) => {
      const { pairs, expectRight } = await fieldOf(ctx)
      await property(ctx, {
        of: pairs,
        runs: ctx.fuzz.runs / 2,
        show: (pair) => pair.map(writeFilter),
        holds: (pair) => expectRight(and(...pair)),
      })
    },
  ),

  law('or finds what either of its sides is true of', [R['RFC7644-3.4.2.2-19']], ['and'], async (ctx) => {
    const { pairs, words, expectRight } = await fieldOf(ctx)
    if (!words.or) ctx.unsupported('the provider refuses filters with or')
    await property(ctx, {
      of: pairs,
      runs: ctx.fuzz.runs / 2,
      show: (pair) => pair.map(writeFilter),
      holds: (pair) => expectRight(or(...pair)),
    })
  }),

  law(
    'negations can be moved inwards and cancelled',
    [R['RFC7644-3.4.2.2-20']],
    ['and', 'or'],
    async (ctx) => {
      const { users, pairs, ask, words } = await fieldOf(ctx)
      if (!words.or || !words.not) ctx.unsupported('the provider refuses filters with or, or with not')
      await property(ctx, {
        of: fc.record({ pair: pairs, law: fc.constantFrom(...laws) }),
        runs: ctx.fuzz.runs / 2,
        show: ({ pair, law }) => law(...pair).map(writeFilter),
        async holds({ pair, law }) {
          const [one, same] = law(...pair)
          const answers = [await ask(one), await ask(same)] as const
          const [byOne, bySame] = answers.map((answer) =>
            users.map(({ id }) => id).filter((id) => idsOf(answer).has(id)),
          )
          ctx
            .expect(
              bySame,
              `what ${writeFilter(same)} finds, which means the same as ${writeFilter(one)},`,
              ...answers,
            )
            .toBe(byOne)
        },
      })
    },
  ),
])

/** De Morgan's laws and double negation, as pairs of filters that mean the same. */
const laws: ((left: Filter, right: Filter) => [Filter, Filter])[] = [
  (left) => [left, not(not(left))],
  (left, right) => [not(and(left, right)), or(not(left), not(right))],
  (left, right) => [not(or(left, right)), and(not(left), not(right))],
]

/** The five users, random filters about them, and a way to ask that leaves everybody else out. */
async function fieldOf(ctx: CheckContext) {
  const { field, answer } = await ctx.from(filterField)
  if (!field?.simple.length) return ctx.unsupported(answer ?? 'no attribute is there to filter by')
  const { users, fence, words, simple } = field
  const isTrue = (filter: Filter, user: JsonObject) => evaluate(filter, user, caseExactOf(ctx))
  /** Filters that are true of everybody or of nobody tell little. */
  const divides = (filter: Filter) => new Set(users.map((one) => isTrue(filter, one))).size > 1
  const telling = simple.filter(divides)
  const answers = new Map<string, Answer>()
  /** The same question is asked once a check. */
  async function ask(filter: Filter): Promise<Answer> {
    const text = writeFilter(and(fence, filter))
    const known = answers.get(text)
    if (known) return known
    const fresh = unlessRefused(await ctx.scim.list('User', { filter: text }))
    ctx.expect.under(R['ENTRA-M-5XX'])(fresh).toBeNoServerError()
    ctx.expect(fresh).toBeList()
    answers.set(text, fresh)
    return fresh
  }
  const filters = compoundFilter(telling, words).filter(divides)
  const one = simpleFilter(telling)
  return { users, words, filters, pairs: fc.tuple(one, one), ask, expectRight }

  /** States what a filter finds. Where a comparison in it is wrong by itself, it says nothing of how they are combined. */
  async function expectRight(filter: Filter): Promise<void> {
    const answer = await ask(filter)
    const [leaf, ...others] = comparisonsIn(filter)
    const alone = leaf === filter && others.length === 0
    if (!alone && !isRight(filter, answer))
      for (const one of comparisonsIn(filter))
        if (!isRight(one, await ask(one))) throw new Discarded(`${writeFilter(one)} is wrong by itself`)
    const clear = users.filter((user) => isTrue(filter, user) !== undefined)
    const right = clear.filter((user) => isTrue(filter, user))
    ;(alone ? ctx.expect.under(sentenceOf(filter)) : ctx.expect)(answer).toFindAmong(clear, right)
  }

  function isRight(filter: Filter, answer: Answer): boolean {
    const found = idsOf(answer)
    return users.every((user) => [undefined, found.has(user.id)].includes(isTrue(filter, user)))
  }
}

/** The comparisons that a filter is built of. */
function comparisonsIn(filter: Filter): Filter[] {
  if (filter.kind === 'and' || filter.kind === 'or')
    return [...comparisonsIn(filter.left), ...comparisonsIn(filter.right)]
  return filter.kind === 'not' ? comparisonsIn(filter.inner) : [filter]
}

function sentenceOf(filter: Filter): string {
  const operator = filter.kind === 'compare' ? filter.operator : 'pr'
  return operators[operator] ?? R['RFC7644-3.4.2.2-01']
}

const idsOf = (answer: Answer): Set<unknown> => new Set(answer.resources.map(({ id }) => id))

/** As the provider's schema says; without case where it says nothing (RFC 7643 §2.2). */
const caseExactOf =
  ({ discovery }: CheckContext) =>
  (attribute: string) =>
    discovery.attributes('User').find(({ path }) => path.toLowerCase() === attribute.toLowerCase())?.attribute
      .caseExact ?? false
