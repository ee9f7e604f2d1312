import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { type CheckSpec, check } from '../../src/kit/check.js'
import type { Expecting } from '../../src/kit/expect/expect.js'
import type { GivenUser } from '../../src/kit/Given.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq, or } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { type Couple, couple } from '../words/couple.js'
import { mustBeBuildable } from '../words/filterBasics.js'
import { mustKeep } from '../words/mustKeep.js'
import { type People, people, teamFilter } from '../words/people.js'
import { mustPage } from './paging.evidence.js'

interface Order {
  sortBy: string
  sortOrder?: string
  startIndex?: number
  count?: number
}

/** The team, sorted. */
const sorted = async (context: CheckContext, order: Order) =>
  context.scim.list('User', { filter: await teamFilter(context), count: 50, ...order })

/** The page holds these users in this order; a shorter page holds the first of them. @param but not looked at */
function expectOrder(
  { expect }: { expect: Expecting },
  answer: Answer,
  all: GivenUser[],
  but?: GivenUser,
): void {
  expect(answer).toBeList()
  const wanted = all.filter((one) => one !== but)
  const names = new Map(wanted.map(({ id, userName }) => [id, userName]))
  const shown = answer.resources.filter(({ id }) => id !== but?.id)
  const got = shown.map(({ id }) => names.get(String(id)) ?? String(id))
  expect(got, 'the users in their order', answer).toBePresent()
  expect(got, 'the users in their order', answer).toBe(
    wanted.slice(0, got.length).map(({ userName }) => userName),
  )
}

interface Row extends Pick<CheckSpec, 'slug' | 'formerly' | 'needs'> {
  verifies: string[]
  by: Order
}

/** A row about the team: how it is sorted, and in what order it comes but for Bea, whose capital is a row of its own. */
const order = (title: string, { by, comes, ...row }: Row & { comes(people: People): GivenUser[] }) =>
  check(title, {
    ...row,
    needs: ['sort'],
    async run(context) {
      const team = await context.from(people)
      if (by.count) await mustPage(context)
      expectOrder(context, await sorted(context, by), comes(team), team.user.bea)
    },
  })

/** A row about Duo and Solo. @param kept what the provider must hold of them for the order to say something */
const orderOfTwo = (
  title: string,
  {
    by,
    comes,
    kept,
    needs = [],
    ...row
  }: Row & { comes(couple: Couple): GivenUser[]; kept(couple: Couple): [GivenUser, string][] },
) =>
  check(title, {
    ...row,
    needs: ['sort', ...needs],
    async run(context) {
      const both = await context.from(couple)
      for (const [user, path] of kept(both)) mustKeep(context, user, path)
      const filter = or(eq('userName', both.duo.userName), eq('userName', both.solo.userName))
      await mustBeBuildable(context, filter)
      expectOrder(context, await context.scim.list('User', { filter, ...by }), comes(both))
    },
  })

export default suite(
  'sorting',
  'Sorting',
  {
    consequence: 'Lists that the administrator reads are out of order, and pages overlap.',
  },
  [
    check('sortBy sorts ascending, without regard to case where the attribute has none', {
      slug: 'sortby-sorts-ascending-without-regard-to-case',
      formerly: ['sorting/sortby-sorts-ascending-without-regard-to-case-where-the-attribute-has-none'],
      verifies: [R['RFC7644-3.4.2.3-01'], R['RFC7644-3.4.2.3-02']],
      touches: [R['RFC7644-3.4.2.3-08']],
      needs: ['sort'],
      async run(context) {
        const { all, user } = await context.from(people)
        const answer = await sorted(context, { sortBy: 'userName', sortOrder: 'ascending' })
        expectOrder(context, answer, all, user.bea)
        expectOrder({ expect: context.expect.under(R['RFC7644-3.4.2.3-08']) }, answer, all)
      },
    }),
    order('sorting is ascending unless asked otherwise', {
      verifies: [R['RFC7644-3.4.2.3-07']],
      by: { sortBy: 'userName' },
      comes: ({ all }) => all,
    }),
    order('sortOrder descending reverses the order', {
      verifies: [R['RFC7644-3.4.2.3-06']],
      by: { sortBy: 'userName', sortOrder: 'descending' },
      comes: ({ all }) => all.toReversed(),
    }),
    order('sortBy takes the path of a sub-attribute', {
      verifies: [R['RFC7644-3.4.2.3-04']],
      by: { sortBy: 'name.givenName', sortOrder: 'ascending' },
      comes: ({ all }) => all.toReversed(),
    }),
    order('sortBy takes a qualified name in any case', {
      verifies: [R['RFC7644-3.10-01'], R['RFC7644-3.10-03'], R['RFC7643-2.1-04']],
      by: { sortBy: `${urns.user}:NAME.givenname`, sortOrder: 'ascending' },
      comes: ({ all }) => all.toReversed(),
    }),
    order('sorting comes before paging', {
      verifies: [R['RFC7644-3.4.2.3-01']],
      by: { sortBy: 'userName', sortOrder: 'ascending', startIndex: 4, count: 3 },
      comes: ({ all }) => all.slice(3, 6),
    }),
    check('dateTimes sort by time', {
      verifies: [R['RFC7644-3.4.2.3-10']],
      needs: ['sort'],
      async run(context) {
        const answer = await sorted(context, { sortBy: 'meta.created', sortOrder: 'descending' })
        context.expect(answer).toBeList()
        const times = answer.resources.map((one) => Date.parse(String(valueAt(one, 'meta.created'))))
        const ordered = times.every((time, at) => at === 0 || !(time > (times[at - 1] ?? time)))
        context
          .expect(times, 'the times of creation', answer)
          .toSatisfy(ordered && times.length > 1, 'in descending order')
      },
    }),
    check('externalId sorts with regard to case', {
      verifies: [R['RFC7644-3.4.2.3-09']],
      needs: ['sort'],
      async run(context) {
        const { user, all } = await context.from(people)
        mustKeep(context, user.bea, 'externalId')
        if (!user.bea.sent.externalId)
          context.unsupported(`the profile ${context.profile.name} maps no externalId`)
        const others = all.filter((one) => one !== user.bea)
        expectOrder(context, await sorted(context, { sortBy: 'externalId', sortOrder: 'ascending' }), [
          user.bea,
          ...others,
        ])
      },
    }),
    orderOfTwo('a user without the value comes last when sorting ascending', {
      verifies: [R['RFC7644-3.4.2.3-05']],
      needs: ['attribute:title'],
      by: { sortBy: 'title', sortOrder: 'ascending' },
      comes: ({ duo, solo }) => [duo, solo],
      kept: ({ duo, solo }) => [
        [duo, 'title'],
        [solo, 'title'],
      ],
    }),
    orderOfTwo('a user without the value comes first when sorting descending', {
      verifies: [R['RFC7644-3.4.2.3-05']],
      needs: ['attribute:title'],
      by: { sortBy: 'title', sortOrder: 'descending' },
      comes: ({ duo, solo }) => [solo, duo],
      kept: ({ duo, solo }) => [
        [duo, 'title'],
        [solo, 'title'],
      ],
    }),
    orderOfTwo('a multi-valued attribute sorts by its primary value', {
      verifies: [R['RFC7644-3.4.2.3-03']],
      by: { sortBy: 'emails.value', sortOrder: 'ascending' },
      comes: ({ duo, solo }) => [solo, duo],
      kept: ({ duo }) => [[duo, 'emails']],
    }),
    check('an unknown sortOrder is refused or ignored', {
      verifies: [R['RFC7644-3.4.2.3-06']],
      touches: [R['ENTRA-M-5XX'], R['RFC7644-3.12-06']],
      needs: ['sort'],
      consequence: 'A slip of the client is taken for an outage of the provider.',
      async run(context) {
        const answer = await sorted(context, { sortBy: 'userName', sortOrder: 'upwards' })
        context.expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
        context.expect(answer).toSucceedOrBeRefused(400, 422, 501)
        if (!answer.ok) context.expect.under(R['RFC7644-3.12-06'])(answer).toHaveStatus(400, 501)
      },
    }),
    check('sorting by what is not there is refused or ignored', {
      verifies: [R['RFC7644-3.4.2.3-11']],
      touches: [R['ENTRA-M-5XX']],
      consequence: 'A request that a client may send is taken for an outage of the provider.',
      async run(context) {
        const answer = await sorted(context, { sortBy: 'noSuchAttribute' })
        context.expect.under(R['ENTRA-M-5XX'])(answer).toBeNoServerError()
        context.expect(answer).toHaveStatus(200, 400, 501)
      },
    }),
  ],
)
