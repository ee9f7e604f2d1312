import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { scenario } from '../../src/kit/scenario.js'
import { people, selection } from '../words/people.js'

/** Users on a page. */
export const size = 5
/** Where the pages start. */
export const starts = [1, 6, 11]
/** Users of the team. */
export const total = 12

/** The twelve are read in pages of five. */
const walk = scenario('the team is read page by page', async ({ from, scim }) => {
  const { all } = await from(people)
  const { filter, answer } = await from(selection)
  const pages: Answer[] = []
  for (const startIndex of filter ? starts : [])
    pages.push(await scim.list('User', { filter, startIndex, count: size }))
  return { all, pages, answer }
})

/** The pages; ends a check where the provider cannot be asked for them, as others judge. */
export async function walked({ from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>) {
  const { all, pages, answer } = await from(walk)
  const refused = pages.find(({ ok }) => !ok)
  if (refused) unsupported(refused)
  return pages.length ? { all, pages } : unsupported(answer ?? 'no filter finds the team')
}

/** Ends a check where the team cannot be read page by page, as others judge. */
export async function mustPage(context: Pick<CheckContext, 'from' | 'unsupported'>): Promise<void> {
  const { all, pages } = await walked(context)
  const seen = new Set(pages.flatMap(({ resources }) => resources.map(({ id }) => id)))
  const wrong = pages.find(({ resources }) => resources.length > size)
  if (wrong) context.unsupported(wrong)
  if (all.some(({ id }) => !seen.has(id))) context.unsupported('the pages do not show the whole team')
}
