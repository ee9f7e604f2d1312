import { payload } from '../../src/client/payload.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { Step } from '../../src/kit/expect/StepExpectation.js'
import { PreconditionFailure } from '../../src/kit/PreconditionFailure.js'
import type { Located, Scim } from '../../src/kit/Scim.js'
import { scenario } from '../../src/kit/scenario.js'
import type { Profile } from '../../src/requirements/Profile.js'
import type { Discovery } from '../../src/scim/Discovery.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject, member, valueAt, valuesAt } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'
import { asksForVersion } from '../words/asksForVersion.js'

/** A PUT, what was sent in it, and what a GET shows before and after. */
export interface Replacement extends Step {
  sent: JsonObject
}

/** Attributes that a PUT can change and that the client's mapping is likely to have. */
const texts = ['displayName', 'title', 'name.givenName', 'name.familyName']
export const department = `${urns.enterpriseUser}:department`

/** The top-level name of a path; extensions stand under their URN. */
const head = (path: string): string =>
  path.startsWith('urn:') ? path.slice(0, path.lastIndexOf(':')) : (path.split(/[.[]/)[0] ?? path)

export const without = (body: JsonObject, names: string[]): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))

/** The body of a create as that of a PUT: with the id, without what is fixed or is never read. */
export const asReplacement = (sent: JsonObject, id: string, profile: Profile): JsonObject => ({
  ...without(sent, [...profile.createOnly.map(({ path }) => path), ...profile.writeOnly].map(head)),
  id,
})

/** Whether a user can do without an attribute. */
function optional(name: string, profile: Profile, discovery: Discovery): boolean {
  const definition = discovery.attributes('User').find(({ path }) => path === name)?.attribute
  return name !== 'userName' && definition?.required !== true && !profile.required.map(head).includes(name)
}

/** Whether a user is shown in a form in which it can be written back: of the core schema, with values of its types. */
export function isSound({ first, user }: { first: Answer; user: { sent: JsonObject } }): boolean {
  const { schemas, name, emails } = first.object
  const extension = user.sent[urns.enterpriseUser]
  const flattened = isObject(extension) && Object.keys(extension).some((one) => one in first.object)
  const addresses = valuesAt(first.json, 'emails.value')
  return (
    Array.isArray(schemas) &&
    schemas.includes(urns.user) &&
    (name === undefined || isObject(name)) &&
    (emails === undefined || (Array.isArray(emails) && emails.every(isObject))) &&
    new Set(addresses).size === addresses.length &&
    !flattened
  )
}

/** Whether a PUT was answered as one that the provider does not have. */
export const lacksPut = ({ status }: Answer): boolean => status === 405 || status === 501

/** Sends a PUT and reads the user. @param before the answer that shows the user as it was */
export async function putAndRead(
  scim: Scim,
  user: Located,
  sent: JsonObject,
  before: Answer,
): Promise<Replacement> {
  const patch = await scim.put(user, sent)
  const read = await scim.get(user)
  return { sent, patch, read, ...(isObject(before.json) ? { before: before.json } : {}) }
}

/** One user is replaced again and again. */
export const replaced = scenario(
  'a user is replaced by PUT in several ways',
  async ({ given, scim, profile, discovery }) => {
    const user = await given.user()
    const first = await scim.get(user)
    if (member(first.json, 'id') !== user.id) throw new PreconditionFailure(first, undefined, 'unsupported')
    const writtenBack = await putAndRead(scim, user, first.object, first)
    if (lacksPut(writtenBack.patch)) return { user, first, writtenBack }

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
    const walk = { changing, changed, nulls, empty, cleared, clearable, restored, shorter }
    return { user, first, writtenBack, walk }
  },
)

/** Okta writes back a whole user, read-only parts included; without them, where it is refused. */
export const updatedByOkta = scenario('Okta updates a user', async ({ given, scim }) => {
  const user = await given.user()
  const marker = given.name()
  const { userName: email, externalId = marker } = user.sent
  const placeholders = { id: user.id, email: String(email), marker, externalId: String(externalId) }
  const body = payload('okta-update-user', placeholders)
  const step = await putAndRead(scim, user, body, user.answer)
  const plain = step.patch.ok ? step.patch : await scim.put(user, without(body, ['meta', 'groups']))
  return { ...step, user, marker, plain }
})

/** A user without what a write may move, and without the id, of which other checks speak. */
export function stateOf(resource: Json | undefined): JsonObject {
  const { meta: _, id: __, ...state } = isObject(resource) ? resource : {}
  return state
}

type Asking = Pick<CheckContext, 'from' | 'unsupported'>

/** The user who was replaced in several ways; ends a check where there is no PUT, or no user afterwards. */
export async function replacedUser({ from, unsupported }: Asking) {
  const { walk, ...all } = await from(replaced)
  if (!walk || asksForVersion(all.writtenBack.patch)) return unsupported(all.writtenBack.patch)
  const { patch, read } = walk.changed
  return patch.ok && !read.ok ? unsupported(read) : { ...all, walk }
}

/** The same; ends a check of the finer points where a PUT changes nothing at all. */
export async function changedUser(context: Asking) {
  const all = await replacedUser(context)
  const { changing, changed } = all.walk
  return shows(changed, changing) ? all : context.unsupported(changed.patch)
}

/** Ends a check of what a PUT must not do where one that is accepted does nothing: another check judges that. */
export async function mustNotIgnorePut({ from, unsupported }: Asking): Promise<void> {
  const { walk } = await from(replaced)
  if (walk?.changed.patch.ok && !shows(walk.changed, walk.changing)) unsupported(walk.changed.patch)
}

const shows = ({ read }: Step, changing: [string, Json][]): boolean =>
  changing.some(([path, value]) => sameValue(value, valueAt(read.json, path)))
