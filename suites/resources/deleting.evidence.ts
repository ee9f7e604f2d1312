import { byMatching } from '../../src/client/byMatching.js'
import { setActive } from '../../src/client/setActive.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { idOf } from './creating.evidence.js'

/** All that is tried with a user who is deleted; what comes before and after is looked up. */
export const deleted = scenario(
  'a user is created, deleted, looked for and created again',
  async ({ given, scim, profile }) => {
    const user = await given.user()
    const known = await scim.list('User', { filter: byMatching(profile, user) })
    const deletion = await scim.delete(user)
    const read = await scim.get(user)
    const lookup = await scim.list('User', { filter: byMatching(profile, user) })
    const again = await scim.delete(user)
    const patched = await scim.patch(user, [{ op: 'replace', path: 'active', value: true }])
    // By another name, so that whoever comes into being does not stand in the way of the next create.
    const put = await scim.put(user, { ...given.userBody(), id: user.id })
    // The engine takes the user for gone, so one that came back by PUT is removed here.
    if (put.ok) await scim.delete(user)
    const recreated = await scim.create('User', user.sent)
    return { user, known, deletion, read, lookup, again, patched, put, recreated }
  },
)

/** The user who was created again leaves as Entra has people leave: disabled first, deleted later. */
export const deletedLater = scenario(
  'a user is disabled and later deleted',
  async ({ scim, profile, from }) => {
    const { recreated } = await from(deleted)
    if (!recreated.ok) return { recreated }
    const user = { path: pathOf('User', idOf(recreated)) }
    await scim.send('PATCH', user.path, { body: setActive(profile, false) })
    return { recreated, deletion: await scim.delete(user) }
  },
)

/** The user who was deleted; ends a check where the DELETE was refused, which another check judges. */
export async function deletedUser({ from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>) {
  const all = await from(deleted)
  return all.deletion.ok ? all : unsupported(all.deletion)
}

/** Whether a method was answered as one that the provider does not have. */
export const isNotServed = ({ status }: Answer): boolean => status === 405 || status === 501
