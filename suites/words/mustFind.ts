import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'

/** Ends a check where a plain lookup does not find the resource, or others too: other checks judge that. */
export function mustFind(
  { unsupported }: Pick<CheckContext, 'unsupported'>,
  answer: Answer,
  resource: { id: string },
): void {
  if (!answer.ok) unsupported(answer)
  const ids = new Set(answer.resources.map(({ id }) => id))
  if (!ids.has(resource.id) || ids.size > 1) unsupported(answer)
}
