import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { department, lacksPut, replaced, stateOf, updatedByOkta } from './replacing.evidence.js'

const lost = 'A client that replaces users, as Okta does, loses data that it never meant to change.'
const stale = 'The client is told that the change was made, and the application goes on with the old values.'

/** The instant of meta.lastModified, NaN where there is none. */
const modified = (answer: Answer): number => Date.parse(String(valueAt(answer.json, 'meta.lastModified')))

export default suite('replacing', 'Replacing users by PUT', [
  check('PUT of a user is implemented', {
    verifies: [R['RFC7644-3.5-01']],
    consequence: 'Clients that update profiles by PUT, as Okta does, can create users and never change them.',
    async run({ from, expect }) {
      const { writtenBack } = await from(replaced)
      expect(writtenBack.put.status, 'the status of a PUT', writtenBack.put).toSatisfy(
        !lacksPut(writtenBack.put),
        'neither 405 nor 501',
      )
    },
  }),

  check('a user can be written back as it was read', {
    verifies: [R['RFC7644-3.5.1-16']],
    consequence: 'Clients read a user, change one value and write everything back: every update fails.',
    async run({ from, expect, unsupported }) {
      const { writtenBack } = await from(replaced)
      if (lacksPut(writtenBack.put)) return unsupported(writtenBack.put)
      expect(writtenBack.put).toHaveStatus(200, 204)
    },
  }),

  check('a user who is written back as read stays the same', {
    verifies: [R['RFC7644-3.5.1-16']],
    consequence: lost,
    async run({ from, expect, unsupported }) {
      const { writtenBack } = await from(replaced)
      if (!writtenBack.put.ok) return unsupported(writtenBack.put)
      const { before, put, read } = writtenBack
      expect(stateOf(read), 'the user', before, put, read).toMean(stateOf(before))
    },
  }),

  check('a PUT is answered 200 with the whole user as the next GET shows it', {
    verifies: [R['RFC7644-3.5.1-12']],
    consequence: 'The client takes the answer for the new state and goes on from something that is not true.',
    async run({ from, expect, unsupported }) {
      const { writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.put)
      const { put, read } = walk.changed
      expect(put).toHaveStatus(200, 204)
      expect.should(put).toHaveStatus(200)
      if (put.status === 200) expect(stateOf(put), 'the user in the answer', put, read).toMean(stateOf(read))
    },
  }),

  check('the values in a PUT replace the old ones', {
    verifies: [R['RFC7644-3.5.1-02']],
    consequence: stale,
    async run({ from, expect, unsupported }) {
      const { writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.put)
      expect(walk.changed.put).toSucceed()
      for (const [path, value] of walk.changing.filter(([path]) => path !== 'active' && path !== department))
        expect(walk.changed.read).toHaveAttribute(path, value)
    },
  }),

  check('the e-mails in a PUT take the place of all old ones', {
    verifies: [R['RFC7644-3.5.1-02']],
    needs: ['attribute:emails'],
    consequence: 'An address that was taken from a person stays in the application.',
    async run({ from, expect, unsupported }) {
      const { first, writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.put)
      if (valueAt(first.json, 'emails') === undefined) return unsupported(first)
      const { sent, put, read } = walk.changed
      expect(put).toSucceed()
      expect(valuesAt(read.json, 'emails.value'), 'the addresses', put, read).toMean(
        valuesAt(sent, 'emails.value'),
      )
    },
  }),

  check('a PUT with active false disables the user and one with true enables', {
    verifies: [R['RFC7644-3.5.1-02'], R['RFC7643-4.1.1-13']],
    needs: ['disable', 'attribute:active'],
    consequence: 'The account of a person who has left stays open.',
    async run({ from, expect, unsupported }) {
      const { first, writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.put)
      if (valueAt(first.json, 'active') !== true) return unsupported(first)
      expect(walk.changed.read).toHaveAttribute('active', false)
      expect(walk.cleared.put).toSucceed()
      expect(walk.cleared.read).toHaveAttribute('active', true)
    },
  }),

  check('a PUT replaces enterprise attributes as well', {
    verifies: [R['RFC7644-3.5.1-17']],
    needs: ['enterprise'],
    consequence: stale,
    async run({ from, expect, unsupported, profile }) {
      const { writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.put)
      const change = walk.changing.find(([path]) => path === department)
      if (!change) return unsupported(`the profile ${profile.name} or the provider has no department`)
      expect(walk.changed.put).toSucceed()
      expect(walk.changed.read).toHaveAttribute(...change)
    },
  }),

  check('null in a PUT clears a value', {
    verifies: [R['RFC7644-3.5.1-06']],
    consequence: 'A value that was taken away from a person stays in the application.',
    async run({ from, expect, unsupported }) {
      const { writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.put)
      if (walk.nulls.length === 0)
        return unsupported('every single-valued attribute of the client is required')
      expect(walk.cleared.put).toSucceed()
      for (const name of walk.nulls) expect(walk.cleared.read).toHaveAttribute(name, undefined)
    },
  }),

  check('an empty array in a PUT clears all values', {
    verifies: [R['RFC7644-3.5.1-06']],
    needs: ['attribute:emails'],
    consequence: 'An address that was taken from a person stays in the application.',
    async run({ from, expect, unsupported }) {
      const { writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.put)
      if (walk.empty.length === 0) return unsupported('the client has no list, or one that is required')
      expect(walk.cleared.put).toSucceed()
      for (const name of walk.empty) expect(walk.cleared.read).toHaveAttribute(name, [])
    },
  }),

  check('what a PUT leaves out is the same in its answer and in the next GET', {
    verifies: [R['RFC7644-3.5.1-04'], R['RFC7644-3.5.1-12']],
    consequence: 'Nobody can tell whether values that were left out are kept or gone.',
    async run({ from, expect, unsupported, note }) {
      const { writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.put)
      const { before, put, read } = walk.shorter
      expect(put).toSucceed()
      // Cleared, set to a default or kept: all three are allowed.
      const kept = walk.clearable.filter(
        (name) => valueAt(before.json, name) !== undefined && valueAt(read.json, name) !== undefined,
      )
      note(`left out of a PUT and kept: ${kept.join(', ') || 'nothing'}`)
      if (put.status !== 200) return
      for (const name of walk.clearable)
        expect(valueAt(put.json, name), `${name} in the answer`, put, read).toMean(
          valueAt(read.json, name) ?? null,
        )
    },
  }),

  check('a PUT keeps id and meta.created', {
    verifies: [R['RFC7644-3.5.1-14'], R['RFC7643-3.1-06']],
    consequence: 'The account gets another id, and every identity provider that knows the old one loses it.',
    async run({ from, expect, unsupported }) {
      const { user, first, writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.put)
      const { put, read } = walk.changed
      for (const answer of put.status === 200 ? [put, read] : [read]) {
        expect(answer).toHaveAttribute('id', user.id)
        expect(answer).toHaveAttribute('meta.created', valueAt(first.json, 'meta.created'))
      }
    },
  }),

  check('a PUT that changes values moves meta.lastModified forward', {
    verifies: [R['RFC7644-3.5.1-14'], R['RFC7643-3.1-25']],
    consequence: 'Clients that ask for what has changed never hear of it.',
    async run({ from, expect, unsupported }) {
      const { first, writtenBack, walk } = await from(replaced)
      if (!walk) return unsupported(writtenBack.put)
      const { read } = walk.changed
      const [before, after] = [modified(first), modified(read)]
      if (Number.isNaN(before)) return unsupported(first)
      // Whole seconds do not show a change within the same one.
      const least = before % 1000 === 0 && after % 1000 === 0 ? before : before + 1
      expect(after, 'meta.lastModified in milliseconds', first, read).toBeAtLeast(least)
    },
  }),

  check('the PUT by which Okta updates a profile is carried out', {
    verifies: [R['RFC7644-3.5.1-02'], R['RFC7644-3.5.1-10']],
    dialect: 'okta',
    consequence: 'Okta reports every change of a profile as an error, read-only parts or not.',
    async run({ from, expect, unsupported }) {
      const { before, put, read, marker } = await from(updatedByOkta)
      if (lacksPut(put)) return unsupported(put)
      expect(put).toHaveStatus(200, 204)
      expect(read).toHaveAttribute('name.givenName', 'Renamed')
      expect(read).toHaveAttribute('displayName', `Renamed ${marker}`)
      expect(read).toHaveAttribute('meta.created', valueAt(before.json, 'meta.created'))
    },
  }),
])
