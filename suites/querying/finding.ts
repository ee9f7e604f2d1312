import type { Answer } from '../../src/kit/Answer.js'
import { type Check, check } from '../../src/kit/check.js'
import type { Expect } from '../../src/kit/expect/expect.js'
import type { Created } from '../../src/kit/Given.js'
import type { Filter } from '../../src/scim/filter.js'
import { type People, people } from './specimens.js'
import { unlessRefused } from './unlessRefused.js'

/** What wrong hits mean to the client. */
export const wrongSet = 'Clients act on users that they did not ask for, or miss some that they did.'

/** What a filter is written about, and whom it must find. Only the specimens can meet it. */
interface Finding {
  title: string
  verifies: string[]
  filter(people: People): Filter | string
  finds(people: People): Created[]
}

/** A check of one filter; a provider that refuses it cleanly gets a warning only. */
export const finding = ({ title, verifies, filter, finds }: Finding): Check =>
  check(title, {
    verifies,
    needs: ['filter'],
    consequence: wrongSet,
    async run({ from, scim, expect }) {
      const team = await from(people)
      const answer = await scim.list('User', { filter: filter(team), count: 50 })
      const wanted = finds(team)
      if (isPartial(answer, wanted)) expectPart(expect, answer, wanted)
      else unlessRefused(expect, answer).toFind(...wanted)
    },
  })

/** Pages may be smaller than the client likes: the total tells then that the rest was found, too. */
const isPartial = (answer: Answer, wanted: Created[]) =>
  answer.ok && answer.object.totalResults === wanted.length && answer.resources.length < wanted.length

function expectPart(expect: Expect, answer: Answer, wanted: Created[]): void {
  const strangers = answer.resources.filter(({ id }) => !wanted.some((one) => one.id === id))
  expect(answer).toBeList()
  expect(answer.resources.length, 'the number of users on the page', answer).toBeAtLeast(1)
  expect(strangers.length, 'the number of users that should not be there', answer).toBe(0)
}
