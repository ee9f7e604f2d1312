import { patchBody } from '../../src/client/patchBody.js'
import { setActive } from '../../src/client/setActive.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { CreateOnlyAttribute } from '../../src/kit/createOnlyAttributes.js'
import type { Expecting } from '../../src/kit/expect/expect.js'
import { type Located, pathOf, type Query } from '../../src/kit/Scim.js'
import { type Scenario, scenario } from '../../src/kit/scenario.js'
import { isEmpty, sameValue } from '../../src/scim/sameValue.js'
import type { Json, JsonObject, PatchOperation } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'
import { attempts } from './create-only.attempts.js'
import { bodyWith, bodyWithout } from './create-only.bodies.js'

type Context = Parameters<Scenario<unknown>['gather']>[0]

/** One write to a user with a create-only value, and how the user was read before and after. */
export interface Step {
  attribute: CreateOnlyAttribute
  /** The value as it was read when the user was new. */
  kept: Json
  before: Answer
  answer: Answer
  read: Answer
  /** The given name that was sent along, if any. */
  givenName?: string
}

/** What one create-only attribute went through. */
export interface Walk {
  attribute: CreateOnlyAttribute
  /** The POST with the value. */
  created: Answer
  /** The new user, read. */
  first?: Answer
  /** By the name of the request; empty where the value was not taken or cannot be seen. */
  steps: Map<string, Step>
  recreated?: { old: string; answer: Answer; read: Answer }
}

/** More attributes than these are not walked through: each takes some sixty requests. */
const most = 3

/** How a change may be turned away; 400 is what the RFC names, the others are as clear. */
const refusals = [400, 403, 409, 422]
const answersTo = { refuse: refusals, ignore: [200, 204], either: [200, 204, ...refusals] }

/** A change was turned away as the client expects it, and did not come through. */
export function expectTurnedAway(expect: Expecting, { attribute, kept, answer, read }: Step): void {
  expect(read).toHaveAttribute(attribute.path, kept)
  // That it is no server error is the statement of another check.
  if (answer.status < 500) expect(answer).toHaveStatus(...answersTo[attribute.refusal])
}

/** A user with a value, and the query by which it is seen: that of an attribute that is returned on request too. */
async function start({ scim, given }: Context, attribute: CreateOnlyAttribute) {
  const { path, value } = attribute
  const body = bodyWith(given.userBody(), path, value)
  const created = await scim.create('User', body)
  if (!created.ok) return { created }
  const user = { path: pathOf('User', created.resource.id) }
  const plain = await scim.get(user)
  const query: Query = isEmpty(valueAt(plain.json, path)) ? { attributes: `${path},name,userName` } : {}
  const first = query.attributes ? await scim.get(user, query) : plain
  const kept = valueAt(first.json, path)
  return {
    created,
    first,
    begun: isEmpty(kept) ? undefined : { user, body, query, first, kept: kept ?? null },
  }
}

/** All requests about one attribute to one user; who lost the value is replaced by a new user. */
async function walkThrough(context: Context, attribute: CreateOnlyAttribute): Promise<Walk> {
  const { scim, given, profile } = context
  const { path, value, other } = attribute
  const { created, first, begun } = await start(context, attribute)
  const steps = new Map<string, Step>()
  if (!begun) return { attribute, created, ...(first ? { first } : {}), steps }
  let now = begun
  let before = begun.first

  const take = async (name: string, send: (user: Located) => Promise<Answer>, givenName?: string) => {
    const { user, kept, query } = now
    const answer = await send(user)
    const read = await scim.get(user, query)
    steps.set(name, { attribute, kept, before, answer, read, ...(givenName ? { givenName } : {}) })
    before = read
    if (sameValue(kept, valueAt(read.json, path))) return
    const { begun: again } = await start(context, attribute)
    if (again) [now, before] = [again, again.first]
  }
  const patch = (name: string, ...operations: PatchOperation[]) =>
    take(name, (user) => scim.send('PATCH', user.path, { body: patchBody(...operations) }))
  const mix = (name: string, operations: (givenName: string) => PatchOperation[]) => {
    const givenName = given.name()
    const body = patchBody(...operations(givenName))
    return take(name, (user) => scim.send('PATCH', user.path, { body }), givenName)
  }
  const active = (name: string, to: boolean) =>
    take(name, (user) => scim.send('PATCH', user.path, { body: setActive(profile, to) }))
  const put = (name: string, body: () => JsonObject) =>
    take(name, (user) => scim.put(user, { ...body(), id: idOf(user) }))

  for (const { title, dialect, operations } of attempts) {
    const worded = operations(attribute)
    if (worded.length > 0 && (!dialect || profile.patch.dialects.includes(dialect)))
      await patch(title, ...worded)
  }
  await patch('same by add', { op: 'add', path, value })
  await patch('same by replace', { op: 'replace', path, value })
  const forbidden = { op: 'replace', path, value: other }
  const name = 'name.givenName'
  await mix('mixed, last', (value) => [{ op: 'replace', path: name, value }, forbidden])
  await mix('mixed, first', (value) => [forbidden, { op: 'replace', path: name, value }])
  await mix('mixed, without path', (givenName) => [
    { op: 'replace', value: withValue({ name: { givenName } }, path, other) },
  ])
  await patch('name', { op: 'replace', path: name, value: given.name() })
  await patch('name without path', { op: 'replace', value: { name: { givenName: given.name() } } })
  if (profile.disable === 'active') {
    await active('disabled', false)
    await active('enabled', true)
  }
  await put('put other', () => bodyWith(now.body, path, other))
  await put('put same', () => now.body)
  await put('put without', () => bodyWithout(now.body, path))
  if (!profile.hardDelete) return { attribute, created, first: begun.first, steps }
  await scim.delete(now.user)
  const answer = await scim.create('User', bodyWith(now.body, path, other))
  const read = answer.ok ? await scim.get({ path: pathOf('User', answer.resource.id) }, now.query) : answer
  return { attribute, created, first: begun.first, steps, recreated: { old: idOf(now.user), answer, read } }
}

/** Everything that must not change a create-only value is tried on a user that has one. */
export const walks = scenario('create-only attributes are set and then attacked', async (context) => {
  const walked: Walk[] = []
  for (const attribute of context.createOnly.slice(0, most))
    walked.push(await walkThrough(context, attribute))
  return walked
})

/** A user is created without the attribute and gets it later: by PATCH, and another user by PUT. */
export const firstValues = scenario('users without a create-only value get one', async (context) => {
  const { scim, given, createOnly } = context
  const told = []
  for (const attribute of createOnly.slice(0, most)) {
    const { path, value, other } = attribute
    const query = { attributes: `${path},userName` }
    const created = await scim.create('User', bodyWithout(given.userBody(), path))
    if (!created.ok) {
      told.push({ attribute, created })
      continue
    }
    const user = { path: pathOf('User', created.resource.id) }
    const added = {
      answer: await scim.patch(user, [{ op: 'add', path, value }]),
      read: await scim.get(user, query),
    }
    const changed = {
      answer: await scim.patch(user, [{ op: 'replace', path, value: other }]),
      read: await scim.get(user, query),
    }
    const second = given.userBody()
    const { id } = (await scim.create('User', bodyWithout(second, path))).resource
    const another = { path: pathOf('User', id) }
    const put = {
      answer: await scim.put(another, { ...bodyWith(second, path, value), id }),
      read: await scim.get(another, query),
    }
    told.push({ attribute, created, later: { added, changed, put } })
  }
  return told
})

const idOf = ({ path }: Located) => decodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
