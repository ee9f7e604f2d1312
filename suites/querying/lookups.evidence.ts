import { miss as missing } from '../../src/client/miss.js'
import { scenario } from '../../src/kit/scenario.js'
import { eq, pathEquals } from '../../src/scim/filter.js'
import { urns } from '../../src/scim/urns.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { filterBasics } from '../words/filterBasics.js'
import { people } from '../words/people.js'

/** Ada is looked up by each attribute that the client filters on, and so is somebody who does not exist. */
export const lookups = scenario(
  'users are looked up as the client does it',
  async ({ from, scim, profile, random }) => {
    const { ada } = (await from(people)).user
    const evidence = []
    for (const path of new Set([...profile.matching, ...profile.filterable])) {
      const value = valueAt(ada.resource, path) ?? valueAt(ada.sent, path) ?? ada.id
      const hit = await scim.list('User', { filter: pathEquals(path, value) })
      const miss = await scim.list('User', { filter: missing(profile, path, random.guid()) })
      evidence.push({ path, value, hit, miss, matching: profile.matching.includes(path) })
    }
    return { ada, evidence, byUserName: (await from(filterBasics)).eq }
  },
)

/** A user is looked up by userName with the schema before it. */
export const qualified = scenario('a user is looked up by a qualified name', async ({ from, scim }) => {
  const { ada } = (await from(people)).user
  return { ada, answer: await scim.list('User', { filter: eq(`${urns.user}:userName`, ada.userName) }) }
})
