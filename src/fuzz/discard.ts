import type { Answer } from '../kit/Answer.js'

/** Ends one example of a property without a verdict: it says nothing about the property. */
export class Discarded extends Error {
  override name = 'Discarded'
}

/** How a provider turns a value or a query away; 401, 404, 405 and 5xx are no opinion about a value. */
const refusals = [400, 403, 409, 413, 414, 422, 501]

/** Whether a provider turned the request away in the open. */
export const isRefusal = ({ status }: Answer): boolean => refusals.includes(status)

/**
 * Hands an answer on, and ends the example where the provider refuses it in the open. To refuse an odd value is always
 * right (ENTRA-C7: reject rather than change), and so is 400 to an operator that it does not have (RFC 7644 table 9).
 */
export function unlessRefused(answer: Answer): Answer {
  if (isRefusal(answer)) throw new Discarded(answer.summary)
  return answer
}
