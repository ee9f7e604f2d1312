import type { Answer } from './Answer.js'
import { PreconditionFailure } from './PreconditionFailure.js'

/** What a check starts from could not be created; the check that `owns` it judges that. */
export class GivenFailure extends PreconditionFailure {
  override name = 'GivenFailure'
  constructor(
    readonly kind: 'user' | 'group',
    answer: Answer,
  ) {
    super(answer, `the ${kind} that the check starts from could not be created`)
  }
}
