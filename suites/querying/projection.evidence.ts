import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { scenario } from '../../src/kit/scenario.js'
import type { Json } from '../../src/scim/types.js'
import { valueAt } from '../../src/scim/valueAt.js'
import { mustKeep } from '../words/mustKeep.js'
import { people } from '../words/people.js'

/** What is read with `attributes` and with `excludedAttributes`, each judged by several checks. */
export const projections = scenario('a user is read in parts', async ({ from, scim }) => {
  const { kim } = (await from(people)).user
  return {
    kim,
    plain: await scim.get(kim),
    onlyName: await scim.get(kim, { attributes: 'userName' }),
    subAttributes: await scim.get(kim, { attributes: 'name.familyName,emails.value' }),
    without: await scim.get(kim, { excludedAttributes: 'name,emails' }),
    withoutIdAndMeta: await scim.get(kim, { excludedAttributes: 'id,meta' }),
  }
})

/**
 * Ends a check where a plain read does not work, as others judge.
 * @param narrowed or where `attributes` is not looked at at all
 */
export async function mustRead(
  { from, unsupported }: Pick<CheckContext, 'from' | 'unsupported'>,
  narrowed = false,
): Promise<void> {
  const { kim, plain, onlyName } = await from(projections)
  if (!plain.ok || valueAt(plain.json, 'id') !== kim.id) unsupported(plain)
  for (const path of ['name.familyName', 'emails']) mustKeep({ unsupported }, kim, path)
  if (narrowed && (!onlyName.ok || valueAt(onlyName.json, 'name') !== undefined)) unsupported(onlyName)
}

/** What a body shows and what it leaves out. */
export interface Shown {
  shows?: string[]
  hides?: string[]
}

/** States what a body shows and what it leaves out. @param body that of the answer, or an entry of a list */
export function expectShown(
  { expect }: Pick<CheckContext, 'expect'>,
  answer: Answer,
  { shows = [], hides = [] }: Shown,
  body: Json | undefined = answer.json,
): void {
  for (const path of shows) expect(valueAt(body, path), path, answer).toBePresent()
  for (const path of hides) expect(valueAt(body, path), path, answer).toBeUnassigned()
}
