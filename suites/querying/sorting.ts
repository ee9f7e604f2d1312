import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { check } from '../../src/kit/check.js'
import type { GivenUser } from '../../src/kit/Given.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq, or } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { couple, mustKeep, people, teamFilter } from './specimens.js'
import { expectNoServerError } from './unlessRefused.js'

const consequence = 'Lists that the administrator reads are out of order, and pages overlap.'

/** The team, sorted. */
const sorted = async (
  context: CheckContext,
  order: { sortBy: string; sortOrder?: string; startIndex?: number; count?: number },
) => context.scim.list('User', { filter: await teamFilter(context), count: 50, ...order })

/** The page holds these users in this order; a shorter page holds the first of them. */
function expectOrder({ expect }: CheckContext, answer: Answer, wanted: GivenUser[]): void {
  expect(answer).toBeList()
  const names = new Map(wanted.map(({ id, userName }) => [id, userName]))
  const got = answer.resources.map(({ id }) => names.get(String(id)) ?? String(id))
  expect(got, 'the users in their order', answer).toBePresent()
  expect(got, 'the users in their order', answer).toBe(
    wanted.slice(0, got.length).map(({ userName }) => userName),
  )
}

/** Duo and Solo, sorted. */
async function sortedCouple(
  { from, scim, unsupported }: CheckContext,
  sortBy: string,
  sortOrder = 'ascending',
) {
  const { duo, solo } = await from(couple)
  const filter = or(eq('userName', duo.userName), eq('userName', solo.userName))
  const answer = await scim.list('User', { filter, sortBy, sortOrder })
  if (answer.scimType === 'invalidFilter') unsupported(answer)
  return { duo, solo, answer }
}

export default suite('sorting', 'Sorting', [
  check('sortBy sorts ascending, without regard to case where the attribute has none', {
    verifies: [
      R['RFC7644-3.4.2.3-01'],
      R['RFC7644-3.4.2.3-02'],
      R['RFC7644-3.4.2.3-07'],
      R['RFC7644-3.4.2.3-08'],
    ],
    needs: ['sort'],
    consequence,
    async run(context) {
      expectOrder(context, await sorted(context, { sortBy: 'userName' }), (await context.from(people)).all)
    },
  }),
  check('sortOrder descending reverses the order', {
    verifies: [R['RFC7644-3.4.2.3-06']],
    needs: ['sort'],
    consequence,
    async run(context) {
      const answer = await sorted(context, { sortBy: 'userName', sortOrder: 'descending' })
      expectOrder(context, answer, (await context.from(people)).all.toReversed())
    },
  }),
  check('sortBy takes the path of a sub-attribute', {
    verifies: [R['RFC7644-3.4.2.3-04']],
    needs: ['sort'],
    consequence,
    async run(context) {
      const answer = await sorted(context, { sortBy: 'name.givenName', sortOrder: 'ascending' })
      expectOrder(context, answer, (await context.from(people)).all.toReversed())
    },
  }),
  check('sortBy takes a qualified name in any case', {
    verifies: [R['RFC7644-3.10-01'], R['RFC7644-3.10-03'], R['RFC7643-2.1-04']],
    needs: ['sort'],
    consequence,
    async run(context) {
      const answer = await sorted(context, { sortBy: `${urns.user}:NAME.givenname` })
      expectOrder(context, answer, (await context.from(people)).all.toReversed())
    },
  }),
  check('sorting comes before paging', {
    verifies: [R['RFC7644-3.4.2.3-01']],
    needs: ['sort'],
    consequence,
    async run(context) {
      const answer = await sorted(context, { sortBy: 'userName', startIndex: 4, count: 3 })
      expectOrder(context, answer, (await context.from(people)).all.slice(3, 6))
    },
  }),
  check('dateTimes sort by time', {
    verifies: [R['RFC7644-3.4.2.3-10']],
    needs: ['sort'],
    consequence,
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
    consequence,
    async run(context) {
      const { user, all } = await context.from(people)
      mustKeep(context, user.bea, 'externalId')
      if (!user.bea.sent.externalId)
        context.unsupported(`the profile ${context.profile.name} maps no externalId`)
      expectOrder(context, await sorted(context, { sortBy: 'externalId' }), [
        user.bea,
        ...all.filter((one) => one !== user.bea),
      ])
    },
  }),
  ...(['ascending', 'descending'] as const).map((sortOrder) =>
    check(
      `a user without the value comes ${sortOrder === 'ascending' ? 'last' : 'first'} when sorting ${sortOrder}`,
      {
        verifies: [R['RFC7644-3.4.2.3-05'], R['RFC7644-3.4.2.3-06']],
        needs: ['sort', 'attribute:title'],
        consequence,
        async run(context) {
          const { duo, solo, answer } = await sortedCouple(context, 'title', sortOrder)
          mustKeep(context, duo, 'title')
          mustKeep(context, solo, 'title')
          expectOrder(context, answer, sortOrder === 'ascending' ? [duo, solo] : [solo, duo])
        },
      },
    ),
  ),
  check('a multi-valued attribute sorts by its primary value', {
    verifies: [R['RFC7644-3.4.2.3-03']],
    needs: ['sort'],
    consequence,
    async run(context) {
      const { duo, solo, answer } = await sortedCouple(context, 'emails.value')
      mustKeep(context, duo, 'emails')
      expectOrder(context, answer, [solo, duo])
    },
  }),
  check('an unknown sortOrder is refused or ignored', {
    verifies: [R['RFC7644-3.4.2.3-06']],
    needs: ['sort'],
    consequence: 'A slip of the client is taken for an outage of the provider.',
    async run(context) {
      context
        .expect(await sorted(context, { sortBy: 'userName', sortOrder: 'upwards' }))
        .toHaveStatus(200, 400)
    },
  }),
  check('sorting by what is not there is refused or ignored', {
    verifies: [R['RFC7644-3.4.2.3-11'], R['ENTRA-M-5XX']],
    consequence: 'A request that a client may send is taken for an outage of the provider.',
    async run(context) {
      const answer = await sorted(context, { sortBy: 'noSuchAttribute' })
      expectNoServerError(context.expect, answer)
      context.expect.under(R['RFC7644-3.4.2.3-11'])(answer).toHaveStatus(200, 400, 501)
    },
  }),
])
