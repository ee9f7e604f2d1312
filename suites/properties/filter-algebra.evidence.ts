import { type FilterWords, simpleFilters } from '../../src/fuzz/filters.js'
import type { Answer } from '../../src/kit/Answer.js'
import type { GivenUser } from '../../src/kit/Given.js'
import { scenario } from '../../src/kit/scenario.js'
import {
  and,
  type CompareOperator,
  compare,
  eq,
  type Filter,
  not,
  or,
  present,
} from '../../src/scim/filter.js'
import type { JsonObject } from '../../src/scim/types.js'
import { isObject, valueAt } from '../../src/scim/valueAt.js'
import { withValue } from '../../src/scim/withValue.js'

/** Attributes that all five users share, so that `fence eq mark` keeps everybody else out of a filter. */
const fences = ['displayName', 'name.familyName']

const names = ['Ann', 'Bob', 'Ann', 'Cleo', 'Bob']

/** Five users that differ in what filters can tell, and the words of the filter language that the provider has. */
export const filterField = scenario(
  'five users are filtered in all the words of the language',
  async ({ given, scim, profile, discovery }) => {
    const mapped = new Set(profile.mapping.User.map(({ path }) => path))
    const has = (path: string) =>
      (mapped.has(path) || discovery.hasSchemas.supported) && discovery.attribute('User', path).supported
    const mark = given.name()
    const created: GivenUser[] = []
    for (const [at, name] of names.entries())
      created.push(await given.minimalUser(specimen(mark, name, at, has)))
    const ask = (filter: Filter) => scim.list('User', { filter })

    let answer: Answer | undefined
    for (const fence of fences.filter(has)) {
      answer = await ask(eq(fence, mark))
      const users = among(answer, created)
      // Whoever returns others as well did not look at the filter.
      if (users.length === created.length && answer.resources.length === created.length)
        return {
          answer,
          field: { users, fence: eq(fence, mark), ...(await wordsOf(users, eq(fence, mark), ask)) },
        }
    }
    return { answer, field: undefined }
  },
)

/** One of the users: every second one is inactive, the first two have a title. */
function specimen(mark: string, name: string, at: number, has: (path: string) => boolean): JsonObject {
  const values: [string, string | boolean][] = [
    ['displayName', mark],
    ['name.familyName', mark],
    ['name.givenName', name],
    ['active', at % 2 === 0],
    ...(at < 2 ? [['title', 'Engineer'] as [string, string]] : []),
  ]
  return values
    .filter(([path]) => has(path))
    .reduce<JsonObject>((body, [path, value]) => withValue(body, path, value), {})
}

/** The users as the provider shows them. */
function among(answer: Answer, created: GivenUser[]): (JsonObject & { id: string })[] {
  if (answer.status !== 200 || !isObject(answer.json)) return []
  return created.flatMap(({ id }) =>
    answer.resources.filter((one): one is JsonObject & { id: string } => one.id === id).slice(0, 1),
  )
}

/** Finds out which words work: all in one filter, and only if that is refused one by one. */
async function wordsOf(users: JsonObject[], fence: Filter, ask: (filter: Filter) => Promise<Answer>) {
  const understood = async (filter: Filter) =>
    ![400, 403, 501].includes((await ask(and(fence, filter))).status)
  const attributes = ['userName', 'name.givenName', 'active'].filter((path) =>
    users.every((one) => valueAt(one, path) !== undefined),
  )
  const equal = (path: string) => eq(path, valueAt(users[0], path) ?? '')
  const some = equal('userName')
  const tests = {
    attributes: attributes.map((path) => [path, equal(path)] as const),
    optional: [['title', present('title')] as const],
    operators: (['co', 'sw', 'ew', 'ne'] as CompareOperator[]).map(
      (one) => [one, compare('userName', one, 'a')] as const,
    ),
    or: [['or', or(some, equal('name.givenName'))] as const],
    not: [['not', not(some)] as const],
  }
  const all = Object.values(tests)
    .flat()
    .map(([, filter]) => filter)
  const everything = await understood(and(some, ...all.slice(1)))
  const working = async <Word>(list: (readonly [Word, Filter])[]) => {
    const words: Word[] = []
    for (const [word, filter] of list) if (everything || (await understood(filter))) words.push(word)
    return words
  }
  const words: FilterWords = {
    attributes: await working(tests.attributes),
    optional: await working(tests.optional),
    operators: ['eq', ...(await working(tests.operators))],
    or: (await working(tests.or)).length > 0,
    not: (await working(tests.not)).length > 0,
  }
  return { words, simple: simpleFilters(users, words) }
}
