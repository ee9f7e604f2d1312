import type { Answer } from './Answer.js'

/** What a check needed could not be set up: not this check's statement, so its verdict is `error`. */
export class GivenFailure extends Error {
  override name = 'GivenFailure'
  constructor(
    /** What was to be set up; the check that `owns` it is named to the reader. */
    readonly what: 'user' | 'group',
    readonly answer: Answer,
  ) {
    super(`the ${what} that the check starts from could not be created: ${answer.summary}`)
  }
}
