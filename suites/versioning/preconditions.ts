import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isWeak } from './etags.evidence.js'
import { conditioned, lacksPut } from './preconditions.evidence.js'

const overwritten =
  'Of two administrators who change the same user, one undoes the change of the other unseen.'
const cannotWrite = { refused: 'Clients that guard their writes, as they should, cannot write at all.' }

/** Success, or the refusal that a weak tag deserves by the letter of RFC 9110 §13.1.1. */
function expectAccepted({ expect }: Pick<CheckContext, 'expect'>, answer: Answer, tag: string): void {
  if (isWeak(tag)) expect(answer).toSucceedOrBeRefused(412)
  else expect(answer).toSucceed()
}

export default suite('preconditions', 'Writes on condition (If-Match)', { needs: ['etag', 'patch'] }, [
  check('a PATCH with an old version changes nothing', {
    verifies: [R['RFC7644-3.14-07'], R['RFC9110-13.1.1-03'], R['RFC9110-13.1.1-02']],
    consequence: overwritten,
    async run(context) {
      const { path, stalePatch } = await conditioned(context)
      context.expect(stalePatch).toBeRefused({ [path]: stalePatch.old })
    },
  }),

  check('a PUT with an old version changes nothing', {
    verifies: [R['RFC7644-3.14-06'], R['RFC9110-13.1.1-03'], R['RFC9110-13.1.1-02']],
    consequence: overwritten,
    async run(context) {
      const { path, stalePut } = await conditioned(context)
      if (lacksPut(stalePut)) return context.unsupported(stalePut.patch)
      context.expect(stalePut).toBeRefused({ [path]: stalePut.old })
    },
  }),

  check('a DELETE with an old version changes nothing', {
    verifies: [R['RFC7644-3.14-08']],
    needs: ['hardDelete'],
    consequence: 'A user is deleted by somebody who does not know that they have come back.',
    async run(context) {
      const { removal, put } = await conditioned(context)
      if (!removal) return context.unsupported('the profile sends no DELETE')
      if (!put.read.ok) return context.unsupported(put.read)
      context.expect(removal.stale).toBeRefused()
      context.expect(removal.kept).toSucceed()
    },
  }),

  check('a write with an old version is answered 412', {
    verifies: [R['RFC7644-3.12-11'], R['RFC9110-13.1.1-04']],
    consequence:
      'The client cannot tell a conflict of versions from other refusals, and does not read again.',
    async run(context) {
      const { stalePatch, stalePut } = await conditioned(context)
      for (const { patch } of [stalePatch, ...(lacksPut(stalePut) ? [] : [stalePut])])
        context.expect(patch).toHaveStatus(412)
    },
  }),

  check('a PATCH with the current version is accepted', {
    verifies: [R['RFC7644-3.14-07']],
    consequence: cannotWrite,
    async run(context) {
      const { path, patched } = await conditioned(context)
      expectAccepted(context, patched.patch, patched.tag)
      if (patched.patch.ok) context.expect(patched).toBeApplied({ [path]: 'Current patch' })
    },
  }),

  check('a PUT with the current version is accepted', {
    verifies: [R['RFC7644-3.14-06']],
    consequence: cannotWrite,
    async run(context) {
      const { put } = await conditioned(context)
      if (lacksPut(put)) return context.unsupported(put.patch)
      expectAccepted(context, put.patch, put.tag)
    },
  }),

  check('a DELETE with the current version is accepted', {
    verifies: [R['RFC7644-3.14-08']],
    needs: ['hardDelete'],
    consequence: cannotWrite,
    async run(context) {
      const { removal } = await conditioned(context)
      if (!removal) return context.unsupported('the profile sends no DELETE')
      if (!removal.kept.ok) return context.unsupported(removal.kept)
      // What is refused as if there were no DELETE, or nobody, is not refused for the version.
      if ([404, 405, 501].includes(removal.current.status)) return context.unsupported(removal.current)
      expectAccepted(context, removal.current, removal.tag)
    },
  }),

  check('a write of whatever version there is is accepted', {
    verifies: [R['RFC9110-13.1.1-05']],
    consequence: cannotWrite,
    async run(context) {
      const { any, put } = await conditioned(context)
      if (!put.read.ok) return context.unsupported(put.read)
      // Recommended only: a provider that knows no * asks for a version instead.
      context.expect.should(any).toSucceed()
    },
  }),

  check('a write unless there is any version is refused with 412', {
    verifies: [R['RFC9110-13.1.2-03']],
    consequence: overwritten,
    async run(context) {
      const { none, put } = await conditioned(context)
      if (!put.read.ok) return context.unsupported(put.read)
      // Recommended only: SCIM speaks of If-None-Match for reads alone.
      context.expect.should(none).toHaveStatus(412)
    },
  }),

  check('a write on condition to a user who does not exist is answered 404', {
    verifies: [R['RFC9110-13.2.1-01']],
    consequence: 'The client reads again and again a user who is not there.',
    async run(context) {
      const { unknown } = await conditioned(context)
      context.expect(unknown).toBeRefused(404, 410, 412)
      context.expect.should(unknown).toHaveStatus(404)
    },
  }),
])
