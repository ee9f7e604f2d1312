import * as fc from 'fast-check'
import { isFreeText } from '../../src/fuzz/attributeTexts.js'
import { Discarded, isRefusal, unlessRefused } from '../../src/fuzz/discard.js'
import { after, patchSequence, type State } from '../../src/fuzz/patchSequences.js'
import { property } from '../../src/fuzz/property.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { PatchOperation } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { plainUser } from '../words/plainUser.js'

/** What a single operation does to a single value, by its name. */
const single: Record<string, string> = {
  add: R['RFC7644-3.5.2.1-06'],
  remove: R['RFC7644-3.5.2.2-02'],
  replace: R['RFC7644-3.5.2.3-02'],
}

/**
 * What is broken where an attribute has another value than it should: what the one kind of operation on it does, where
 * nothing comes before it in its request, or that a refused request leaves nothing behind; the order otherwise.
 */
function sentenceOf(
  path: string,
  applied: PatchOperation[][],
  refused: PatchOperation[][],
): string | undefined {
  const on = (requests: PatchOperation[][]) =>
    requests.filter((operations) => operations.some((one) => one.path === path))
  const first = on(applied).map(([one]) => one)
  const ops = new Set(
    on(applied).flatMap((all) => all.filter((one) => one.path === path).map(({ op }) => op)),
  )
  if (first.length > 0)
    return ops.size === 1 && first.every((one) => one?.path === path) ? single[[...ops].join()] : undefined
  return on(refused).length > 0 ? R['RFC7644-3.5.2-20'] : undefined
}

export default suite('patch-algebra', 'Random PATCH requests add up', [
  check('after any sequence of PATCH requests a user holds the last value of each attribute', {
    slug: 'a-user-holds-the-last-value-of-each-attribute',
    formerly: [
      'patch-algebra/after-any-sequence-of-patch-requests-a-user-holds-the-last-value-of-each-attribute',
    ],
    verifies: [R['RFC7644-3.5.2-18']],
    touches: [R['RFC7644-3.5.2-20'], R['ENTRA-M-5XX'], ...Object.values(single)],
    needs: ['patch'],
    fuzzed: true,
    consequence:
      'After some updates the user differs from the source, and Entra, which remembers what it sent, never corrects it.',
    async run(ctx) {
      const { given, scim, expect, fuzz } = ctx
      const { texts, read } = await ctx.from(plainUser)
      const free = texts.filter(isFreeText)
      if (free.length === 0) ctx.unsupported(read)
      await property(ctx, {
        of: patchSequence(free),
        runs: fuzz.runs / 4,
        async holds(requests) {
          const user = await given.user()
          let state: State = Object.fromEntries(
            texts.map((path) => [path, valueAt(user.sent, path) as string]),
          )
          const applied: PatchOperation[][] = []
          const refused: PatchOperation[][] = []
          for (const operations of requests) {
            const answer = await scim.patch(user, operations)
            expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
            if (!answer.ok && !isRefusal(answer)) throw new Discarded(answer.summary)
            ;(answer.ok ? applied : refused).push(operations)
            if (answer.ok) state = after(state, operations)
          }
          const read = await scim.get(user)
          if (!read.ok) throw new Discarded(read.summary)
          for (const [path, value] of Object.entries(state)) {
            const sentence = sentenceOf(path, applied, refused)
            ;(sentence ? expect.under(sentence) : expect)(read).toHaveAttribute(path, value)
          }
        },
      })
    },
  }),

  check('adding a value that is there already changes nothing', {
    verifies: [R['RFC7644-3.5.2.1-09']],
    needs: ['patch'],
    fuzzed: true,
    consequence: 'Entra repeats a request whose answer it missed, and the user gets the same address twice.',
    async run(ctx) {
      const { given, scim, expect, fuzz } = ctx
      const { user: plain, read } = await ctx.from(plainUser)
      const plural = ['emails', 'phoneNumbers', 'addresses'].filter(
        (path) => sameValue(plain.sent[path], valueAt(read.json, path)) && plain.sent[path],
      )
      if (plural.length === 0) ctx.unsupported(read)
      await property(ctx, {
        of: fc.record({ path: fc.constantFrom(...plural), form: fc.constantFrom('path', 'no path') }),
        runs: fuzz.runs / 4,
        async holds({ path, form }) {
          const user = await given.user()
          const value = user.sent[path]
          unlessRefused(
            await scim.patch(user, [
              form === 'path' ? { op: 'add', path, value } : { op: 'add', value: { [path]: value } },
            ]),
          )
          expect(await scim.get(user)).toHaveAttribute(path, value)
        },
      })
    },
  }),
])
