import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { scenario } from '../../src/kit/scenario.js'
import { and, eq, type Filter, not, or, writeFilter } from '../../src/scim/filter.js'
import { couple } from './couple.js'
import { people } from './people.js'

/** The team asked for in the plainest words of each kind. */
export const filterBasics = scenario(
  'users are asked for in the plainest filters',
  async ({ from, scim }) => {
    const { team, user } = await from(people)
    const { ada, cyn } = user
    const ask = (filter: Filter) => scim.list('User', { filter })
    const named = ({ userName }: { userName: string }) => eq('userName', userName)
    return {
      ada,
      cyn,
      /** Finds Ada. */
      eq: await ask(named(ada)),
      /** Finds nobody. */
      miss: await ask(eq('userName', `${team}-nobody`)),
      /** Finds nobody. */
      and: await ask(and(named(ada), eq('id', cyn.id))),
      /** Finds Ada. */
      andAda: await ask(and(named(ada), eq('id', ada.id))),
      /** Finds Ada and Cyn. */
      or: await ask(or(named(ada), named(cyn))),
      /** Finds all but Ada. */
      not: await ask(and(eq('name.familyName', team), not(named(ada)))),
    }
  },
)

/** Duo is asked for by the plainest value path. */
export const valuePathBasics = scenario('a user is asked for by a value path', async ({ from, scim }) => {
  const both = await from(couple)
  const filter = `emails[type eq "work" and value eq "${both.work}"]`
  return { ...both, answer: await scim.list('User', { filter }) }
})

const plain = scenario('nobody is looked up', async ({ scim, random }) =>
  scim.list('User', { filter: eq('userName', random.guid()) }),
)

/** Ends a check that may write nothing where filters do not work at all, as others judge: a plain one finds nobody. */
export async function mustFilter({
  from,
  unsupported,
}: Pick<CheckContext, 'from' | 'unsupported'>): Promise<void> {
  const answer = await from(plain)
  if (!answer.ok || answer.resources.length > 0) unsupported(answer)
}

/** A word of the filter language that filters are built of. */
export type Basic = 'and' | 'or' | 'not' | '['

const found = (answer: Answer) => answer.resources.map(({ id }) => String(id))

const finds = (answer: Answer, ...wanted: { id: string }[]) =>
  found(answer).toSorted().join() ===
  wanted
    .map(({ id }) => id)
    .toSorted()
    .join()

/**
 * Ends a check where what its filter is built of does not work by itself, as other checks judge: a comparison by eq,
 * and the other words that it holds.
 * @param about the words that the check itself is about
 */
export async function mustBeBuildable(
  { from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>,
  filter: Filter | string,
  about: Basic[] = [],
): Promise<void> {
  const text = (typeof filter === 'string' ? filter : writeFilter(filter)).replace(/"(?:[^"\\]|\\.)*"/g, '')
  const holds = (word: Basic) =>
    !about.includes(word) &&
    (word === '[' ? text.includes(word) : new RegExp(`\\b${word}\\b`, 'i').test(text))
  const must = (answer: Answer, works: () => boolean, what: string) => {
    if (!answer.ok) unsupported(answer)
    if (!works()) unsupported(`${answer.summary}, and did not evaluate ${what}`)
  }
  const basics = await from(filterBasics)
  const { ada, cyn } = basics
  must(basics.eq, () => finds(basics.eq, ada), 'eq')
  must(basics.miss, () => finds(basics.miss), 'eq')
  if (holds('and')) {
    must(basics.and, () => finds(basics.and), 'and')
    must(basics.andAda, () => finds(basics.andAda, ada), 'and')
  }
  if (holds('or')) must(basics.or, () => finds(basics.or, ada, cyn), 'or')
  if (holds('not')) must(basics.not, () => !found(basics.not).includes(ada.id), 'not')
  if (!holds('[')) return
  const { duo, answer } = await from(valuePathBasics)
  must(answer, () => finds(answer, duo), 'a value path')
}
