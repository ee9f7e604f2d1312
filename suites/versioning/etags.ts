import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { isEmpty } from '../../src/scim/sameValue.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { joined, mustHaveTag, mustSendTag, seen, tagSyntax } from './etags.evidence.js'
import { conditional } from './preconditions.evidence.js'

const overwritten =
  'Of two administrators who change the same user, one undoes the change of the other unseen.'
const traffic = 'Clients that keep copies read everything again, or keep what is out of date.'

/** Each ETag and version in some answers, named. */
const tagsOf = (answers: Answer[]) =>
  answers.flatMap((answer) =>
    [
      { tag: answer.header('etag'), label: 'ETag', answer },
      { tag: valueAt(answer.json, 'meta.version'), label: 'meta.version', answer },
    ].filter(({ tag }) => tag !== undefined && tag !== null),
  )

/** Ends a check where reading alone has moved the version: another check judges that. */
function mustStay({ unsupported }: Pick<CheckContext, 'unsupported'>, read: Answer, again: Answer): void {
  const tag = mustHaveTag({ unsupported }, read)
  if (again.status === 200 && again.header('etag') !== tag) unsupported(again)
}

export default suite('etags', 'Versions (ETags)', [
  check('a user is read with an ETag', {
    verifies: [R['RFC7644-3.14-02'], R['RFC9110-8.8.3-03']],
    needs: ['etag'],
    consequence: 'ServiceProviderConfig promises versions, and clients that rely on them find none.',
    async run({ from, expect, unsupported }) {
      const { read } = await from(seen)
      if (!read.ok) return unsupported(read)
      expect(read.header('etag'), 'the ETag header', read).toBePresent()
    },
  }),

  check('meta.version of a user is the ETag', {
    verifies: [R['RFC7643-3.1-28']],
    touches: [R['RFC7644-3.14-03']],
    needs: ['etag'],
    consequence: 'A client that takes the version from the body is refused every write.',
    async run({ from, expect, unsupported }) {
      const { read, old, user } = await from(seen)
      mustSendTag({ unsupported }, read)
      // That there is meta at all, is another sentence.
      if (isEmpty(valueAt(read.json, 'meta'))) return unsupported(read)
      for (const answer of [user.answer, read, old].filter(({ json }) => json !== undefined)) {
        const version = valueAt(answer.json, 'meta.version')
        expect.under(R['RFC7644-3.14-03'])(version, 'meta.version', answer).toBePresent()
        if (version !== undefined && answer.header('etag'))
          expect(version, 'meta.version', answer).toBe(answer.header('etag'))
      }
    },
  }),

  check('an ETag is quoted, and marked with a capital W where it is weak', {
    verifies: [R['RFC9110-8.8.3-01']],
    touches: [R['RFC9110-8.8.3-02']],
    needs: ['etag'],
    consequence: 'HTTP clients and proxies drop the tag, or compare it wrongly.',
    async run({ from, expect, unsupported }) {
      const { read, old, user } = await from(seen)
      mustSendTag({ unsupported }, read)
      for (const { tag, label, answer } of tagsOf([user.answer, read, old])) {
        const form = new RegExp(tagSyntax, 'i')
        expect(tag, label, answer).toMatch(form, 'W/"…" or "…"')
        expect
          .under(R['RFC9110-8.8.3-02'])(tag, label, answer)
          .toMatch(/^(?!w\/)/, 'W/ with a capital W')
      }
    },
  }),

  check('the ETag of a write is that of the next read', {
    verifies: [R['RFC7644-3.14-04']],
    needs: ['etag', 'patch'],
    consequence: 'A client that writes twice in a row is refused the second time.',
    async run({ from, expect, unsupported }) {
      const { read, old, user, changed } = await from(seen)
      mustHaveTag({ unsupported }, read)
      const { put } = await from(conditional)
      const pairs = [
        { write: user.answer, next: read },
        { write: changed, next: old },
        { write: put.patch, next: put.read },
      ]
      const judged = pairs.filter(
        ({ write, next }) => write.ok && write.header('etag') && next.header('etag'),
      )
      for (const { write, next } of judged)
        expect(write.header('etag'), 'the ETag of the write', write, next).toBe(next.header('etag'))
    },
  }),

  check('the ETag changes when a user changes', {
    verifies: [R['RFC7644-3.14-04'], R['RFC7644-3.5.2-28']],
    needs: ['etag', 'patch'],
    consequence: overwritten,
    async run({ from, expect, unsupported }) {
      const { read, old, changed, hasChanged } = await from(seen)
      const tag = mustHaveTag({ unsupported }, read)
      if (!changed.ok || !hasChanged) return unsupported(changed)
      const now = old.header('etag')
      expect(now, 'the ETag after the change', read, old).toSatisfy(now !== tag, `another one than ${tag}`)
    },
  }),

  check('the ETag of a group changes when a member is added', {
    verifies: [R['RFC7644-3.14-04']],
    needs: ['etag', 'patch', 'groups'],
    consequence: overwritten,
    async run({ from, expect, unsupported }) {
      const { first, patch, read } = await from(joined)
      const tag = mustHaveTag({ unsupported }, first)
      if (!patch.ok || isEmpty(valueAt(read.json, 'members'))) return unsupported(patch)
      const now = read.header('etag')
      expect(now, 'the ETag of the group', first, read).toSatisfy(now !== tag, `another one than ${tag}`)
    },
  }),

  check('a read with the current version is answered 304 without a body', {
    verifies: [R['RFC7644-3.14-05'], R['RFC9110-13.1.2-02']],
    touches: [R['RFC9110-15.4.5-02']],
    needs: ['etag'],
    consequence: traffic,
    async run({ from, expect, unsupported }) {
      const { read, again } = await from(seen)
      mustStay({ unsupported }, read, again.same)
      expect(again.same).toHaveStatus(304)
      expect.under(R['RFC9110-15.4.5-02'])(again.same.text, 'the body of a 304', again.same).toBe('')
    },
  }),

  check('a 304 repeats the ETag', {
    verifies: [R['RFC9110-15.4.5-01']],
    needs: ['etag'],
    consequence: traffic,
    async run({ from, expect, unsupported }) {
      const { read, again } = await from(seen)
      const tag = mustHaveTag({ unsupported }, read)
      if (again.same.status !== 304) return unsupported(again.same)
      expect(again.same.header('etag'), 'the ETag of a 304', again.same).toBe(tag)
    },
  }),

  check('the current version is recognised among several', {
    verifies: [R['RFC9110-13.1.2-02']],
    needs: ['etag'],
    consequence: traffic,
    async run({ from, expect, unsupported }) {
      const { read, again } = await from(seen)
      mustStay({ unsupported }, read, again.listed)
      expect(again.listed).toHaveStatus(304)
    },
  }),

  check('a read unless there is any version is answered 304', {
    verifies: [R['RFC9110-13.1.2-02']],
    needs: ['etag'],
    consequence: traffic,
    async run({ from, expect, unsupported }) {
      const { read, again } = await from(seen)
      mustStay({ unsupported }, read, again.any)
      // Seldom asked for, and no harm is done by an answer in full.
      expect(again.any).toHaveStatus(304, 200)
      expect.should(again.any).toHaveStatus(304)
    },
  }),

  check('If-None-Match compares weakly', {
    verifies: [R['RFC9110-13.1.2-01'], R['RFC9110-8.8.3.2-01']],
    needs: ['etag'],
    consequence: 'Behind a proxy that weakens tags, no read is ever answered 304.',
    async run({ from, expect, unsupported }) {
      const { read, again } = await from(seen)
      mustStay({ unsupported }, read, again.toggled)
      expect(again.toggled).toHaveStatus(304, 200)
      expect.should(again.toggled).toHaveStatus(304)
    },
  }),

  check('a read with an old version is answered in full', {
    verifies: [R['RFC7644-3.14-05']],
    needs: ['etag', 'patch'],
    consequence: 'The client goes on with a copy that is out of date, for ever.',
    async run({ from, expect, unsupported }) {
      const { read, old, changed, user } = await from(seen)
      const tag = mustHaveTag({ unsupported }, read)
      // A version that stays is none that is old.
      if (!changed.ok || old.header('etag') === tag) return unsupported(changed)
      expect(old).toHaveStatus(200).toHaveAttribute('id', user.id)
    },
  }),

  check('a write without If-Match is accepted', {
    verifies: [R['ENTRA-K5']],
    needs: ['patch'],
    consequence: 'Entra never sends If-Match: not a single one of its changes gets through.',
    async run({ from, expect }) {
      const { changed } = await from(seen)
      expect(changed.status, 'the status', changed).toSatisfy(
        changed.status !== 412 && changed.status !== 428,
        'neither 412 nor 428',
      )
    },
  }),
])
