import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { entryOf } from './entryOf.js'

/** Ends a check where a plain lookup does not even find the resource: other checks judge that. */
export function mustFind(
  { unsupported }: Pick<CheckContext, 'unsupported'>,
  answer: Answer,
  resource: { id: string },
): void {
  if (!entryOf(answer, resource)) unsupported(answer)
}
