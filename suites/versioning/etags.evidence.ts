import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { scenario } from '../../src/kit/scenario.js'
import type { JsonObject } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'

/** `W/"opaque"` or `"opaque"` (RFC 9110 §8.8.3). */
export const tagSyntax = /^(W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/

export const isWeak = (tag: string) => tag.startsWith('W/')

/** The same version in the other strength. */
const toggled = (tag: string) => (isWeak(tag) ? tag.slice(2) : `W/${tag}`)

/** A resource's version as it was read: the header, or where that is missing meta.version. */
const versionOf = (answer: Answer): string =>
  answer.header('etag') ?? String(valueAt(answer.json, 'meta.version') ?? '')

const ifMatch = (tag: string) => ({ headers: { 'if-match': tag } })
const ifNoneMatch = (tag: string) => ({ headers: { 'if-none-match': tag } })

/** Ends a check about tags where the provider sends none: another check judges that. */
export function mustHaveTag({ unsupported }: Pick<CheckContext, 'unsupported'>, read: Answer): string {
  return read.header('etag') ?? unsupported('the provider sends no ETag')
}

/** A user is read with and without a condition, and changed without one. */
export const seen = scenario(
  'a user is read again, changed and read again',
  async ({ given, scim, profile }) => {
    const user = await given.minimalUser()
    const read = await scim.get(user)
    const tag = versionOf(read)
    const again = {
      same: await scim.get(user, {}, ifNoneMatch(tag)),
      listed: await scim.get(user, {}, ifNoneMatch(`"scim-conform-other", ${tag}`)),
      any: await scim.get(user, {}, ifNoneMatch('*')),
      toggled: await scim.get(user, {}, ifNoneMatch(toggled(tag))),
    }
    // Some attribute that the client maps, the provider takes, and nobody is looked up by.
    const plain = profile.mapping.User.filter(({ path, type }) => type === 'string' && /^[\w.]+$/.test(path))
    const path = plain.find((one) => !profile.matching.includes(one.path))?.path ?? 'displayName'
    const changed = await scim.patch(user, [{ op: 'replace', path, value: 'First' }])
    const old = await scim.get(user, {}, ifNoneMatch(tag))
    return { user, read, tag, again, path, changed, old }
  },
)

/** That user joins a group, which is read before and after. */
export const joined = scenario('a group gets a member', async ({ given, scim, from }) => {
  const { user } = await from(seen)
  const group = await given.group()
  const before = await scim.get(group)
  const patch = await scim.patch(group, [{ op: 'add', path: 'members', value: [{ value: user.id }] }])
  return { before, patch, after: await scim.get(group) }
})

/** A user is written with conditions that hold and with such that do not. */
export const conditional = scenario(
  'a user is written on conditions',
  async ({ scim, from, random, profile }) => {
    const { user, tag: old, path, read, old: reread } = await from(seen)
    const body = (value: string): JsonObject => withValue({ ...user.sent, id: user.id }, path, value)
    const patch = (value: string, tag: string) =>
      scim.patch(user, [{ op: 'replace', path, value }], ifMatch(tag))
    let last = reread
    /** Sends a write and reads the user, and says what was there before and after. */
    const step = async (send: (tag: string) => Promise<Answer>) => {
      const [earlier, tag] = [last, versionOf(last)]
      const answer = await send(tag)
      last = await scim.get(user)
      return { answer, tag, read: last, before: valueAt(earlier.json, path), after: valueAt(last.json, path) }
    }
    const walk = {
      // Without a version that is out of date there is nothing to be refused.
      moved: reread.status === 200 && reread.header('etag') !== undefined && versionOf(reread) !== old,
      read,
      stalePatch: await step(() => patch('Stale patch', old)),
      stalePut: await step(() => scim.put(user, body('Stale put'), ifMatch(old))),
      patched: await step((tag) => patch('Current patch', tag)),
      put: await step((tag) => scim.put(user, body('Current put'), ifMatch(tag))),
      any: await patch('Any patch', '*'),
      none: await scim.patch(user, [{ op: 'replace', path, value: 'None' }], ifNoneMatch('*')),
      unknown: await scim.patch(
        { path: `/Users/${random.guid()}` },
        [{ op: 'replace', path, value: 'Nobody' }],
        ifMatch(old),
      ),
    }
    if (!profile.hardDelete) return { ...walk, removal: undefined }
    const stale = await scim.delete(user, ifMatch(old))
    const kept = await scim.get(user)
    const tag = versionOf(kept)
    return { ...walk, removal: { stale, kept, tag, current: await scim.delete(user, ifMatch(tag)) } }
  },
)

/** The conditional writes; a provider whose versions do not move has none. */
export async function conditioned({ from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>) {
  const evidence = await from(conditional)
  return evidence.moved ? evidence : unsupported('the provider sends no ETag, or one that stays')
}
