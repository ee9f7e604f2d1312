import { payload } from '../../src/client/payload.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { Located, Scim } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import type { Profile } from '../../src/requirements/Profile.js'
import type { Discovery } from '../../src/scim/Discovery.js'
import { eq } from '../../src/scim/filter.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'

/** A PUT, what was sent in it, and what a GET shows before and after. */
export interface Replacement {
  sent: JsonObject
  before: Answer
  put: Answer
  read: Answer
}

/** Attributes that a PUT can change and that the client's mapping is likely to have. */
const texts = ['displayName', 'title', 'name.givenName', 'name.familyName']
export const department = `${urns.enterpriseUser}:department`

/** The top-level name of a path; extensions stand under their URN. */
const head = (path: string): string =>
  path.startsWith('urn:') ? path.slice(0, path.lastIndexOf(':')) : (path.split(/[.[]/)[0] ?? path)

const without = (body: JsonObject, names: string[]): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))

/** The body of a create as that of a PUT: with the id, without what is fixed or is never read. */
const asReplacement = (sent: JsonObject, id: string, profile: Profile): JsonObject => ({
  ...without(sent, [...profile.createOnly.map(({ path }) => path), ...profile.writeOnly].map(head)),
  id,
})

/** Whether a user can do without an attribute. */
function optional(name: string, profile: Profile, discovery: Discovery): boolean {
  const definition = discovery.attributes('User').find(({ path }) => path === name)?.attribute
  return name !== 'userName' && definition?.required !== true && !profile.required.map(head).includes(name)
}

/** Whether a PUT was answered as one that the provider does not have. */
export const lacksPut = ({ status }: Answer): boolean => status === 405 || status === 501

async function putAndRead(scim: Scim, user: Located, sent: JsonObject, before: Answer): Promise<Replacement> {
  return { sent, before, put: await scim.put(user, sent), read: await scim.get(user) }
}

/** One user is replaced again and again. */
export const replaced = scenario(
  'a user is replaced by PUT in several ways',
  async ({ given, scim, profile, discovery }) => {
    const user = await given.user()
    const first = await scim.get(user)
    const writtenBack = await putAndRead(scim, user, first.object, first)
    if (lacksPut(writtenBack.put)) return { user, first, writtenBack }

    const whole = asReplacement(user.sent, user.id, profile)
    const changes: [string, Json][] = [
      ...texts.map((path): [string, Json] => [path, `Other ${given.name()}`]),
      ['emails[type eq "work"].value', given.email()],
      [department, `Other ${given.name()}`],
      ['active', false],
    ]
    // What the provider did not keep from the create is none of the business of PUT.
    const changing = changes.filter(
      ([path]) => valueAt(whole, path) !== undefined && valueAt(first.json, path) !== undefined,
    )
    const changed = await putAndRead(
      scim,
      user,
      changing.reduce((body, [path, value]) => withValue(body, path, value), whole),
      writtenBack.read,
    )

    const clearable = ['title', 'displayName', 'name', 'emails'].filter(
      (name) => whole[name] !== undefined && optional(name, profile, discovery),
    )
    const nulls = clearable.filter((name) => !Array.isArray(whole[name])).slice(0, 1)
    const empty = clearable.filter((name) => Array.isArray(whole[name]))
    const cleared = await putAndRead(
      scim,
      user,
      {
        ...whole,
        ...Object.fromEntries(nulls.map((name) => [name, null])),
        ...Object.fromEntries(empty.map((name) => [name, []])),
      },
      changed.read,
    )

    const restored = await scim.put(user, whole)
    const shorter = await putAndRead(scim, user, without(whole, clearable), restored)
    const walk = { changing, changed, nulls, empty, cleared, clearable, shorter }
    return { user, first, writtenBack, walk }
  },
)

/** Okta writes back a whole user, read-only parts included. */
export const updatedByOkta = scenario('Okta updates a user', async ({ given, scim }) => {
  const user = await given.user()
  const marker = given.name()
  const { userName: email, externalId = marker } = user.sent
  const placeholders = { id: user.id, email: String(email), marker, externalId: String(externalId) }
  const step = await putAndRead(scim, user, payload('okta-update-user', placeholders), user.answer)
  return { ...step, marker }
})

/** What no PUT may do to a user, one after the other. */
export const refused = scenario('a user is replaced in ways that must fail', async ({ from, ...context }) => {
  const { given, scim, profile, random } = context
  const { user: other, writtenBack } = await from(replaced)
  if (lacksPut(writtenBack.put)) return { other, answer: writtenBack.put }
  const user = await given.user()
  const whole = asReplacement(user.sent, user.id, profile)
  const start = await scim.get(user)
  const renamed = withValue(whole, 'name.familyName', `Other ${given.name()}`)
  const taken = await putAndRead(scim, user, { ...renamed, userName: other.userName }, start)
  const nameless = await putAndRead(scim, user, without(renamed, ['userName']), taken.read)
  const mistyped = await putAndRead(scim, user, { ...whole, name: 'not an object' }, nameless.read)

  const stranger = { path: `/Users/${random.guid()}` }
  const body = given.userBody()
  const unknown = await scim.put(stranger, body)
  const found = await scim.list('User', { filter: eq('userName', body.userName) })
  // One that came into being under another id is left to the sweep: it goes by the name.
  if (unknown.ok) await scim.delete(stranger)
  return { other, answer: writtenBack.put, steps: { taken, nameless, mistyped, unknown, found } }
})

/** The user as it was read, without what a write may move. */
export function stateOf(answer: Answer): JsonObject {
  const { meta: _, ...state } = isObject(answer.json) ? answer.json : {}
  return state
}
