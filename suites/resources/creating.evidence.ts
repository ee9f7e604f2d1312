import { byMatching } from '../../src/client/byMatching.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { GivenFailure } from '../../src/kit/GivenFailure.js'
import { pathOf } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import { isObject, member } from '../../src/scim/valueAt.js'
import { Together } from '../../src/wire/Together.js'

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

/** The user with every mapped attribute is created once more, as it was and in capitals. */
export const duplicates = scenario(
  'a user is created again, as it was and in capitals',
  async ({ from, scim, discovery, profile }) => {
    const { body, user } = await from(fullUser)
    const again = await scim.create('User', body)
    const { externalId, ...rest } = body
    const other = externalId === undefined ? {} : { externalId: `${externalId}-2` }
    const inCapitals = await scim.create('User', { ...rest, ...other, userName: body.userName.toUpperCase() })
    const filter = byMatching(profile, user)
    const found = discovery.feature('filter').supported ? await scim.list('User', { filter }) : undefined
    return { again, inCapitals, found, read: await scim.get(user) }
  },
)

/** Four requests for one and the same new user leave at the same moment. */
export const atOnce = scenario(
  'the same user is created four times at once',
  async ({ given, scim, discovery, profile }) => {
    const body = given.userBody()
    const together = new Together(4)
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => scim.create('User', body, { together })),
    )
    const filter = byMatching(profile, { sent: body, userName: body.userName })
    const found = discovery.feature('filter').supported ? await scim.list('User', { filter }) : undefined
    return { answers, found }
  },
)

/** Two users with one externalId and one address; the first is read when the second is there. */
export const namesakes = scenario('two users share everything but the userName', async ({ given, scim }) => {
  const shared = {
    externalId: `AbC-${given.name()}`,
    emails: [{ type: 'work', value: given.email(), primary: true }],
  }
  const body = given.minimalUserBody(shared)
  const first = await scim.create('User', body)
  const second = await scim.create('User', given.minimalUserBody(shared))
  const read = first.ok ? await scim.get({ path: pathOf('User', idOf(first)) }) : undefined
  // What is no user, other checks judge.
  const shown = member(read?.json, 'id') === member(first.json, 'id') ? read : undefined
  return { body, first, second, read: shown }
})

/** The id in the answer to a create. @throws GivenFailure where nothing was created */
export function idOf(created: Answer): string {
  const { json } = created
  if (!created.ok || !isObject(json) || typeof json.id !== 'string') throw new GivenFailure('user', created)
  return json.id
}

type Asking = Pick<CheckContext, 'from' | 'unsupported'>

/** The user with every mapped attribute; ends a check where a GET does not show it, which another check judges. */
export async function fullUserAsRead({ from, unsupported }: Asking) {
  const all = await from(fullUser)
  return member(all.read.json, 'id') === all.user.id ? all : unsupported(all.read)
}

/** The user with nothing but a userName; ends a check where a GET does not show it. */
export async function bareUserAsRead({ from, unsupported }: Asking) {
  const all = await from(bareUser)
  return member(all.read.json, 'id') === all.id ? all : unsupported(all.read)
}

/** Ends a check of what is special in a create where not even a plain one is served: other checks judge that. */
export async function mustTakePlainUsers({ from, unsupported }: Asking): Promise<void> {
  const { created } = await from(bareCreate)
  if (!created.ok) unsupported(created)
}

/** Ends a check of what became of a value where creates are not answered with the user: another check judges that. */
export async function mustShowNewUsers({ from, unsupported }: Asking): Promise<void> {
  const { created } = await from(bareCreate)
  if (created.ok && member(created.json, 'userName') === undefined) unsupported(created)
}

/** With what status a user is refused who is there already; ends a check where they are not refused. */
export async function statusOfConflict({ from, unsupported }: Asking): Promise<number> {
  const { again } = await from(duplicates)
  return again.ok ? unsupported(again) : again.status
}
