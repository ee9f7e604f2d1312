import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import { scenario } from '../../src/kit/scenario.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'
import { ifNoneMatch, mustHaveTag, seen, versionOf } from './etags.evidence.js'

/** A write on condition: the version it named, and the attribute that it was to change as it was before. */
export interface Conditional extends Step {
  tag: string
  old: Json | undefined
}

const ifMatch = (tag: string) => ({ headers: { 'if-match': tag } })

/** A user is written with conditions that hold and with such that do not. */
export const conditional = scenario(
  'a user is written on conditions',
  async ({ scim, from, random, profile }) => {
    const { user, tag: old, path, read, old: reread } = await from(seen)
    const body = (value: string): JsonObject => withValue({ ...user.sent, id: user.id }, path, value)
    const patch = (value: string, tag: string) =>
      scim.patch(user, [{ op: 'replace', path, value }], ifMatch(tag))
    let last = reread
    /** Sends a write and reads the user. */
    const step = async (send: (tag: string) => Promise<Answer>): Promise<Conditional> => {
      const [earlier, tag] = [last, versionOf(last)]
      const answer = await send(tag)
      last = await scim.get(user)
      const before = isObject(earlier.json) ? { before: earlier.json } : {}
      return { patch: answer, read: last, tag, old: valueAt(earlier.json, path), ...before }
    }
    const walk = {
      // Without a version that is out of date there is nothing to be refused.
      moved: reread.status === 200 && reread.header('etag') !== undefined && versionOf(reread) !== old,
      read,
      path,
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
  mustHaveTag({ unsupported }, evidence.read)
  return evidence.moved ? evidence : unsupported('the provider sends no ETag, or one that stays')
}

/** Whether a PUT was answered as one that the provider does not have. */
export const lacksPut = ({ patch }: Step): boolean => patch.status === 405 || patch.status === 501
