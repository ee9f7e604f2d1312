import type { CheckContext } from '../../src/kit/CheckContext.js'
import type { CheckSpec } from '../../src/kit/check.js'
import { check } from '../../src/kit/check.js'
import { scenario } from '../../src/kit/scenario.js'
import { suite } from '../../src/kit/suite.js'
import { R } from '../../src/requirements/ids.js'
import { eq, writeFilter } from '../../src/scim/filter.js'
import type { JsonObject } from '../../src/scim/types.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { crowd } from '../words/crowd.js'
import { entryOf } from '../words/entryOf.js'
import { badFilter, expectBadFilter } from '../words/expectBadFilter.js'
import { mustBeBuildable } from '../words/filterBasics.js'
import { mustFind } from '../words/mustFind.js'
import { people, selection } from '../words/people.js'
import { groupLookups } from './group-lookups.evidence.js'

const byUserName = (userName: string) => writeFilter(eq('userName', userName))

/** The search that shows whether there is any. */
const search = scenario('a user is searched for by POST', async ({ from, scim }) => {
  const { ada } = (await from(people)).user
  return { ada, answer: await scim.search('User', { filter: byUserName(ada.userName) }) }
})

/** A check of `.search`, which many providers do not have; that they should, is said by one check. */
const searching = (title: string, spec: CheckSpec) =>
  check(title, {
    ...spec,
    async run(context) {
      const { answer } = await context.from(search)
      if (answer.status !== 200) context.unsupported(answer)
      await mustBeBuildable(context, 'userName eq ""')
      await spec.run(context)
    },
  })

/** The team searched for, as far as the provider has a filter for it. */
async function searchTeam({ from, scim, unsupported }: CheckContext, request: JsonObject) {
  const { filter, answer } = await from(selection)
  if (!filter) return unsupported(answer ?? 'no filter finds the team')
  return scim.search('User', { filter: writeFilter(filter), ...request })
}

/** A user and a group, asked for at the base URL by what both have. */
const rooted = scenario('a user and a group are asked for at the base URL', async ({ from, scim }) => {
  const { ada } = (await from(people)).user
  const group = await from(crowd)
  const filter = `id eq "${ada.id}" or id eq "${group.id}"`
  return { ada, group, filter, answer: await scim.send('GET', '/', { query: { filter } }) }
})

/** A check of queries over all resource types, which are optional. */
const atRoot = (title: string, spec: Omit<CheckSpec, 'needs'>) =>
  check(title, {
    consequence: 'Clients that look for users and groups at once miss some, or get an error.',
    ...spec,
    needs: ['filter', 'groups'],
    async run(context) {
      const { answer } = await context.from(rooted)
      const schemas = valueAt(answer.json, 'schemas')
      const isList = answer.status === 200 && Array.isArray(schemas) && schemas.includes(urns.listResponse)
      if (!isList) context.unsupported(answer)
      await mustBeBuildable(context, 'id eq "" or id eq ""')
      await spec.run(context)
    },
  })

export default suite(
  'searching',
  'Searching by POST and at the base URL',
  {
    consequence: 'Clients that keep personal data out of URLs, where logs and proxies see it, cannot query.',
  },
  [
    check('users can be searched for by POST', {
      verifies: [R['RFC7644-3.4.3-10']],
      needs: ['filter'],
      async run({ from, expect }) {
        expect((await from(search)).answer).toSucceed()
      },
    }),
    check('a search by POST is a query and not a create', {
      verifies: [R['RFC7644-3.4.3-01']],
      touches: [R['RFC7644-3.4.3-09'], R['RFC7644-3.4.3-06']],
      needs: ['filter'],
      async run(context) {
        const { from, expect, unsupported } = context
        const { ada, answer } = await from(search)
        if (!answer.ok) unsupported(answer)
        await mustBeBuildable(context, 'userName eq ""')
        expect(answer.status === 201, 'whether something was created', answer).toBe(false)
        expect.under(R['RFC7644-3.4.3-09'])(answer).toBeList()
        expect.under(R['RFC7644-3.4.3-06'])(answer).toFind(ada)
      },
    }),
    searching('a search by POST shows only the attributes that are asked for', {
      verifies: [R['RFC7644-3.4.3-04']],
      needs: ['filter'],
      async run({ from, scim, expect }) {
        const { ada } = (await from(people)).user
        const answer = await scim.search('User', {
          filter: byUserName(ada.userName),
          attributes: ['userName', 'active'],
        })
        expect(answer).toBeList()
        const [entry] = answer.resources
        expect(entry?.userName, 'userName', answer).toBePresent()
        for (const path of ['name', 'emails']) expect(entry?.[path], path, answer).toBeUnassigned()
      },
    }),
    searching('a search by POST leaves out the excluded attributes, but for the id', {
      verifies: [R['RFC7644-3.4.3-05']],
      needs: ['filter'],
      async run({ from, scim, expect }) {
        const { ada } = (await from(people)).user
        const answer = await scim.search('User', {
          filter: byUserName(ada.userName),
          excludedAttributes: ['id', 'emails'],
        })
        expect(answer).toFind(ada)
        expect(entryOf(answer, ada)?.emails, 'emails', answer).toBeUnassigned()
      },
    }),
    searching('a search by POST is paged', {
      verifies: [R['RFC7644-3.4.3-08']],
      needs: ['filter'],
      async run(context) {
        const answer = await searchTeam(context, { startIndex: 11, count: 5 })
        context.expect(answer).toBeList()
        context.expect(answer.resources.length, 'the number of users on the page', answer).toBe(2)
        context.expect(Number(answer.object.totalResults), 'totalResults', answer).toBe(12)
        context.expect(Number(answer.object.startIndex ?? 11), 'startIndex', answer).toBe(11)
      },
    }),
    searching('a search by POST is sorted', {
      verifies: [R['RFC7644-3.4.3-07']],
      needs: ['filter', 'sort'],
      async run(context) {
        const answer = await searchTeam(context, { sortBy: 'userName', sortOrder: 'descending' })
        const { kim, joe } = (await context.from(people)).user
        context.expect(answer).toBeList()
        context
          .expect(
            answer.resources.slice(0, 2).map(({ id }) => id ?? null),
            'the users in their order',
            answer,
          )
          .toBe([kim.id, joe.id])
      },
    }),
    searching('a search by POST with an invalid filter is refused', {
      verifies: [R['RFC7644-3.4.3-06']],
      touches: badFilter,
      needs: ['filter'],
      async run({ scim, expect }) {
        const answer = await scim.search('User', { filter: 'garbage' })
        expectBadFilter(expect, answer)
      },
    }),
    searching('a search by POST without the schema of a SearchRequest is refused', {
      verifies: [R['RFC7644-3.4.3-03']],
      async run({ scim, random, expect }) {
        const answer = await scim.search('User', { schemas: [urns.user], filter: byUserName(random.guid()) })
        expect(answer).toBeRefused()
      },
    }),
    searching('groups can be searched for by POST', {
      verifies: [R['RFC7644-3.4.3-01'], R['RFC7644-3.4.3-09']],
      needs: ['filter', 'groups'],
      async run({ from, scim, expect, unsupported }) {
        const group = await from(crowd)
        mustFind({ unsupported }, (await from(groupLookups)).hit, group)
        const filter = writeFilter(eq('displayName', group.displayName))
        expect(await scim.search('Group', { filter })).toFind(group)
      },
    }),

    atRoot('a query at the base URL finds users and groups', {
      verifies: [R['RFC7644-3.4.2.1-02'], R['RFC7644-3.4.2.1-05']],
      async run({ from, expect }) {
        const { ada, group, answer } = await from(rooted)
        expect(answer).toFind(ada, group)
      },
    }),
    atRoot('at the base URL an attribute that a type does not have is no value', {
      verifies: [R['RFC7644-3.4.2.1-06']],
      async run({ from, scim, expect }) {
        const { ada, group } = await from(rooted)
        const filter = `userName eq "${ada.userName}" or displayName eq "${group.displayName}"`
        expect(await scim.send('GET', '/', { query: { filter } })).toFind(ada, group)
      },
    }),
    atRoot('meta.resourceType selects a type at the base URL', {
      verifies: [R['RFC7644-3.4.2.1-03']],
      async run({ from, scim, expect }) {
        const { group, filter } = await from(rooted)
        expect(
          await scim.send('GET', '/', { query: { filter: `meta.resourceType eq "Group" and (${filter})` } }),
        ).toFind(group)
      },
    }),
    atRoot('a search by POST at the base URL finds users and groups', {
      verifies: [R['RFC7644-3.4.3-02']],
      async run({ from, scim, expect, unsupported }) {
        const { ada, group, filter } = await from(rooted)
        const answer = await scim.send('POST', '/.search', {
          body: { schemas: [urns.searchRequest], filter },
        })
        if (!answer.ok) unsupported(answer)
        expect(answer).toFind(ada, group)
      },
    }),
  ],
)
