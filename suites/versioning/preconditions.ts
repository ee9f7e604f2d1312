import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { conditioned, isWeak } from './etags.evidence.js'

const overwritten =
  'Of two administrators who change the same user, one undoes the change of the other unseen.'
const refused = 'Clients that guard their writes, as they should, cannot write at all.'

/** Success, or the refusal that a weak tag deserves by the letter of RFC 9110 §13.1.1. */
const accepted = (tag: string) => (isWeak(tag) ? [200, 204, 412] : [200, 204])

export default suite('preconditions', 'Writes on condition (If-Match)', [
  check('a PATCH with an old version changes nothing', {
    verifies: [R['RFC7644-3.14-07'], R['RFC9110-13.1.1-02'], R['RFC9110-13.1.1-03']],
    needs: ['etag', 'patch'],
    consequence: overwritten,
    async run({ from, expect, unsupported }) {
      const { stalePatch } = await conditioned({ from, unsupported })
      const { answer, read, before, after } = stalePatch
      expect(after, 'the attribute after the PATCH', answer, read).toBe(before)
      expect(answer.ok, 'success of the PATCH', answer).toBe(false)
    },
  }),

  check('a PUT with an old version changes nothing', {
    verifies: [R['RFC7644-3.14-06'], R['RFC9110-13.1.1-02'], R['RFC9110-13.1.1-03']],
    needs: ['etag', 'patch'],
    consequence: overwritten,
    async run({ from, expect, unsupported }) {
      const { stalePut } = await conditioned({ from, unsupported })
      const { answer, read, before, after } = stalePut
      if (answer.status === 405 || answer.status === 501) return unsupported(answer)
      expect(after, 'the attribute after the PUT', answer, read).toBe(before)
      expect(answer.ok, 'success of the PUT', answer).toBe(false)
    },
  }),

  check('a DELETE with an old version changes nothing', {
    verifies: [R['RFC7644-3.14-08']],
    needs: ['etag', 'patch', 'hardDelete'],
    consequence: 'A user is deleted by somebody who does not know that they have come back.',
    async run({ from, expect, unsupported }) {
      const { removal } = await conditioned({ from, unsupported })
      if (!removal) return unsupported('the profile sends no DELETE')
      expect(removal.stale.ok, 'success of the DELETE', removal.stale).toBe(false)
      expect(removal.kept).toHaveStatus(200)
    },
  }),

  check('a write with an old version is answered 412', {
    verifies: [R['RFC7644-3.12-11'], R['RFC9110-13.1.1-04']],
    needs: ['etag', 'patch'],
    consequence:
      'The client cannot tell a conflict of versions from other refusals, and does not read again.',
    async run({ from, expect, unsupported }) {
      const { stalePatch, stalePut } = await conditioned({ from, unsupported })
      const puts = [405, 501].includes(stalePut.answer.status) ? [] : [stalePut.answer]
      for (const answer of [stalePatch.answer, ...puts]) expect(answer).toBeScimError(412)
    },
  }),

  check('a PATCH with the current version is accepted', {
    verifies: [R['RFC7644-3.14-07']],
    needs: ['etag', 'patch'],
    consequence: refused,
    async run({ from, expect, unsupported }) {
      const { patched } = await conditioned({ from, unsupported })
      expect(patched.answer).toHaveStatus(...accepted(patched.tag))
      if (patched.answer.ok)
        expect(patched.after, 'the attribute after the PATCH', patched.read).toBe('Current patch')
    },
  }),

  check('a PUT with the current version is accepted', {
    verifies: [R['RFC7644-3.14-06']],
    needs: ['etag', 'patch'],
    consequence: refused,
    async run({ from, expect, unsupported }) {
      const { put } = await conditioned({ from, unsupported })
      if (put.answer.status === 405 || put.answer.status === 501) return unsupported(put.answer)
      expect(put.answer).toHaveStatus(...accepted(put.tag))
      if (put.answer.ok) expect(put.after, 'the attribute after the PUT', put.read).toBe('Current put')
    },
  }),

  check('a DELETE with the current version is accepted', {
    verifies: [R['RFC7644-3.14-08']],
    needs: ['etag', 'patch', 'hardDelete'],
    consequence: refused,
    async run({ from, expect, unsupported }) {
      const { removal } = await conditioned({ from, unsupported })
      if (!removal) return unsupported('the profile sends no DELETE')
      if (!removal.kept.ok) return unsupported(removal.kept)
      expect(removal.current).toHaveStatus(...accepted(removal.tag), 202)
    },
  }),

  check('a write of whatever version there is is accepted', {
    verifies: [R['RFC9110-13.1.1-05']],
    needs: ['etag', 'patch'],
    consequence: refused,
    async run({ from, expect, unsupported }) {
      const { any } = await conditioned({ from, unsupported })
      // Recommended only: a provider that knows no * asks for a version instead.
      expect.should(any).toHaveStatus(200, 204)
    },
  }),

  check('a write unless there is any version is refused with 412', {
    verifies: [R['RFC9110-13.1.2-03']],
    needs: ['etag', 'patch'],
    consequence: overwritten,
    async run({ from, expect, unsupported }) {
      const { none } = await conditioned({ from, unsupported })
      // Recommended only: SCIM speaks of If-None-Match for reads alone.
      expect.should(none).toHaveStatus(412)
    },
  }),

  check('a write on condition to a user who does not exist is answered 404', {
    verifies: [R['RFC9110-13.2.1-01']],
    needs: ['etag', 'patch'],
    consequence: 'The client reads again and again a user who is not there.',
    async run({ from, expect, unsupported }) {
      const { unknown } = await conditioned({ from, unsupported })
      expect(unknown).toBeScimError([404, 410, 412])
      expect.should(unknown).toHaveStatus(404)
    },
  }),
])
