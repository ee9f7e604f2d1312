import { check } from '../../src/kit/check.js'
import { R } from '../../src/requirements/ids.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { mustFind } from '../words/mustFind.js'
import {
  atOnce,
  duplicates,
  fullUser,
  fullUserAsRead,
  namesakes,
  statusOfConflict,
} from './creating.evidence.js'

/** Checks of the suite `creating` about users who are taken for the same, rightly or wrongly. */
export const conflicts = [
  check('creating a user that exists is answered 409', {
    verifies: [R['RFC7644-3.3-09'], R['ENTRA-C8'], R['ENTRA-VAL-U02'], R['ENTRA-M-409'], R['FUZE-P06']],
    consequence: 'Entra cannot tell that the account is there: it fails for ever, or there are two of it.',
    run: async ({ from, expect }) => void expect((await from(duplicates)).again).toHaveStatus(409),
  }),

  check('a conflict says that it is about uniqueness', {
    verifies: [R['RFC7644-3.3-10'], R['RFC7644-3.12-18'], R['ENTRA-VALGAP-08']],
    consequence: 'The administrator reads of a conflict without being told what is in conflict.',
    async run({ from, expect, unsupported }) {
      const { again } = await from(duplicates)
      if (again.status !== 409 || !valuesAt(again.json, 'schemas').flat().includes(urns.error))
        return unsupported(again)
      expect(again).toHaveScimType('uniqueness')
    },
  }),

  check('creating a user that exists in other letter case is answered 409', {
    verifies: [R['RFC7643-4.1.1-03'], R['ENTRA-B9'], R['FUZE-P06']],
    consequence: 'The same person gets a second account when the directory spells the name differently.',
    async run(context) {
      const status = await statusOfConflict(context)
      context.expect((await context.from(duplicates)).inCapitals).toBeRefused(409, status)
    },
  }),

  check('a refused duplicate leaves nothing behind', {
    verifies: [R['RFC7644-3.3-11'], R['ENTRA-B9'], R['ENTRA-M-DUP']],
    touches: [R['RFC7643-4.1.1-02']],
    needs: ['filter'],
    consequence:
      'Every later lookup finds two accounts, which Entra reports as DuplicateTargetEntries for ever.',
    async run(context) {
      const { from, expect, unsupported } = context
      const { user, found: before } = await from(fullUser)
      const { again, inCapitals, found } = await from(duplicates)
      if (!before || !found?.ok) return unsupported(found ?? 'lookups are not supported')
      mustFind(context, before, user)
      // One that was not refused leaves a second account of that name, which is another breach.
      const says = again.ok || inCapitals.ok ? expect.under(R['RFC7643-4.1.1-02']) : expect
      says(found).toFind(user)
    },
  }),

  check('a refused duplicate leaves the first user as it was', {
    verifies: [R['RFC7644-3.3-11']],
    touches: [R['RFC7643-3.1-07']],
    consequence: 'The account of one person is overwritten with the data of another.',
    async run(context) {
      const { from, expect, profile, unsupported } = context
      const { read: before } = await fullUserAsRead(context)
      const { again, inCapitals, read } = await from(duplicates)
      if (!read.ok) return unsupported(read)
      const says = again.ok || inCapitals.ok ? expect.under(R['RFC7643-3.1-07']) : expect
      for (const path of profile.matching) says(read).toHaveAttribute(path, valueAt(before.json, path))
    },
  }),

  check('creating the same user several times at once makes one user', {
    verifies: [R['ENTRA-VALGAP-14'], R['RFC7643-4.1.1-02'], R['ENTRA-C8'], R['ENTRA-B9']],
    touches: [R['RFC7644-3.3-09']],
    consequence: 'A retry that overtakes a slow create leaves two accounts, and Entra never gets over it.',
    async run(context) {
      const { from, expect } = context
      const status = await statusOfConflict(context)
      const { user } = await from(fullUser)
      const { found: known } = await from(duplicates)
      const { answers, found } = await from(atOnce)
      const made = answers.filter(({ ok }) => ok)
      expect(made.length, 'the number of four equal creates that succeed', ...answers).toBe(1)
      for (const answer of answers.filter(({ ok }) => !ok))
        expect.under(R['RFC7644-3.3-09'])(answer).toBeRefused(409, status)
      if (!known || !found) return
      mustFind(context, known, user)
      expect(found).toFind(...made.map(({ resource }) => resource))
    },
  }),

  check('two users may have the same externalId and e-mail', {
    verifies: [R['RFC7643-3.1-15']],
    consequence: {
      refused: 'People who share a mailbox, or come from two directories, cannot both be provisioned.',
    },
    async run({ from, expect, unsupported }) {
      const { first, second } = await from(namesakes)
      if (!first.ok) return unsupported(first)
      expect(second).toSucceed()
    },
  }),

  check('a user with another userName is another user', {
    verifies: [R['RFC7643-3.1-07'], R['RFC7643-3.1-05']],
    consequence: 'The account of one person is handed to another who has the same e-mail.',
    async run({ from, expect, unsupported }) {
      const { body, first, second, read } = await from(namesakes)
      if (!second.ok) return unsupported(second)
      if (!read) return unsupported(first)
      expect(second.resource.id, 'the id of the second user', first, second).toSatisfy(
        second.resource.id !== first.resource.id,
        'a new one',
      )
      const userName = valueAt(read.json, 'userName')
      expect(userName, 'userName of the first user', second, read).toSatisfy(
        String(userName).toLowerCase() === body.userName.toLowerCase(),
        body.userName,
      )
    },
  }),
]
