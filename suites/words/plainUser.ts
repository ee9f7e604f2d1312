import { textAttributes } from '../../src/fuzz/attributeTexts.js'
import type { Answer } from '../../src/kit/Answer.js'
import { scenario } from '../../src/kit/scenario.js'
import { pathEquals } from '../../src/scim/filter.js'
import { member, valueAt } from '../../src/scim/valueAt.js'

/** What the properties of text build on: which attributes keep a plain value, and which find a user by it. */
export const plainUser = scenario(
  'a user with plain values is read back and looked up',
  async ({ given, scim, profile, discovery }) => {
    const user = await given.user()
    const read = await scim.get(user)
    const texts = textAttributes(profile, discovery, user.sent, (read.json ?? {}) as Record<string, never>)
    const lookups: string[] = []
    if (discovery.feature('filter').supported)
      for (const path of profile.matching.filter((one) => texts.includes(one))) {
        const answer = await scim.list('User', { filter: pathEquals(path, valueAt(user.sent, path) ?? '') })
        if (finds(answer, user.id)) lookups.push(path)
      }
    return {
      user,
      read,
      /** Paths whose plain values are read back as they were sent. */
      texts,
      /** Those by which the client matches users and that find this one. */
      lookups,
    }
  },
)

function finds(answer: Answer, id: string): boolean {
  const found = member(answer.json, 'Resources')
  return answer.status === 200 && Array.isArray(found) && found.length === 1 && member(found[0], 'id') === id
}
