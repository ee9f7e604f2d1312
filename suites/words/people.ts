import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { GivenUser } from '../../src/kit/Given.js'
import { scenario } from '../../src/kit/scenario.js'
import { compare, eq, type Filter, or } from '../../src/scim/filter.js'

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
