import type { CheckContext } from '../../src/kit/CheckContext.js'
import { scenario } from '../../src/kit/scenario.js'
import { eq } from '../../src/scim/filter.js'
import { withValue } from '../../src/scim/withValue.js'
import { asReplacement, lacksPut, putAndRead, replaced, without } from './replacing.evidence.js'

/** What no PUT may do to a user, one after the other. */
const refused = scenario('a user is replaced in ways that must fail', async ({ from, ...context }) => {
  const { given, scim, profile, random } = context
  const { user: other, writtenBack } = await from(replaced)
  if (lacksPut(writtenBack.patch)) return { answer: writtenBack.patch }
  const user = await given.user()
  const whole = asReplacement(user.sent, user.id, profile)
  const start = await scim.get(user)
  const renamed = withValue(whole, 'name.familyName', `Other ${given.name()}`)
  const taken = await putAndRead(scim, user, { ...renamed, userName: other.userName }, start)
  const nameless = await putAndRead(scim, user, without(renamed, ['userName']), taken.read)
  const mistyped = await putAndRead(scim, user, { ...whole, name: 'not an object' }, nameless.read)

  const stranger = { path: `/Users/${random.guid()}` }
  const body = given.userBody()
  const known = await scim.list('User', { filter: eq('userName', user.userName) })
  const unknown = await scim.put(stranger, body)
  const found = await scim.list('User', { filter: eq('userName', body.userName) })
  // One that came into being under another id is left to the sweep: it goes by the name.
  if (unknown.ok) await scim.delete(stranger)
  return {
    answer: writtenBack.patch,
    steps: { user, other, taken, nameless, mistyped, known, unknown, found },
  }
})

/** The attempts; ends a check where there is no PUT. */
export async function attempts({ from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>) {
  const { answer, steps } = await from(refused)
  return steps ?? unsupported(answer)
}
