import * as fc from 'fast-check'
import { markedValue, textFor } from '../../src/fuzz/attributeTexts.js'
import { unlessRefused } from '../../src/fuzz/discard.js'
import { property } from '../../src/fuzz/property.js'
import { asciiText, localPartText } from '../../src/fuzz/texts.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { pathEquals } from '../../src/scim/filter.js'
import { withValue } from '../../src/scim/withValue.js'
import { plainUser } from './plainUser.js'

export default suite('looking-up-random-values', 'Users are found by random values', [
  check('a user is found by the value that it was created with and by nothing like it', {
    verifies: ['RFC7644-3.4.2.2-07', 'RFC7644-3.4.2.2-27', 'RFC7644-1.2-01'],
    needs: ['filter'],
    fuzzed: true,
    consequence: 'Entra does not find the user whom it created, creates another one, and the provider answers 409 or holds two.',
    async run(ctx) {
      const { scim, expect, profile, fuzz } = ctx
      const lookups = await lookupsOf(ctx)
      await property(ctx, {
        of: fc.oneof(...lookups.map((path) => fc.record({ path: fc.constant(path), text: textFor(path, profile) }))),
        runs: fuzz.runs / 2,
        async holds({ path, text }) {
          const { user, value } = await created(ctx, path, text)
          expect(await scim.list('User', { filter: pathEquals(path, value) })).toFind(user)
          expect(await scim.list('User', { filter: pathEquals(path, nearMiss(value)) })).toFindNothing()
        },
      })
    },
  }),

  check('a user is found however the filter is encoded', {
    verifies: ['ENTRA-B4'],
    needs: ['filter'],
    fuzzed: true,
    consequence: 'Users with a plus sign or a quote in their name are created again and again, since their lookup never finds them.',
    async run(ctx) {
      const { scim, expect, fuzz } = ctx
      const lookups = await lookupsOf(ctx)
      await property(ctx, {
        of: fc.oneof(
          ...lookups.map((path) => fc.record({ path: fc.constant(path), text: path === 'externalId' ? asciiText(64) : localPartText })),
        ),
        runs: fuzz.runs / 4,
        async holds({ path, text }) {
          const { user, value } = await created(ctx, path, `${text}+`)
          const filter = pathEquals(path, value)
          expect(await scim.list('User', { filter }, { encoding: 'plus' })).toFind(user)
          expect(await scim.list('User', { filter }, { encoding: 'quotes-raw' })).toFind(user)
        },
      })
    },
  }),
])

/** The paths to look up, or the end of the check where none finds even a plain value. */
async function lookupsOf(ctx: CheckContext): Promise<string[]> {
  const { lookups, read } = await ctx.from(plainUser)
  return lookups.length > 0 ? lookups : ctx.unsupported(`no matching attribute finds a plain user: ${read.summary}`)
}

/** A user with a random value at this path, unless the provider refuses it. */
async function created({ given, scim, expect, profile }: CheckContext, path: string, text: string) {
  const value = markedValue(path, text, given.name(), profile)
  const answer = unlessRefused(await scim.create('User', withValue(given.minimalUserBody(), path, value)))
  expect(answer).toSucceed()
  return { user: answer.resource, value }
}

/** What a sloppy comparison or decoding takes for the value: a plus as a space, else one character more. */
const nearMiss = (value: string): string => (value.includes('+') ? value.replaceAll('+', ' ') : `${value}x`)
