import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { refused, stateOf } from './replacing.evidence.js'

export default suite('replacing-refused', 'Refusing to replace users', [
  check('a PUT with the userName of another user is refused', {
    verifies: [R['RFC7644-3.5.1-13']],
    consequence: 'Two accounts have one name, and whoever signs in gets either of them.',
    async run({ from, expect, unsupported }) {
      const { answer, steps } = await from(refused)
      if (!steps) return unsupported(answer)
      // RFC 7644 names uniqueness for 409 and among the keywords of a 400.
      expect(steps.taken.put).toBeScimError([409, 400])
      expect.should(steps.taken.put).toBeScimError([409, 400], { scimType: 'uniqueness' })
    },
  }),

  check('no PUT gives a user the name of another', {
    verifies: [R['RFC7643-4.1.1-02']],
    consequence: 'Two accounts have one name, and whoever signs in gets either of them.',
    async run({ from, expect, unsupported }) {
      const { other, answer, steps } = await from(refused)
      if (!steps) return unsupported(answer)
      const { before, put, read } = steps.taken
      expect(valueAt(read.json, 'userName'), 'userName after the PUT', put, read).toSatisfy(
        valueAt(read.json, 'userName') !== other.userName,
        `still ${valueAt(before.json, 'userName')}`,
      )
    },
  }),

  check('a PUT without userName is refused', {
    verifies: [R['RFC7644-3.5.1-11']],
    consequence: 'A faulty write goes through, and the account is left with what the client forgot.',
    async run({ from, expect, unsupported }) {
      const { answer, steps } = await from(refused)
      if (!steps) return unsupported(answer)
      expect(steps.nameless.put).toBeScimError([400, 422])
      expect.should(steps.nameless.put).toBeScimError(400, { scimType: 'invalidValue' })
    },
  }),

  check('a user keeps a userName whatever a PUT leaves out', {
    verifies: [R['RFC7643-4.1.1-01']],
    consequence: 'The account has no name any more: nobody can sign in, and no lookup finds it.',
    async run({ from, expect, unsupported }) {
      const { answer, steps } = await from(refused)
      if (!steps) return unsupported(answer)
      const { before, read } = steps.nameless
      expect(read).toHaveAttribute('userName', valueAt(before.json, 'userName'))
    },
  }),

  check('a PUT with text where an object belongs is refused', {
    verifies: [R['RFC7644-3.12-23']],
    consequence: 'The account is stored with values that no client can read.',
    async run({ from, expect, unsupported }) {
      const { answer, steps } = await from(refused)
      if (!steps) return unsupported(answer)
      const keywords = ['invalidValue', 'invalidSyntax']
      expect(steps.mistyped.put).toBeScimError([400, 422])
      expect.should(steps.mistyped.put).toBeScimError(400, { scimType: keywords })
    },
  }),

  check('a refused PUT changes nothing', {
    verifies: [R['RFC7644-3.5.1-15']],
    consequence: 'The client is told that nothing was done, and half of the values have changed.',
    async run({ from, expect, unsupported }) {
      const { answer, steps } = await from(refused)
      if (!steps) return unsupported(answer)
      const refusals = [steps.taken, steps.nameless, steps.mistyped].filter(({ put }) => !put.ok)
      if (refusals.length === 0) return unsupported(steps.taken.put)
      for (const { before, put, read } of refusals)
        expect(stateOf(read), 'the user', before, put, read).toMean(stateOf(before))
    },
  }),

  check('a PUT of an id that does not exist is answered 404', {
    verifies: [R['RFC7644-3.5.1-01']],
    consequence: 'A late update looks like a success although there is no such account.',
    async run({ from, expect, unsupported }) {
      const { answer, steps } = await from(refused)
      if (!steps) return unsupported(answer)
      expect(steps.unknown).toHaveStatus(404, 410)
      expect.should(steps.unknown).toBeScimError(404)
    },
  }),

  check('a PUT of an id that does not exist creates nobody', {
    verifies: [R['RFC7644-3.5.1-01']],
    needs: ['filter'],
    consequence: 'An update that comes after the deletion brings the account of a leaver back to life.',
    async run({ from, expect, unsupported }) {
      const { answer, steps } = await from(refused)
      if (!steps) return unsupported(answer)
      expect(steps.found).toFindNothing()
    },
  }),
])
