import type { Answer } from '../../src/kit/Answer.js'
import { scenario } from '../../src/kit/scenario.js'
import { member } from '../../src/scim/valueAt.js'
import { oneByOne } from '../words/discoveryLists.js'

/** Every resource type, asked for by its id or name. */
export const typesOneByOne = oneByOne({
  which: 'resourceTypes',
  path: '/ResourceTypes',
  one: 'resource type',
})

/** The endpoint of every resource type, read below the base URL whether or not it begins with a slash. */
export const typeEndpoints = scenario(
  'the endpoint of each resource type is read',
  async ({ scim, discovery }) => {
    const answers: Answer[] = []
    for (const type of discovery.resourceTypes?.slice(0, 8) ?? []) {
      const endpoint = member(type, 'endpoint')
      if (typeof endpoint !== 'string' || /^\w+:/.test(endpoint)) continue
      const path = `/${endpoint.replace(/^\/+/, '')}`
      answers.push(await scim.send('GET', path, { query: { count: 1 } }))
    }
    return answers
  },
)
