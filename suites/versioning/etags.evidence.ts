import { addMember } from '../../src/client/addMember.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { PreconditionFailure } from '../../src/kit/PreconditionFailure.js'
import { scenario } from '../../src/kit/scenario.js'
import { member, valueAt } from '../../src/scim/valueAt.js'
import { patchAndRead } from '../words/patchAndRead.js'

export const isWeak = (tag: string) => tag.startsWith('W/')

/** The same version in the other strength. */
const toggled = (tag: string) => (isWeak(tag) ? tag.slice(2) : `W/${tag}`)

/** A resource's version as it was read: the header, or where that is missing meta.version. */
export const versionOf = (answer: Answer): string =>
  answer.header('etag') ?? String(valueAt(answer.json, 'meta.version') ?? '')

export const ifNoneMatch = (tag: string) => ({ headers: { 'if-none-match': tag } })

/** `W/"opaque"` or `"opaque"` (RFC 9110 §8.8.3). */
export const tagSyntax = /^(W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/

type Ending = Pick<CheckContext, 'unsupported'>

/** Ends a check about tags where the provider sends none: another check judges that. */
export const mustSendTag = ({ unsupported }: Ending, read: Answer): string =>
  read.header('etag') ?? unsupported('the provider sends no ETag')

/** Ends a check of what a tag is good for where it is none by its form, or not the version: other checks judge that. */
export function mustHaveTag(context: Ending, read: Answer): string {
  const tag = mustSendTag(context, read)
  const version = valueAt(read.json, 'meta.version') ?? tag
  return tagSyntax.test(tag) && version === tag ? tag : context.unsupported(read)
}

/** A user is read with and without a condition, and changed without one. */
export const seen = scenario(
  'a user is read again, changed and read again',
  async ({ given, scim, profile }) => {
    const user = await given.minimalUser()
    const read = await scim.get(user)
    if (member(read.json, 'id') !== user.id) throw new PreconditionFailure(read, undefined, 'unsupported')
    const tag = versionOf(read)
    const other = isWeak(tag) ? 'W/"scim-conform-other"' : '"scim-conform-other"'
    const again = {
      same: await scim.get(user, {}, ifNoneMatch(tag)),
      listed: await scim.get(user, {}, ifNoneMatch(`${other}, ${tag}`)),
      any: await scim.get(user, {}, ifNoneMatch('*')),
      toggled: await scim.get(user, {}, ifNoneMatch(toggled(tag))),
    }
    // Some attribute that the client maps, the provider takes, and nobody is looked up by.
    const plain = profile.mapping.User.filter(({ path, type }) => type === 'string' && /^[\w.]+$/.test(path))
    const path = plain.find((one) => !profile.matching.includes(one.path))?.path ?? 'displayName'
    const changed = await scim.patch(user, [{ op: 'replace', path, value: 'First' }])
    const old = await scim.get(user, {}, ifNoneMatch(tag))
    // A 304 does not show what has become of the user, only the version.
    const shown = old.status === 304 ? await scim.get(user) : old
    const hasChanged = valueAt(shown.json, path) === 'First'
    return { user, read, tag, again, path, changed, hasChanged, old }
  },
)

/** That user joins a group, which is read before and after. */
export const joined = scenario('a group gets a member', async ({ given, scim, from, profile }) => {
  const { user } = await from(seen)
  const group = await given.group()
  const before = await scim.get(group)
  return { ...(await patchAndRead(scim, group, addMember(profile, user), before)), first: before }
})
