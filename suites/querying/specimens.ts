import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { Created, GivenUser } from '../../src/kit/Given.js'
import { scenario } from '../../src/kit/scenario.js'
import { compare, eq, type Filter, or } from '../../src/scim/filter.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'

/** In the order of creation, which is no other order. */
const names = ['hal', 'cyn', 'kim', 'ada', 'fay', 'bea', 'joe', 'dan', 'amy', 'ivy', 'gus', 'eve'] as const
type Name = (typeof names)[number]

/** Twelve active users: what nearly every query asks for. */
export interface People {
  /** Start of their userNames and family name of all of them; nobody else has it. */
  team: string
  user: Record<Name, GivenUser>
  /** By userName without regard to case. Their given names run the other way. */
  all: GivenUser[]
}

/** Bea is written with a capital, so that an order by code point shows. Gathered once, changed by nobody. */
export const people = scenario(
  'a team of twelve users is created',
  async ({ given, profile }): Promise<People> => {
    const team = given.name()
    const hasExternalId = profile.mapping.User.some(({ path }) => path === 'externalId')
    const sorted = names.toSorted()
    const entries: [Name, GivenUser][] = []
    for (const name of names) {
      const written = name === 'bea' ? 'Bea' : name
      const givenName = `Given-${String.fromCharCode(122 - sorted.indexOf(name))}`
      const user = await given.user({
        userName: `${team}-${written}@${profile.testData.emailDomain}`,
        name: { givenName, familyName: team },
        ...(hasExternalId ? { externalId: `${team}-${written}` } : {}),
      })
      entries.push([name, user])
    }
    const user = Object.fromEntries(entries) as Record<Name, GivenUser>
    return { team, user, all: sorted.map((name) => user[name]) }
  },
)

/**
 * A filter that finds the team and nobody else, in words that this provider understands, with the answer to it.
 * Without `filter` the provider understands none of them.
 */
export const selection = scenario('the team is asked for by one filter', async ({ from, scim }) => {
  const { team, all } = await from(people)
  const [first = eq('userName', team), ...others] = all.map(({ userName }) => eq('userName', userName))
  const ids = new Set(all.map(({ id }) => id))
  let answer: Answer | undefined
  for (const filter of [
    eq('name.familyName', team),
    compare('userName', 'sw', `${team}-`),
    or(first, ...others),
  ]) {
    answer = await scim.list('User', { filter })
    const found = answer.ok ? answer.resources : []
    if (found.length > 0 && found.every(({ id }) => ids.has(String(id)))) return { filter, answer }
  }
  return { answer }
})

/** The filter of {@link selection}; a provider without one cannot be asked about the team. */
export async function teamFilter({
  from,
  unsupported,
}: Pick<CheckContext, 'from' | 'unsupported'>): Promise<Filter> {
  const { filter, answer } = await from(selection)
  return filter ?? unsupported(answer ?? 'no filter finds the team')
}

/** A user who was disabled the way identity providers do it. */
export const leaver = scenario('a user is disabled', async ({ given, scim }) => {
  const user = await given.user()
  return { user, disabling: await scim.patch(user, [{ op: 'replace', path: 'active', value: false }]) }
})

/**
 * Duo has a title, a department, an externalId in mixed case and two e-mails, the second of them primary; Solo has one
 * e-mail and nothing that is optional. By first e-mail Duo comes before Solo, by primary e-mail behind.
 */
export const couple = scenario(
  'a user with two e-mails and one with the least are created',
  async ({ given, discovery }) => {
    const has = (path: string) => discovery.attribute('User', path).supported
    const id = given.name()
    const [first, last, between] = [given.email(`a-${id}`), given.email(`z-${id}`), given.email(`m-${id}`)]
    const enterprise = `${urns.enterpriseUser}:department`
    const duo = await given.user({
      schemas: has(enterprise) ? [urns.user, urns.enterpriseUser] : [urns.user],
      externalId: `${id}-AbC`,
      emails: [
        { type: 'home', value: first },
        { type: 'work', value: last, primary: true },
      ],
      title: has('title') ? `Title of ${id}` : null,
      [urns.enterpriseUser]: has(enterprise) ? { department: `Department of ${id}` } : null,
    })
    const solo = await given.minimalUser({ emails: [{ type: 'work', value: between, primary: true }] })
    return { duo, solo, home: first, work: last }
  },
)

/** A group of Ada and Bea; its name is in mixed case. */
export const crowd = scenario('a group of two members is created', async ({ from, given }) => {
  const { ada, bea } = (await from(people)).user
  return given.group([ada, bea], { displayName: `${given.name()}-MiXed` })
})

/** Ends a check where the provider did not keep a value that a specimen was created with: other checks judge that. */
export function mustKeep(
  { unsupported }: Pick<CheckContext, 'unsupported'>,
  specimen: Created,
  path: string,
): void {
  const [sent, kept] = [valueAt(specimen.sent, path), valueAt(specimen.resource, path)]
  if (!sameValue(sent, kept)) unsupported(`${specimen.answer.summary}, and did not keep ${path}`)
}

/** The one entry of a list that is this resource. */
export const entryOf = (answer: Answer, { id }: { id: string }): JsonObject | undefined =>
  answer.resources.find((one) => one.id === id)
