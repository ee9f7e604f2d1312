import type { Answer } from './Answer.js'

/**
 * What a check starts from could not be had: an answer to something that another check judges. The verdict is
 * `skipped`, and points to the cause.
 */
export class PreconditionFailure extends Error {
  override name = 'PreconditionFailure'
  constructor(
    readonly answer: Answer,
    /** What could not be set up, in words. */
    readonly what = 'what the check starts from',
    /** The verdict where nothing else explains the answer. */
    readonly otherwise: 'error' | 'unsupported' = 'error',
  ) {
    super(`${what} could not be had: ${answer.summary}`)
  }
}
