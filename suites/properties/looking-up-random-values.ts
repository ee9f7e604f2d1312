import * as fc from 'fast-check'
import { lookupTextFor, markedValue, type Texts } from '../../src/fuzz/attributeTexts.js'
import { Discarded, unlessRefused } from '../../src/fuzz/discard.js'
import { property } from '../../src/fuzz/property.js'
import { localPartText } from '../../src/fuzz/texts.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { pathEquals } from '../../src/scim/filter.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { JsonObject } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'
import { mustBeBuildable } from '../words/filterBasics.js'
import { plainUser } from '../words/plainUser.js'

export default suite('looking-up-random-values', 'Users are found by random values', [
  check('a user is found by the values that it was created with and by nothing like them', {
    slug: 'a-user-is-found-by-its-values-and-by-nothing-like-them',
    formerly: [
      'looking-up-random-values/a-user-is-found-by-the-values-that-it-was-created-with-and-by-nothing-like-them',
    ],
    verifies: [R['RFC7644-3.4.2.2-07']],
    touches: [R['RFC7644-3.4.2.2-27'], R['RFC7644-1.2-01'], R['ENTRA-B4'], R['ENTRA-M-5XX']],
    needs: ['filter'],
    fuzzed: true,
    consequence:
      'Entra does not find the user whom it created, creates another one, and the provider answers 409 or holds two.',
    async run(ctx) {
      const { scim, expect, profile, fuzz } = ctx
      const lookups = await lookupsOf(ctx)
      await property(ctx, {
        of: fc.record({
          texts: fc.record(Object.fromEntries(lookups.map((path) => [path, lookupTextFor(path, profile)]))),
          miss: fc.record({
            path: fc.constantFrom(...lookups),
            like: fc.constantFrom(...Object.keys(nearMisses)),
          }),
        }),
        runs: (fuzz.runs * 3) / 8,
        shrinks: 30,
        async holds({ texts, miss }) {
          const { user, values } = await created(ctx, texts)
          const lookUp = async (path: string, value: string) => {
            const answer = await scim.list('User', { filter: pathEquals(path, value) })
            expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
            return answer
          }
          for (const [path, value] of Object.entries(values)) {
            const answer = await lookUp(path, value)
            const reading = readingOf(value)
            ;(reading ? expect.under(reading) : expect)(answer).toFind(user)
          }
          const other = nearMisses[miss.like]?.(values[miss.path] ?? '') ?? ''
          const answer = await lookUp(miss.path, other)
          if (miss.like === plusMiss) expect.under(R['ENTRA-B4'])(answer).toFindNothing()
          expect(answer).toFindNothing()
        },
      })
    },
  }),

  check('a user is found however the filter is encoded', {
    verifies: [R['ENTRA-B4']],
    touches: [R['ENTRA-M-5XX']],
    needs: ['filter'],
    fuzzed: true,
    consequence:
      'Users with a plus sign or an apostrophe in their name are created again and again, since their lookup never finds them.',
    async run(ctx) {
      const { scim, expect, fuzz } = ctx
      const lookups = await lookupsOf(ctx)
      await property(ctx, {
        of: fc.record({ path: fc.constantFrom(...lookups), text: localPartText }),
        runs: fuzz.runs / 4,
        async holds({ path, text }) {
          const { user, values } = await created(ctx, { [path]: `${text}+a` })
          const filter = pathEquals(path, values[path] ?? '')
          const plain = await scim.list('User', { filter })
          if (!plain.ok || plain.resources.length !== 1) throw new Discarded(plain.summary)
          expect(await scim.list('User', { filter }, { encoding: 'plus' })).toFind(user)
          expect(await scim.list('User', { filter }, { encoding: 'quotes-raw' })).toFind(user)
        },
      })
    },
  }),
])

/** The paths to look up, or the end of the check where none finds even a plain value. */
async function lookupsOf(ctx: CheckContext): Promise<string[]> {
  await mustBeBuildable(ctx, 'userName eq ""')
  const { lookups, read } = await ctx.from(plainUser)
  return lookups.length > 0
    ? lookups
    : ctx.unsupported(`no matching attribute finds a plain user: ${read.summary}`)
}

/** A user with random values, unless the provider refuses them. */
async function created({ given, scim, expect, profile }: CheckContext, texts: Texts) {
  const name = given.name()
  const values = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, markedValue(path, text, name, profile)]),
  )
  const body = Object.entries(values).reduce<JsonObject>(
    (user, [path, value]) => withValue(user, path, value),
    given.minimalUserBody(),
  )
  const answer = unlessRefused(await scim.create('User', body))
  expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
  const user = answer.resource
  // What is not kept cannot be found; that it is kept, is another property.
  for (const [path, value] of Object.entries(values))
    if (!sameValue(value, valueAt(user, path)))
      throw new Discarded(`${answer.summary}, and did not keep ${path}`)
  return { user, values }
}

/** What a value has to be read by before it can be compared: escapes in JSON, encoding in the URL. */
function readingOf(value: string): string | undefined {
  if (/["\\]/.test(value)) return R['RFC7644-3.4.2.2-27']
  return /[^\w.@-]/.test(value) ? R['RFC7644-1.2-01'] : undefined
}

const plusMiss = 'a space for a plus'

/** What a sloppy comparison or decoding takes for a value. */
const nearMisses: Record<string, (value: string) => string> = {
  'one character more': (value) => `${value}x`,
  'one character less': (value) => [...value].slice(0, -1).join(''),
  [plusMiss]: (value) => (value.includes('+') ? value.replaceAll('+', ' ') : `${value} `),
}
