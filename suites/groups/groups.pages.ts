import type { Answer } from '../../src/kit/Answer.js'
import { scenario } from '../../src/kit/scenario.js'
import { compare, eq, or } from '../../src/scim/filter.js'

/** Groups on a page. */
export const pageSize = 2

/** Three groups, read in pages of two by a filter that only they can meet: other groups come and go meanwhile. */
export const groupPages = scenario('three groups are read page by page', async ({ scim, given }) => {
  const base = given.name()
  const first = await given.group([], { displayName: `${base}-a` })
  const second = await given.group([], { displayName: `${base}-b` })
  const third = await given.group([], { displayName: `${base}-c` })
  const groups = [first, second, third]
  const [one, ...others] = groups.map(({ displayName }) => eq('displayName', displayName))
  const filters = [compare('displayName', 'sw', base), ...(one ? [or(one, ...others)] : [])]
  const pages: Answer[] = []
  for (const filter of filters) {
    const page = await scim.list('Group', { filter, startIndex: 1, count: pageSize })
    pages.splice(0, pages.length, page)
    if (!page.ok) continue
    pages.push(await scim.list('Group', { filter, startIndex: 1 + pageSize, count: pageSize }))
    break
  }
  return { groups, pages }
})
