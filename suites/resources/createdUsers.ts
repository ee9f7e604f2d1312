import { byMatching } from '../../src/client/byMatching.js'
import type { Answer } from '../../src/kit/Answer.js'
import { GivenFailure } from '../../src/kit/GivenFailure.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { isObject } from '../../src/scim/valueAt.js'

/** A user with every mapped attribute is created; the check that owns users judges the answer. */
export const fullCreate = scenario(
  'a user with every mapped attribute is created',
  async ({ given, scim }) => {
    const body = given.userBody()
    return { body, created: await scim.create('User', body) }
  },
)

/** The same user, read twice and looked up. */
export const fullUser = scenario('the user with every mapped attribute is read', async (context) => {
  const { body, created } = await context.from(fullCreate)
  const user = { id: idOf(created), path: pathOf('User', idOf(created)), userName: body.userName, sent: body }
  const { scim, profile, discovery } = context
  const read = await scim.get(user)
  const filter = byMatching(profile, user)
  const found = discovery.feature('filter').supported ? await scim.list('User', { filter }) : undefined
  return { user, body, created, read, found, again: await scim.get(user) }
})

/** A user with nothing but what the provider demands is created; the answer may be a refusal. */
export const bareCreate = scenario(
  'a user with nothing but a userName is created',
  async ({ given, scim }) => {
    const body = given.minimalUserBody()
    return { body, created: await scim.create('User', body) }
  },
)

/** The same user, read. */
export const bareUser = scenario('the user with nothing but a userName is read', async ({ from, scim }) => {
  const { body, created } = await from(bareCreate)
  const id = idOf(created)
  return { id, body, created, read: await scim.get({ path: pathOf('User', id) }) }
})

/** The id in the answer to a create. @throws GivenFailure where nothing was created */
export function idOf(created: Answer): string {
  const { json } = created
  if (!created.ok || !isObject(json) || typeof json.id !== 'string') throw new GivenFailure('user', created)
  return json.id
}
