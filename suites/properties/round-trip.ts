import * as fc from 'fast-check'
import { isFreeText, markedValue, type Texts, textFor, textsFor } from '../../src/fuzz/attributeTexts.js'
import { Discarded, unlessRefused } from '../../src/fuzz/discard.js'
import { property } from '../../src/fuzz/property.js'
import { controlText, decomposedText, spacedText } from '../../src/fuzz/texts.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import type { GivenUser } from '../../src/kit/Given.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { JsonObject, PatchOperation } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'
import { plainUser } from '../words/plainUser.js'

export default suite('round-trip', 'Random values are read back as they were written', [
  check('a user is created with any text in its attributes', {
    verifies: [R['RFC7643-2.3.1-01'], R['ENTRA-C7'], R['FUZE-P04']],
    touches: [R['ENTRA-M-5XX']],
    fuzzed: true,
    consequence:
      'Names of real people arrive damaged, and Entra sends the same update again in every cycle, since the value never matches.',
    async run(ctx) {
      const { given, scim, expect, profile, fuzz } = ctx
      await property(ctx, {
        of: textsFor(await textsOf(ctx), (path) => textFor(path, profile), 6),
        runs: fuzz.runs / 2,
        async holds(texts) {
          const values = marked(texts, ctx)
          const created = unlessRefused(await scim.create('User', body(values, given.userBody())))
          expect.under(R['ENTRA-M-5XX'])(created).toBeNoServerError()
          expect(created).toSucceed()
          const read = await scim.get({ path: `/Users/${created.resource.id}` })
          if (!read.ok) throw new Discarded(read.summary)
          for (const [path, value] of Object.entries(values)) expect(read).toHaveAttribute(path, value)
        },
      })
    },
  }),

  check('a PATCH writes any text, with a path and without', {
    verifies: [R['RFC7643-2.3.1-01']],
    touches: [R['ENTRA-M-5XX']],
    needs: ['patch'],
    fuzzed: true,
    consequence: 'A change of name arrives damaged, although creating a user with that name works.',
    async run(ctx) {
      const { fuzz, profile } = ctx
      const user = await ctx.given.user()
      const core = (await textsOf(ctx)).filter((path) => !path.startsWith('urn:'))
      const single = core.filter((path) => !path.includes('['))
      await property(ctx, {
        of: fc.oneof(
          fc.record({ form: fc.constant('path'), texts: textsFor(core, (path) => textFor(path, profile)) }),
          fc.record({
            form: fc.constant('no path'),
            texts: textsFor(single, (path) => textFor(path, profile)),
          }),
        ),
        runs: fuzz.runs / 2,
        holds: ({ texts, form }) =>
          isReadBack(
            ctx,
            user,
            marked(texts, ctx),
            form === 'path' ? byPath('replace') : (values) => [{ op: 'replace', value: body(values) }],
          ),
      })
    },
  }),

  check('a PATCH in the default dialect of Entra writes any text', {
    verifies: [R['RFC7643-2.3.1-01']],
    touches: [R['ENTRA-M-5XX']],
    needs: ['patch'],
    dialect: 'entra-legacy',
    fuzzed: true,
    consequence: 'A change of name in Entra arrives damaged.',
    async run(ctx) {
      const { fuzz, profile } = ctx
      const user = await ctx.given.user()
      await property(ctx, {
        of: fc.record({
          texts: textsFor(await textsOf(ctx), (path) => textFor(path, profile)),
          op: fc.constantFrom('Replace', 'Add'),
        }),
        runs: fuzz.runs / 4,
        holds: ({ texts, op }) => isReadBack(ctx, user, marked(texts, ctx), byPath(op)),
      })
    },
  }),

  check('a PATCH with dotted and URN keys writes any text', {
    verifies: [R['RFC7643-2.3.1-01']],
    touches: [R['ENTRA-M-5XX']],
    needs: ['patch'],
    dialect: 'entra-modern',
    fuzzed: true,
    consequence: 'A change of name in Entra arrives damaged where aadOptscim062020 is set.',
    async run(ctx) {
      const { fuzz, profile } = ctx
      const user = await ctx.given.user()
      const keys = (await textsOf(ctx)).filter((path) => !path.includes('['))
      await property(ctx, {
        of: fc.record({
          texts: textsFor(keys, (path) => textFor(path, profile)),
          op: fc.constantFrom('replace', 'add'),
        }),
        runs: fuzz.runs / 4,
        holds: ({ texts, op }) =>
          isReadBack(ctx, user, marked(texts, ctx), (values) => [{ op, value: values }]),
      })
    },
  }),

  check('spaces at the ends and in the middle of a text are kept', {
    verifies: [R['ENTRA-K6']],
    touches: [R['ENTRA-M-5XX']],
    needs: ['patch'],
    fuzzed: true,
    consequence:
      'Entra compares what it sent with what it reads, finds a difference that nobody sees, and updates the user for ever.',
    run: (ctx) => keeps(ctx, spacedText),
  }),

  check('decomposed letters are kept as they were sent', {
    verifies: [R['ENTRA-K6']],
    touches: [R['ENTRA-M-5XX']],
    needs: ['patch'],
    fuzzed: true,
    consequence:
      'A name typed on a Mac comes back in other code points, so that clients which compare exactly see a change every time.',
    run: (ctx) => keeps(ctx, decomposedText),
  }),

  check('control characters are kept or refused', {
    verifies: [R['ENTRA-B7'], R['RFC7643-2.3.1-03']],
    touches: [R['ENTRA-M-5XX']],
    needs: ['patch'],
    fuzzed: true,
    consequence:
      'An address of several lines, or a stray character pasted into a form, breaks the update of that user or is lost on the way.',
    run: (ctx) => keeps(ctx, controlText),
  }),
])

/** The attributes to write, or the end of the check where none keeps even a plain value. */
async function textsOf(ctx: CheckContext): Promise<string[]> {
  const { texts, read } = await ctx.from(plainUser)
  return texts.length > 0 ? texts : ctx.unsupported(read)
}

/** What is sent: texts with the mark of the run where they need one. */
function marked(texts: Texts, { given, profile }: CheckContext): Texts {
  const name = given.name()
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, markedValue(path, text, name, profile)]),
  )
}

const body = (values: Texts, start: JsonObject = {}): JsonObject =>
  Object.entries(values).reduce((resource, [path, value]) => withValue(resource, path, value), start)

const byPath =
  (op: string) =>
  (values: Texts): PatchOperation[] =>
    Object.entries(values).map(([path, value]) => ({ op, path, value }))

/** The user has these values after a PATCH of them, unless the provider refuses it. */
async function isReadBack(
  ctx: CheckContext,
  user: GivenUser,
  values: Texts,
  operations: (values: Texts) => PatchOperation[],
): Promise<void> {
  const { scim, expect } = ctx
  const answer = unlessRefused(await scim.patch(user, operations(values)))
  expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
  const read = await scim.get(user)
  if (!answer.ok || !read.ok) throw new Discarded(answer.summary)
  const damaged = Object.keys(values).filter((path) => !sameValue(values[path], valueAt(read.json, path)))
  if (damaged.length > 0) await mustWritePlainly(ctx, user, damaged, operations)
  for (const [path, value] of Object.entries(values)) expect(read).toHaveAttribute(path, value)
}

/** Ends an example where the PATCH does not even write plain text: then it is no matter of the text. */
async function mustWritePlainly(
  ctx: CheckContext,
  user: GivenUser,
  paths: string[],
  operations: (values: Texts) => PatchOperation[],
): Promise<void> {
  const plain = marked(Object.fromEntries(paths.map((path) => [path, 'Plain'])), ctx)
  const answer = await ctx.scim.patch(user, operations(plain))
  const read = await ctx.scim.get(user)
  for (const [path, value] of Object.entries(plain))
    if (!sameValue(value, valueAt(read.json, path)))
      throw new Discarded(`${answer.summary}, and did not write ${path}`)
}

/** Text of one kind is read back from every attribute that takes free text. */
async function keeps(ctx: CheckContext, text: fc.Arbitrary<string>): Promise<void> {
  const free = (await textsOf(ctx)).filter(isFreeText)
  if (free.length === 0) ctx.unsupported('no attribute for free text is mapped and kept')
  const user = await ctx.given.user()
  await property(ctx, {
    of: textsFor(free, () => text),
    runs: ctx.fuzz.runs / 4,
    holds: (texts) => isReadBack(ctx, user, marked(texts, ctx), byPath('replace')),
  })
}
