import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isObject, member, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import {
  changedUser,
  department,
  isSound,
  lacksPut,
  replaced,
  replacedUser,
  stateOf,
  updatedByOkta,
} from './replacing.evidence.js'

const lost = 'A client that replaces users, as Okta does, loses data that it never meant to change.'
const stale = 'The client is told that the change was made, and the application goes on with the old values.'

/** The instant of meta.lastModified, NaN where there is none. */
const modified = (answer: Answer): number => Date.parse(String(valueAt(answer.json, 'meta.lastModified')))

export default suite('replacing', 'Replacing users by PUT', [
  check('PUT of a user is implemented', {
    verifies: [R['RFC7644-3.5-01']],
    consequence: 'Clients that update profiles by PUT, as Okta does, can create users and never change them.',
    async run({ from, expect }) {
      const { patch } = (await from(replaced)).writtenBack
      expect(patch.status, 'the status of a PUT', patch).toSatisfy(!lacksPut(patch), 'neither 405 nor 501')
    },
  }),

  check('a user can be written back as it was read', {
    verifies: [R['RFC7644-3.5.1-16']],
    consequence: {
      refused: 'Clients read a user, change one value and write everything back: every update fails.',
    },
    async run(context) {
      const all = await replacedUser(context)
      // Without schemas, or with values of wrong types, it is no body that a provider has to take.
      if (!isSound(all)) return context.unsupported(all.first)
      context.expect(all.writtenBack.patch).toSucceed()
    },
  }),

  check('a user who is written back as read stays the same', {
    verifies: [R['RFC7644-3.5.1-16']],
    consequence: lost,
    async run(context) {
      const all = await replacedUser(context)
      const { before, patch, read } = all.writtenBack
      if (!isSound(all)) return context.unsupported(all.first)
      if (!patch.ok || !read.ok) return context.unsupported(patch.ok ? read : patch)
      context.expect(stateOf(read.json), 'the user', patch, read).toMean(stateOf(before))
    },
  }),

  check('a PUT is answered 200 with the whole user as the next GET shows it', {
    verifies: [R['RFC7644-3.5.1-12']],
    consequence: 'The client takes the answer for the new state and goes on from something that is not true.',
    async run(context) {
      const { patch, read } = (await replacedUser(context)).walk.changed
      if (!patch.ok || !read.ok) return context.unsupported(patch.ok ? read : patch)
      context.expect.should(patch).toHaveStatus(200)
      if (patch.status === 200)
        context.expect(stateOf(patch.json), 'the user in the answer', patch, read).toMean(stateOf(read.json))
    },
  }),

  check('the values in a PUT replace the old ones', {
    verifies: [R['RFC7644-3.5.1-02']],
    consequence: stale,
    async run(context) {
      const { changing, changed } = (await replacedUser(context)).walk
      const plain = changing.filter(([path]) => path !== 'active' && path !== department)
      context.expect(changed).toBeApplied(Object.fromEntries(plain))
    },
  }),

  check('the e-mails in a PUT take the place of all old ones', {
    verifies: [R['RFC7644-3.5.1-02']],
    needs: ['attribute:emails'],
    consequence: 'An address that was taken from a person stays in the application.',
    async run(context) {
      const { first, user, walk } = await replacedUser(context)
      // What the provider did not keep from the create is none of the business of PUT.
      if (valueAt(first.json, 'emails') === undefined || !isSound({ first, user }))
        return context.unsupported(first)
      context
        .expect(walk.changed)
        .toBeApplied({ 'emails.value': valuesAt(walk.changed.sent, 'emails.value') })
    },
  }),

  check('a PUT with active false disables the user and one with true enables', {
    verifies: [R['RFC7644-3.5.1-02']],
    needs: ['disable', 'attribute:active'],
    consequence: 'The account of a person who has left stays open.',
    async run(context) {
      const { first, walk } = await replacedUser(context)
      if (valueAt(first.json, 'active') !== true) return context.unsupported(first)
      context.expect(walk.changed).toBeApplied({ active: false })
      // Either of the PUTs that follow enables; what else they do may be refused.
      const enabling = [walk.cleared, walk.shorter].find(({ patch }) => patch.ok)
      if (enabling) context.expect(enabling).toBeApplied({ active: true })
    },
  }),

  check('a PUT replaces enterprise attributes as well', {
    verifies: [R['RFC7644-3.5.1-17']],
    needs: ['enterprise'],
    consequence: stale,
    async run(context) {
      const { profile, unsupported, expect } = context
      const { changing, changed } = (await changedUser(context)).walk
      const change = changing.find(([path]) => path === department)
      if (!change) return unsupported(`the profile ${profile.name} or the provider has no department`)
      expect(changed).toBeApplied(Object.fromEntries([change]))
    },
  }),

  check('null in a PUT clears a value', {
    verifies: [R['RFC7644-3.5.1-06']],
    consequence: 'A value that was taken away from a person stays in the application.',
    async run(context) {
      const { nulls, cleared } = (await changedUser(context)).walk
      if (nulls.length === 0)
        return context.unsupported('every single-valued attribute of the client is required')
      context.expect(cleared).toBeApplied(Object.fromEntries(nulls.map((name) => [name, undefined])))
    },
  }),

  check('an empty array in a PUT clears all values', {
    verifies: [R['RFC7644-3.5.1-06']],
    needs: ['attribute:emails'],
    consequence: 'An address that was taken from a person stays in the application.',
    async run(context) {
      const { empty, cleared } = (await changedUser(context)).walk
      if (empty.length === 0) return context.unsupported('the client has no list, or one that is required')
      context.expect(cleared).toBeApplied(Object.fromEntries(empty.map((name) => [name, undefined])))
    },
  }),

  check('what a PUT leaves out is the same in its answer and in the next GET', {
    verifies: [R['RFC7644-3.5.1-12']],
    touches: [R['RFC7643-2.2-01'], R['RFC7644-3.5.1-04']],
    consequence: 'Nobody can tell whether values that were left out are kept or gone.',
    async run(context) {
      const { expect, note, unsupported } = context
      const { clearable, restored, shorter } = (await changedUser(context)).walk
      if (!restored.ok) return unsupported(restored)
      const { before, patch, read } = shorter
      // What is not required can be left out; cleared, set to a default or kept: all three are allowed.
      expect.under(R['RFC7643-2.2-01'])(patch).toSucceed()
      if (!read.ok) return unsupported(read)
      const kept = clearable.filter(
        (name) => valueAt(before, name) !== undefined && valueAt(read.json, name) !== undefined,
      )
      note(`left out of a PUT and kept: ${kept.join(', ') || 'nothing'}`)
      if (patch.status !== 200) return unsupported(patch)
      for (const name of clearable)
        expect(valueAt(patch.json, name), `${name} in the answer`, patch, read).toMean(
          valueAt(read.json, name) ?? null,
        )
    },
  }),

  check('a PUT keeps id and meta.created', {
    verifies: [R['RFC7644-3.5.1-14']],
    touches: [R['RFC7643-3.1-06']],
    consequence: 'The account gets another id, and every identity provider that knows the old one loses it.',
    async run(context) {
      const { from, expect, unsupported } = context
      const { user, first, writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.patch)
      const { patch, read } = walk.changed
      for (const answer of [patch, read].filter(({ status }) => status === 200)) {
        expect.under(R['RFC7643-3.1-06'])(answer).toHaveAttribute('id', user.id)
        expect(answer).toHaveAttribute('meta.created', valueAt(first.json, 'meta.created'))
      }
    },
  }),

  check('a PUT that changes values moves meta.lastModified forward', {
    verifies: [R['RFC7644-3.5.1-14'], R['RFC7643-3.1-25']],
    consequence: 'Clients that ask for what has changed never hear of it.',
    async run(context) {
      const { first, walk } = await changedUser(context)
      const { read } = walk.changed
      const [before, after] = [modified(first), modified(read)]
      if (Number.isNaN(before)) return context.unsupported(first)
      // Whole seconds do not show a change within the same one.
      const least = before % 1000 === 0 && after % 1000 === 0 ? before : before + 1
      context.expect(after, 'meta.lastModified in milliseconds', first, read).toBeAtLeast(least)
    },
  }),

  check('the PUT by which Okta updates a profile is carried out', {
    verifies: [R['RFC7644-3.5.1-02']],
    touches: [R['RFC7644-3.5.1-10'], R['RFC7644-3.5.1-14']],
    dialect: 'okta',
    consequence: {
      refused: 'Okta reports every change of a profile as an error, read-only parts or not.',
      wrong: stale,
    },
    async run(context) {
      const { expect } = context
      const { user, marker, plain, ...step } = await context.from(updatedByOkta)
      const { before, patch, read } = step
      // What is refused without its read-only parts, too, is refused for something else.
      if (!plain.ok) return context.unsupported(plain)
      expect.under(R['RFC7644-3.5.1-10'])(patch).toSucceed()
      const shown = isObject(valueAt(before, 'name')) && member(read.json, 'id') === user.id
      if (!shown) return context.unsupported(read)
      expect(step).toBeApplied({ 'name.givenName': 'Renamed', displayName: `Renamed ${marker}` })
      const created = valueAt(before, 'meta.created')
      if (created !== undefined)
        expect.under(R['RFC7644-3.5.1-14'])(read).toHaveAttribute('meta.created', created)
    },
  }),
])
