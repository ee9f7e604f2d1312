import type { Answer } from '../../src/kit/Answer.js'
import { type Check, type CheckSpec, check } from '../../src/kit/check.js'
import type { Expecting } from '../../src/kit/expect/expect.js'
import type { Created } from '../../src/kit/Given.js'
import type { Scenario } from '../../src/kit/scenario.js'
import type { Filter } from '../../src/scim/filter.js'
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
  /** Values of specimens without which the filter says nothing. */
  kept?(specimens: T): [Created, path: string][]
}

/**
 * Rows of a table of filters. `filter.supported` is one flag for all operators, and 400 invalidFilter is also the
 * answer to an operator that a provider does not have on an attribute (RFC 7644 table 9): a clean refusal is a warning.
 */
export const findingAmong =
  <T>(specimens: Scenario<T>) =>
  ({ title, verifies, needs = [], filter, finds, kept = () => [], ...ids }: Finding<T>): Check =>
    check(title, {
      ...ids,
      verifies,
      needs: ['filter', ...needs],
      consequence: wrongSet,
      async run({ from, scim, expect, unsupported }) {
        const all = await from(specimens)
        for (const [specimen, path] of kept(all)) mustKeep({ unsupported }, specimen, path)
        const answer = await scim.list('User', { filter: filter(all), count: 50 })
        const wanted = finds(all)
        if (isPartial(answer, wanted)) expectPart(expect, answer, wanted)
        else expect.unlessRefused(answer).toFind(...wanted)
      },
    })

/** A row about the team of twelve. */
export const finding = findingAmong<People>(people)

/** Pages may be smaller than the client likes: the total tells then that the rest was found, too. */
const isPartial = (answer: Answer, wanted: Created[]) =>
  answer.ok && answer.object.totalResults === wanted.length && answer.resources.length < wanted.length

function expectPart(expect: Expecting, answer: Answer, wanted: Created[]): void {
  const strangers = answer.resources.filter(({ id }) => !wanted.some((one) => one.id === id))
  expect(answer).toBeList()
  expect(answer.resources.length, 'the number of users on the page', answer).toBeAtLeast(1)
  expect(strangers.length, 'the number of users that should not be there', answer).toBe(0)
}
