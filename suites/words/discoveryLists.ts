import type { Answer } from '../../src/kit/Answer.js'
import { type Check, check } from '../../src/kit/check.js'
import { type Scenario, scenario } from '../../src/kit/scenario.js'
import { R } from '../../src/requirements/ids.js'
import type { Filter } from '../../src/scim/filter.js'
import { sameValue } from '../../src/scim/sameValue.js'
import type { JsonObject } from '../../src/scim/types.js'
import { member } from '../../src/scim/valueAt.js'
import { listOf } from './discoveryDocuments.js'

/** An entry of /ResourceTypes or /Schemas as the list shows it, and as it is answered when asked for by its id. */
export interface Entry {
  id: string
  listed: JsonObject
  alone: Answer
}

/** One of the two lists of discovery. */
export interface DiscoveryList {
  which: 'resourceTypes' | 'schemas'
  path: '/ResourceTypes' | '/Schemas'
  /** What an entry is called, and several. */
  one: string
  many: string
  /** Every entry, asked for by its id. */
  entries: Scenario<Entry[]>
  /** An id that no entry has. @param text makes it so */
  unknown(text: string): string
  filter: Filter
}

/** Providers with many custom schemas are not asked for each one. */
const atMost = 8

/** The path below the base URL that asks for one entry. Colons stay as they are. */
export const pathIn = (path: DiscoveryList['path'], id: string): string =>
  `${path}/${encodeURIComponent(id).replaceAll('%3A', ':')}`

/** Asks for every entry of a list by its id or, as the ids of resource types are optional, its name. */
export const oneByOne = ({ which, path, one }: Pick<DiscoveryList, 'which' | 'path' | 'one'>) =>
  scenario(`each ${one} is asked for by its id`, async ({ scim, discovery }) => {
    const entries: Entry[] = []
    for (const listed of discovery[which]?.slice(0, atMost) ?? []) {
      const id = String(member(listed, 'id') ?? member(listed, 'name'))
      entries.push({ id, listed, alone: await scim.send('GET', pathIn(path, id)) })
    }
    return entries
  })

/** What holds for /ResourceTypes and /Schemas alike (RFC 7644 §4). */
export const alike = ({ which, path, one, many, entries, unknown, filter }: DiscoveryList): Check[] => [
  check(`a ${one} says the same alone as in the list`, {
    verifies: [R['RFC7644-4-10']],
    consequence: 'What a client believes about the provider depends on how it asks.',
    async run(context) {
      listOf(context, which)
      for (const { id, listed, alone } of await context.from(entries)) {
        if (!alone.ok) context.unsupported(alone)
        const same = sameValue(listed, alone.object)
        context
          .expect(member(alone.object, 'name'), `${one} ${id}`, alone)
          .toSatisfy(same, 'as it stands in the list')
      }
    },
  }),

  check(`a ${one} that does not exist is answered 404`, {
    verifies: [R['RFC7644-4-07']],
    touches: [R['RFC7644-3.12-09']],
    consequence: `A client that looks for a ${one} believes that the provider has it.`,
    async run(context) {
      listOf(context, which)
      const answer = await context.scim.send('GET', pathIn(path, unknown(context.random.text(8))))
      context.expect(answer).toBeRefused()
      context.expect.under(R['RFC7644-3.12-09'])(answer).toHaveStatus(404)
    },
  }),

  check(`a filter on the ${many} is refused`, {
    verifies: [R['RFC7644-4-09']],
    consequence: 'A client takes the list for the result of its filter.',
    async run(context) {
      listOf(context, which)
      context.expect(await context.scim.send('GET', path, { query: { filter } })).toHaveStatus(403)
    },
  }),

  check(`paging parameters do not cut the list of ${many}`, {
    verifies: [R['RFC7644-4-08']],
    consequence: {
      wrong: `A client that pages through everything misses ${many}.`,
      refused: `A client that reads every list page by page cannot read the ${many}.`,
    },
    async run(context) {
      const list = listOf(context, which)
      const paged = await context.scim.send('GET', path, { query: { startIndex: 2, count: 1 } })
      context.expect(paged).toBeList()
      context.expect(paged).attribute('totalResults').toBe(list.object.totalResults)
      context.expect
        .should(paged.resources.length, `the number of ${many}`, paged)
        .toBe(list.resources.length)
    },
  }),
]
