import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq } from '../../src/scim/filter.js'
import type { Json } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { member } from '../../src/scim/valueAt.js'
import { crowd } from '../words/crowd.js'
import { mustBeBuildable } from '../words/filterBasics.js'
import { people, teamFilter } from '../words/people.js'
import { size, starts, total, walked } from './paging.evidence.js'

/** One page of the team, by parameters out of the ordinary. */
const page = async (context: CheckContext, parameters: { startIndex?: number; count?: number }) =>
  context.scim.list('User', { filter: await teamFilter(context), ...parameters })

const lost = 'Users on later pages are never seen: they are taken for missing and created again.'
const endless = 'The client reads the same page for ever, or stops too early.'

/** A counter of a list; that it is written as a number, is for one check to judge. */
function counter(answer: Answer, name: string): Json | undefined {
  const value = member(answer.object, name)
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
}

/** The counters as they stand in the body, before a JSON parser rounds them. */
const written = ({ text }: Answer) =>
  [...text.matchAll(/"(?:totalResults|startIndex|itemsPerPage)"\s*:\s*([^,}\s]+)/g)].map(
    ([, token = '']) => token,
  )

/** An answer to parameters out of the ordinary holds so many users. */
const held = ({ expect }: CheckContext, answer: Answer, many: number | undefined) => {
  expect(answer).toBeList()
  expect(answer.resources.length, 'the number of users', answer).toBe(many)
}

export default suite('paging', 'Paging', [
  check('a page holds no more users than were asked for', {
    verifies: [R['RFC7644-3.4.2.4-05']],
    consequence: 'Answers grow with the directory until they time out.',
    async run(context) {
      for (const answer of (await walked(context)).pages)
        context.expect(answer.resources.length, 'the number of users on the page', answer).toBeAtMost(size)
    },
  }),
  check('each page but the last is full', {
    verifies: [R['ENTRA-G2']],
    consequence: "Microsoft's pagination test fails.",
    async run(context) {
      const { pages } = await walked(context)
      const held = pages.map(({ resources }) => resources.length)
      context.expect(held, 'the numbers of users on the pages', ...pages).toBe([5, 5, 2])
    },
  }),
  check('the pages together hold every user once', {
    verifies: [R['RFC7644-3.4.2.4-11'], R['ENTRA-G1']],
    consequence: lost,
    async run(context) {
      const { all, pages } = await walked(context)
      const seen = pages.flatMap(({ resources }) => resources.map(({ id }) => String(id)))
      const missing = all.filter(({ id }) => !seen.includes(id)).map(({ userName }) => userName)
      const again = seen.length - new Set(seen).size
      context.expect(missing, 'the users on no page', ...pages).toBe([])
      context.expect(again, 'the number of users that came again', ...pages).toBe(0)
    },
  }),
  check('a list that is not empty holds its users in Resources', {
    verifies: [R['RFC7644-3.4.2-06']],
    consequence: 'Clients find nobody in the answer, however many it counts.',
    async run(context) {
      for (const [at, answer] of (await walked(context)).pages.entries()) {
        if (Number(counter(answer, 'totalResults')) < Number(starts[at])) continue
        const list = answer.object.Resources
        const holds = Array.isArray(list) && list.length > 0
        context.expect(list, 'Resources', answer).toSatisfy(holds, 'an array of users')
      }
    },
  }),
  check('each page says the startIndex that was asked for', {
    verifies: [R['RFC7644-3.4.2.4-10'], R['RFC7644-3.4.2.4-02'], R['ENTRA-G2']],
    touches: [R['RFC7644-3.4.2-07']],
    consequence: endless,
    async run(context) {
      const { expect } = context
      for (const [at, answer] of (await walked(context)).pages.entries()) {
        const startIndex = counter(answer, 'startIndex')
        expect.under(R['RFC7644-3.4.2-07'])(startIndex, 'startIndex', answer).toBePresent()
        expect(startIndex, 'startIndex', answer).toBe(starts[at])
      }
    },
  }),
  check('totalResults is the number of all matches on every page', {
    verifies: [R['RFC7644-3.4.2.4-09']],
    consequence: lost,
    async run(context) {
      for (const answer of (await walked(context)).pages)
        context.expect(counter(answer, 'totalResults'), 'totalResults', answer).toBe(total)
    },
  }),
  check('itemsPerPage is the number of users on the page', {
    verifies: [R['RFC7644-3.4.2.4-08']],
    touches: [R['RFC7644-3.4.2-08']],
    consequence: 'Clients that go on by itemsPerPage skip users; Okta refuses the integration.',
    async run(context) {
      const { expect } = context
      for (const answer of (await walked(context)).pages) {
        const [said, held] = [counter(answer, 'itemsPerPage'), answer.resources.length]
        expect.under(R['RFC7644-3.4.2-08'])(said, 'itemsPerPage', answer).toBePresent()
        expect(said, 'itemsPerPage', answer).toBeOneOf(held, size)
        expect.should(said, 'itemsPerPage', answer).toBe(held)
      }
    },
  }),
  check('the counters of a page are written as integers', {
    verifies: [R['RFC7644-3.4.2-05'], R['RFC7643-2.3.4-01'], R['ENTRA-G5']],
    consequence: 'Clients that expect numbers refuse the whole list.',
    async run(context) {
      for (const answer of (await walked(context)).pages)
        for (const token of written(answer))
          context
            .expect(token, 'a counter as written', answer)
            .toMatch(/^(0|[1-9]\d*)$/, 'an integer without quotes, fraction and exponent')
    },
  }),

  check('a page behind the last one is empty', {
    verifies: [R['RFC7644-3.4.2.4-12']],
    touches: [R['RFC7644-3.4.2.4-09']],
    consequence: endless,
    async run(context) {
      const answer = await page(context, { startIndex: total + 1, count: size })
      held(context, answer, 0)
      const counts = context.expect.under(R['RFC7644-3.4.2.4-09'], 'SHOULD')
      counts(counter(answer, 'totalResults'), 'totalResults', answer).toBe(total)
    },
  }),
  ...[0, -5].map((startIndex) =>
    check(`startIndex ${startIndex < 0 ? 'below 0' : startIndex} is read as 1`, {
      verifies: [R['RFC7644-3.4.2.4-01']],
      consequence: 'Clients that count from 0 get an error, or miss the first user.',
      async run(context) {
        const [first] = (await walked(context)).pages
        const answer = await page(context, { startIndex, count: size })
        held(context, answer, first?.resources.length)
        context.expect(counter(answer, 'startIndex'), 'startIndex', answer).toBeOneOf(1, undefined)
      },
    }),
  ),
  check('count 0 gives the total and no user', {
    verifies: [R['RFC7644-3.4.2.4-04']],
    touches: [R['RFC7644-3.4.2.4-09']],
    consequence: 'A client that only wants to count gets the whole directory, or 0.',
    async run(context) {
      const answer = await page(context, { count: 0 })
      held(context, answer, 0)
      context.expect(counter(answer, 'totalResults'), 'totalResults', answer).toBeAtLeast(1)
      const counts = context.expect.under(R['RFC7644-3.4.2.4-09'])
      counts(counter(answer, 'totalResults'), 'totalResults', answer).toBe(total)
    },
  }),
  check('a negative count is read as 0', {
    verifies: [R['RFC7644-3.4.2.4-03']],
    consequence: 'A slip of the client ends in an error or in the whole directory.',
    async run(context) {
      const answer = await page(context, { count: -1 })
      // A clean refusal is no harm, but not what the RFC says.
      if (answer.status === 400) context.expect.should(answer).toSucceed()
      else held(context, answer, 0)
    },
  }),
  check('a count that is no number is refused or ignored', {
    verifies: [R['RFC7644-3.4.2.4-13']],
    touches: [R['ENTRA-M-5XX']],
    readOnly: true,
    consequence: 'A slip of the client is taken for an outage of the provider.',
    async run({ scim, expect }) {
      const answer = await scim.list('User', { count: 'abc', startIndex: 'abc' })
      expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
      expect(answer).toHaveStatus(200, 400)
    },
  }),
  check('a count beyond any limit is served', {
    verifies: [R['RFC7644-3.4.2.4-07']],
    consequence: 'Clients that ask for as much as possible get an error.',
    async run(context) {
      const { maxResults } = (member(context.discovery.serviceProviderConfig, 'filter') ?? {}) as {
        maxResults?: number
      }
      if (typeof maxResults === 'number' && maxResults < total)
        context.unsupported(`ServiceProviderConfig says "maxResults":${maxResults}`)
      const { all } = await context.from(people)
      context.expect(await page(context, { count: 1_000_000 })).toFind(...all)
    },
  }),

  check('a filter and paging work together', {
    verifies: [R['ENTRA-G5']],
    consequence: lost,
    async run(context) {
      const { from, scim, expect } = context
      const { eve } = (await from(people)).user
      const filter = eq('userName', eve.userName)
      await mustBeBuildable(context, filter)
      expect(await scim.list('User', { filter, startIndex: 1, count: 100 })).toFind(eve)
      const second = await scim.list('User', { filter, startIndex: 2, count: 1 })
      const behind = second.ok ? second.resources.length : 0
      expect(behind, 'the number of users behind the only match', second).toBe(0)
    },
  }),

  check('the list of users without parameters is not empty, and holds users only', {
    verifies: [R['RFC7644-3.4.2.1-01']],
    touches: [R['RFC7644-3.4.2-04'], R['RFC7644-3.4.2.1-04'], R['ENTRA-G5']],
    consequence: 'The directory looks empty to clients that do not page.',
    async run({ from, scim, expect, unsupported }) {
      await from(people)
      const answer = await scim.list('User')
      // A provider may find that everybody is too much to ask for (RFC 7644 §3.4.2.1).
      if (answer.status === 400)
        return void expect.under(R['RFC7644-3.4.2.1-04'])(answer).toHaveScimType('tooMany')
      expect.under(R['ENTRA-G5'])(answer).toSucceed()
      if (!answer.ok) unsupported(answer)
      expect.under(R['RFC7644-3.4.2-04'])(answer).toBeList()
      expect.under(R['ENTRA-G5'])(answer.resources.length, 'the number of users', answer).toBeAtLeast(1)
      const groups = answer.resources.filter(
        ({ schemas }) => Array.isArray(schemas) && schemas.includes(urns.group),
      )
      expect(groups.length, 'the number of groups in the list', answer).toBe(0)
    },
  }),
  check('a list of one user is served, as a first look at the provider asks for', {
    verifies: [R['ENTRA-G3']],
    touches: [R['RFC7644-3.4.2.4-05']],
    consequence: { refused: "The credential test of Microsoft's gallery validation fails." },
    async run({ from, scim, expect }) {
      await from(people)
      const headers = { accept: 'application/scim+json' }
      const answer = await scim.list('User', { startIndex: 1, count: 1 }, { headers })
      expect(answer).toSucceed()
      const count = expect.under(R['RFC7644-3.4.2.4-05'])
      count(answer.resources.length, 'the number of users', answer).toBeAtMost(1)
    },
  }),
  check('all users can be read page by page without a filter', {
    verifies: [R['ENTRA-G1'], R['ENTRA-GAL-23']],
    exclusive: true,
    consequence: lost,
    async run({ from, scim, expect }) {
      await from(people)
      const first = await scim.list('User', { startIndex: 1, count: size })
      const second = await scim.list('User', { startIndex: 1 + size, count: size })
      for (const answer of [first, second]) {
        expect(answer).toBeList()
        expect(answer.resources.length, 'the number of users on the page', answer).toBe(size)
      }
      const ids = [first, second].flatMap(({ resources }) => resources.map(({ id }) => String(id)))
      expect(new Set(ids).size, 'the number of different users on both pages', first, second).toBe(2 * size)
    },
  }),
  check('groups can be read page by page', {
    verifies: [R['RFC7644-3.4.2.4-05']],
    touches: [R['RFC7644-3.4.2.1-01']],
    needs: ['groups'],
    consequence: 'Groups on later pages are never seen.',
    async run({ from, given, scim, expect }) {
      await from(crowd)
      await given.group()
      const answer = await scim.list('Group', { startIndex: 1, count: 1 })
      expect(answer).toBeList()
      expect(answer.resources.length, 'the number of groups on the page', answer).toBe(1)
      const users = answer.resources.filter(
        ({ schemas }) => Array.isArray(schemas) && schemas.includes(urns.user),
      )
      const only = expect.under(R['RFC7644-3.4.2.1-01'])
      only(users.length, 'the number of users in the list of groups', answer).toBe(0)
    },
  }),
])
