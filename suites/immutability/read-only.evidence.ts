import type { Answer } from '../../src/kit/Answer.js'
import { isSubAttribute, sample } from '../../src/kit/createOnlyAttributes.js'
import { pathOf } from '../../src/kit/Scim.js'
import { type Scenario, scenario } from '../../src/kit/scenario.js'
import { and, compare, eq } from '../../src/scim/filter.js'
import type { Json, JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { isObject } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'

type Context = Parameters<Scenario<unknown>['gather']>[0]

/** What a client would like meta to be; no provider comes up with any of it. */
export const wishedMeta = {
  resourceType: 'Wish',
  created: '2001-01-01T00:00:00Z',
  lastModified: '2001-01-01T00:00:00Z',
  location: 'https://example.com/Users/wish',
  version: 'W/"wish"',
}

/** Attributes that other checks are about. */
const common = ['schemas', 'id', 'meta', 'groups', 'password']

/** Top-level User attributes that the profile names or that /Schemas defines so, each with a value to try. */
function attributesThat(
  { discovery, given }: Context,
  named: string[],
  defined: (attribute: { mutability?: string; returned?: string }) => boolean,
): { path: string; value: Json }[] {
  const text = given.name()
  const declared = discovery
    .attributes('User')
    .filter(({ path, attribute }) => defined(attribute) && !isSubAttribute(path))
    .map(({ path, attribute }) => ({ path, value: sample(attribute, text, 0) }))
  return [...declared, ...named.map((path) => ({ path, value: text }))]
    .filter(({ path }) => !common.includes(path.replace(/[.[].*$/, '')))
    .filter(({ path }, at, all) => all.findIndex((one) => one.path === path) === at)
    .filter(({ value }) => JSON.stringify(value).includes(text))
}

/** A user body with these values, its extensions declared. */
function filled(body: JsonObject, values: { path: string; value: Json }[]): JsonObject {
  const full = values.reduce((all, { path, value }) => withValue(all, path, value), body)
  return { ...full, schemas: [urns.user, ...Object.keys(full).filter((key) => key.startsWith('urn:'))] }
}

/** A client sends by POST and PUT what only the provider sets. */
export const wishes = scenario('values are sent for what only the provider sets', async (context) => {
  const { scim, given, random, profile, discovery } = context
  const hasGroups = profile.resources.includes('Group') && discovery.resourceType('Group').supported
  const group = hasGroups ? await scim.create('Group', given.groupBody()) : undefined
  const groups = group?.ok ? [{ value: group.resource.id, display: 'Wish' }] : undefined
  const id = random.guid()
  const withId = await scim.create('User', { ...given.userBody(), id })
  const wish = { meta: wishedMeta, groups }
  const created = await scim.create('User', { ...given.userBody(), ...wish })
  const read = created.ok ? await scim.get({ path: pathOf('User', created.resource.id) }) : created

  const user = await given.user()
  const readNew = await scim.get(user)
  // Each PUT changes something, or a provider might leave it at that.
  const renamed = () => withValue(user.sent, 'name.givenName', given.name())
  const putId = await scim.put(user, { ...renamed(), id })
  const put = await scim.put(user, { ...renamed(), id: user.id, ...wish })
  const readPut = await scim.get(user)
  const groupRead = group?.ok ? await scim.get({ path: pathOf('Group', group.resource.id) }) : undefined

  const others = attributesThat(context, profile.readOnly, ({ mutability }) => mutability === 'readOnly')
  if (others.length === 0)
    return { id, withId, created, read, user, readNew, putId, put, readPut, groupRead, others }
  const otherCreated = await scim.create('User', filled(given.userBody(), others))
  const otherPut = await scim.put(user, { ...filled(user.sent, others), id: user.id })
  const otherRead = await scim.get(user)
  const more = { otherCreated, otherPut, otherRead }
  return { id, withId, created, read, user, readNew, putId, put, readPut, groupRead, others, more }
})

/** Answers in which a password might show, by how they were got. */
export type PasswordEvidence = Record<
  'read' | 'guessed' | 'patched' | 'asked' | 'listed' | 'put' | 'duplicate',
  Answer
>

/** A password is set in every way and looked for in every way. */
export const passwords = scenario('passwords are set and looked for', async ({ given, scim }) => {
  const [first, second, third, fourth] = ['1', '2', '3', '4'].map((n) => `${given.name()}Aa${n}!`)
  const body = given.userBody({ password: first })
  const created = await scim.create('User', body)
  if (!created.ok) return { created }
  const { id } = created.resource
  const user = { path: pathOf('User', id) }
  const asked = { attributes: 'userName,password' }
  const named = eq('userName', body.userName)
  const start = (first ?? '').slice(0, -2)
  return {
    created,
    secrets: [first, second, third, fourth].filter((one) => one !== undefined),
    evidence: {
      read: await scim.get(user),
      guessed: await scim.list('User', { filter: and(named, compare('password', 'sw', start)) }),
      patched: await scim.patch(user, [{ op: 'replace', path: 'password', value: second }]),
      asked: await scim.get(user, asked),
      listed: await scim.list('User', { ...asked, filter: named }),
      put: await scim.put(user, { ...body, id, password: third }),
      duplicate: await scim.create('User', { ...body, password: fourth }),
    },
  }
})

/** Attributes that are never returned are set on create. */
export const hidden = scenario('attributes that are never returned are set', async (context) => {
  const { scim, given, profile } = context
  const values = attributesThat(
    context,
    profile.writeOnly,
    ({ mutability, returned }) => mutability === 'writeOnly' || returned === 'never',
  )
  const [first] = values
  if (!first) return undefined
  const created = await scim.create('User', filled(given.userBody(), values))
  if (!created.ok) return { values, created }
  const user = { path: pathOf('User', created.resource.id) }
  const query = { attributes: ['userName', ...values.map(({ path }) => path)].join(',') }
  return { values, created, read: await scim.get(user), asked: await scim.get(user, query) }
})

/** Whether a body has a member of this name anywhere but in a schema or an error. */
export function hasMember(body: Json | undefined, name: string): boolean {
  if (Array.isArray(body)) return body.some((one) => hasMember(one, name))
  return (
    isObject(body) &&
    Object.entries(body).some(
      ([key, value]) =>
        (key.toLowerCase() === name && value !== null && value !== undefined) || hasMember(value, name),
    )
  )
}

/** All texts of these that an answer quotes. */
export const quoted = (answer: Answer, secrets: string[]): string[] =>
  secrets.filter((secret) => answer.text.includes(secret))
