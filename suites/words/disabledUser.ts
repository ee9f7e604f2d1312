import { setActive } from '../../src/client/setActive.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { GivenUser } from '../../src/kit/Given.js'
import { scenario } from '../../src/kit/scenario.js'
import { eq } from '../../src/scim/filter.js'
import { valueAt } from '../../src/scim/valueAt.js'

const disabling = scenario('a user is disabled', async ({ given, scim, profile }) => {
  const user = await given.user()
  const disabled = await scim.send('PATCH', user.path, { body: setActive(profile, false) })
  const found = await scim.list('User', { filter: eq('userName', user.userName) })
  return { user, disabled, found, read: await scim.get(user) }
})

/**
 * A user who was disabled the way the client does it, and how a lookup and a read show that user afterwards. Ends a check where
 * that did not work: other checks judge it.
 */
export async function disabledUser({
  from,
  unsupported,
}: Pick<CheckContext, 'from' | 'unsupported'>): Promise<{ user: GivenUser; found: Answer; read: Answer }> {
  const { user, disabled, found, read } = await from(disabling)
  if (!disabled.ok) unsupported(disabled)
  if (read.ok && valueAt(read.json, 'active') === true)
    unsupported(`${disabled.summary}, and the user is as active as before`)
  return { user, found, read }
}
