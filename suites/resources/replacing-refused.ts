import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { member, valueAt } from '../../src/scim/valueAt.js'
import { expectRefusal, ofRefusals } from '../words/expectRefusal.js'
import { mustFind } from '../words/mustFind.js'
import { mustNotIgnorePut, stateOf } from './replacing.evidence.js'
import { attempts } from './replacing-refused.evidence.js'

const twoOfOne = 'Two accounts have one name, and whoever signs in gets either of them.'

export default suite('replacing-refused', 'Refusing to replace users', [
  check('a PUT with the userName of another user is refused', {
    verifies: [R['RFC7644-3.5.1-13']],
    consequence: twoOfOne,
    async run(context) {
      await mustNotIgnorePut(context)
      const { taken } = await attempts(context)
      // RFC 7644 names uniqueness for 409 and among the keywords of a 400.
      context.expect(taken.patch).toBeRefused(409, 400)
      context.expect.should(taken.patch).toHaveScimType('uniqueness')
    },
  }),

  check('no PUT gives a user the name of another', {
    verifies: [R['RFC7643-4.1.1-02']],
    consequence: twoOfOne,
    async run(context) {
      const { other, taken } = await attempts(context)
      if (!taken.read.ok) return context.unsupported(taken.read)
      const name = valueAt(taken.read.json, 'userName')
      context
        .expect(name, 'userName after the PUT', taken.patch, taken.read)
        .toSatisfy(name !== other.userName, `still ${valueAt(taken.before, 'userName')}`)
    },
  }),

  check('a PUT without userName is refused', {
    verifies: [R['RFC7644-3.5.1-11']],
    touches: ofRefusals,
    consequence: 'A faulty write goes through, and the account is left with what the client forgot.',
    async run(context) {
      await mustNotIgnorePut(context)
      const { nameless } = await attempts(context)
      expectRefusal(context, nameless.patch, 400, 422)
      if (nameless.patch.status === 400) context.expect.should(nameless.patch).toHaveScimType('invalidValue')
    },
  }),

  check('a user keeps a userName whatever a PUT leaves out', {
    verifies: [R['RFC7643-4.1.1-01']],
    consequence: 'The account has no name any more: nobody can sign in, and no lookup finds it.',
    async run(context) {
      const { nameless } = await attempts(context)
      if (!nameless.read.ok) return context.unsupported(nameless.read)
      context.expect(nameless.read).toHaveAttribute('userName', valueAt(nameless.before, 'userName'))
    },
  }),

  check('a PUT with text where an object belongs is refused', {
    verifies: [R['RFC7644-3.12-23']],
    touches: ofRefusals,
    consequence: 'The account is stored with values that no client can read.',
    async run(context) {
      const { mistyped } = await attempts(context)
      expectRefusal(context, mistyped.patch, 400, 422)
      if (mistyped.patch.status === 400)
        context.expect.should(mistyped.patch).toHaveScimType('invalidValue', 'invalidSyntax')
    },
  }),

  check('a refused PUT changes nothing', {
    verifies: [R['RFC7644-3.5.1-15']],
    consequence: 'The client is told that nothing was done, and half of the values have changed.',
    async run(context) {
      const { taken, nameless, mistyped } = await attempts(context)
      const refusals = [taken, nameless, mistyped].filter(({ patch, read }) => !patch.ok && read.ok)
      if (refusals.length === 0) return context.unsupported(taken.patch)
      for (const { before, patch, read } of refusals)
        context.expect(stateOf(read.json), 'the user', patch, read).toMean(stateOf(before))
    },
  }),

  check('a PUT of an id that does not exist is answered 404', {
    verifies: [R['RFC7644-3.5.1-01']],
    touches: [R['RFC7644-3.12-09']],
    consequence: 'A late update looks like a success although there is no such account.',
    async run(context) {
      const { unknown } = await attempts(context)
      const made = unknown.ok && member(unknown.json, 'userName') !== undefined
      context.expect(made, 'whether the PUT is answered with a user', unknown).toBe(false)
      context.expect.under(R['RFC7644-3.12-09'])(unknown).toHaveStatus(404, 410)
    },
  }),

  check('a PUT of an id that does not exist creates nobody', {
    verifies: [R['RFC7644-3.5.1-01']],
    needs: ['filter'],
    consequence: 'An update that comes after the deletion brings the account of a leaver back to life.',
    async run(context) {
      const { user, known, found } = await attempts(context)
      mustFind(context, known, user)
      if (!found.ok) return context.unsupported(found)
      context.expect(found).toFindNothing()
    },
  }),
])
