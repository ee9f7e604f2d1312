import type { Answer } from '../../src/kit/Answer.js'
import { check } from '../../src/kit/check.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { strangers } from './guarded-writes.evidence.js'

/** 401 is due; 403 is what gateways say, and what a method that is not offered gets is a refusal, too. */
function expectRefusal(answer: Answer, expect: Expect): void {
  expect(answer).toHaveStatus(401, 403, 405, 501)
  expect.should(answer).toHaveStatus(401, 405, 501)
}

/** Strangers are turned away: three documents say it. */
const verifies = [R['ENTRA-I6'], R['FUZE-P02'], R['RFC7644-2-08']]

const open = 'Whoever knows the id of a user can'

export default suite('guarded-writes', 'Reads and writes by strangers', { needs: ['credentials'] }, [
  check('a user is not shown without credentials', {
    verifies,
    consequence: `${open} read their name and addresses.`,
    async run({ from, expect, unsupported }) {
      const { before, reading } = await from(strangers)
      if (!before.ok) unsupported(before)
      expectRefusal(reading, expect)
    },
  }),

  check('a change without credentials, or with wrong ones, is refused', {
    verifies,
    needs: ['patch'],
    consequence: `${open} lock them out, or let a leaver back in.`,
    async run({ from, expect }) {
      const { change, wrongChange } = await from(strangers)
      for (const answer of [change, wrongChange]) expectRefusal(answer, expect)
    },
  }),

  check('a change by strangers has no effect, whatever the answer says', {
    verifies,
    needs: ['patch'],
    consequence: `${open} lock them out, or let a leaver back in.`,
    async run({ from, expect, unsupported }) {
      const { before, changed } = await from(strangers)
      for (const read of [before, changed]) if (!read.ok) unsupported(read)
      expect(changed).attribute('active').toBe(valueAt(before.json, 'active'))
    },
  }),

  check('a deletion without credentials, or with wrong ones, is refused and deletes nobody', {
    slug: 'a-deletion-without-or-with-wrong-credentials-is-refused',
    formerly: [
      'guarded-writes/a-deletion-without-credentials-or-with-wrong-ones-is-refused-and-deletes-nobody',
    ],
    verifies,
    consequence: `${open} delete them.`,
    async run({ from, expect, unsupported }) {
      const { before, changed, deletion, wrongDeletion, left } = await from(strangers)
      for (const answer of [deletion, wrongDeletion]) expectRefusal(answer, expect)
      for (const read of [before, changed]) if (!read.ok) unsupported(read)
      expect(left.ok, 'whether the user is there afterwards', deletion, wrongDeletion, left).toBe(true)
    },
  }),
])
