import type { Answer } from './Answer.js'

/**
 * What a check starts from could not be had: an answer to something that another check judges. The verdict is
 * `skipped`, and points to the cause.
 */
export class PreconditionFailure extends Error {
  override name = 'PreconditionFailure'
  constructor(
    readonly answer: Answer,
    /** What is missing, in words. */
    readonly missing = 'what the check starts from is not there',
    /** The verdict where nothing else explains the answer. */
    readonly otherwise: 'error' | 'unsupported' = 'error',
  ) {
    super(`${missing}: ${answer.summary}`)
  }
}
