import type { Answer } from '../../src/kit/Answer.js'
import type { CheckContext } from '../../src/kit/CheckContext.js'
import { R } from '../../src/requirements/ids.js'

/** What `expectRefusal` states besides the sentence of the check: for its `touches`. */
export const ofRefusals = [R['RFC7644-3.12-06'], R['RFC7644-3.12-26'], R['ENTRA-M-5XX']]

/**
 * States that a faulty request is turned away, for the sentence of the check. That this is no outage, and that its
 * status is 400, are sentences of their own.
 * @param statuses of a refusal, 400 unless given
 */
export function expectRefusal(
  { expect }: Pick<CheckContext, 'expect'>,
  answer: Answer,
  ...statuses: number[]
): void {
  if (answer.status >= 500 && answer.status !== 501)
    for (const outage of [R['RFC7644-3.12-26'], R['ENTRA-M-5XX']])
      expect.under(outage)(answer).toBeNoServerError()
  else {
    expect(answer).toBeRefused()
    const accepted = statuses.length > 0 ? statuses : [400]
    expect
      .under(R['RFC7644-3.12-06'])(answer)
      .toHaveStatus(...accepted)
  }
}
