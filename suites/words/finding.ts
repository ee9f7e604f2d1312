import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { type Check, type CheckSpec, check } from '../../src/kit/check.js'
import type { Created } from '../../src/kit/Given.js'
import type { Scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import { type Filter, writeFilter } from '../../src/scim/filter.js'
import { type Couple, couple } from './couple.js'
import { type Basic, mustBeBuildable } from './filterBasics.js'
import { mustKeep } from './mustKeep.js'
import { type People, people } from './people.js'

/** What wrong hits mean to the client. */
export const wrongSet = 'Clients act on users that they did not ask for, or miss some that they did.'

/** What a filter is written about, and whom it must find. Only the specimens can meet it. */
interface Finding<T> extends Pick<CheckSpec, 'needs' | 'slug' | 'formerly'> {
  title: string
  verifies: string[]
  filter(specimens: T): Filter | string
  finds(specimens: T): Created[]
  /** Words of the filter language that the row is about; what else it is built of must work by itself. */
  about?: Basic[]
  /** The same in plain words, where the row is about their spelling: it must find them, too. */
  plainly?(specimens: T): Filter | string
  /** The answer, where the filter was asked already. */
  asked?(context: CheckContext): Promise<Answer>
  /** Values of specimens without which the filter says nothing. */
  kept?(specimens: T): [Created, path: string][]
}

/**
 * Rows of a table of filters. `filter.supported` is one flag for all operators, and 400 invalidFilter is also the
 * answer to an operator that a provider does not have on an attribute (RFC 7644 table 9): a clean refusal is a warning.
 * Whoever returns others than the specimens did not look at the filter at all, which is a breach of its own.
 */
const findingAmong =
  <T>(specimens: Scenario<T>, all: (specimens: T) => Created[]) =>
  ({ title, verifies, needs = [], filter, finds, about, plainly, asked, kept, ...ids }: Finding<T>): Check =>
    check(title, {
      ...ids,
      verifies,
      touches: [R['RFC7644-3.4.2.2-01'], R['ENTRA-M-5XX']].filter((one) => !verifies.includes(one)),
      needs: ['filter', ...needs],
      consequence: wrongSet,
      async run(context) {
        const { from, scim, expect } = context
        const given = await from(specimens)
        if (hasFamilyName(filter(given)))
          for (const one of all(given).slice(0, 1)) mustKeep(context, one, 'name.familyName')
        for (const [specimen, path] of kept?.(given) ?? []) mustKeep(context, specimen, path)
        await mustBeBuildable(context, filter(given), about)
        const ask = (text: Filter | string) => scim.list('User', { filter: text, count: 50 })
        const wanted = finds(given)
        if (plainly) {
          const plain = await ask(plainly(given))
          if (!plain.ok || othersIn(plain, wanted) > 0 || plain.resources.length === 0)
            context.unsupported(plain)
        }
        const answer = await (asked?.(context) ?? ask(filter(given)))
        expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
        const only = expect.under(R['RFC7644-3.4.2.2-01'])
        if (answer.ok)
          only(othersIn(answer, all(given)), 'the number of others than were asked about', answer).toBe(0)
        if (isPartial(answer, wanted))
          expect(othersIn(answer, wanted), 'the number of users that should not be there', answer).toBe(0)
        else expect.unlessRefused(answer).toFind(...wanted)
      },
    })

/** A row about the team of twelve. */
export const finding = findingAmong<People>(people, ({ all }) => all)

/** A row about Duo and Solo. */
export const findingOfTwo = findingAmong<Couple>(couple, ({ duo, solo }) => [duo, solo])

const hasFamilyName = (filter: Filter | string) =>
  /familyName/i.test(typeof filter === 'string' ? filter : writeFilter(filter))

/** How many resources an answer holds besides these. */
const othersIn = (answer: Answer, these: Created[]): number =>
  answer.resources.filter(({ id }) => !these.some((one) => one.id === id)).length

/** Pages may be smaller than the client likes: the total tells then that the rest was found, too. */
const isPartial = (answer: Answer, wanted: Created[]) =>
  answer.ok &&
  answer.object.totalResults === wanted.length &&
  answer.resources.length > 0 &&
  answer.resources.length < wanted.length
