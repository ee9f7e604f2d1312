import type { Consequence } from '../kit/check.js'
import type { Exchange } from '../scim/Exchange.js'
import type { Story } from '../verdict/Report.js'

/** What it means that a request of this method is turned away, where the check has no words of its own. */
const refused: Record<string, string> = {
  POST: 'What was to be created is not: the identity provider reports a failure and tries again in every cycle.',
  PATCH: 'The change never arrives: the identity provider reports a failure and repeats it in every cycle.',
  PUT: 'The change never arrives: the identity provider reports a failure and repeats it in every cycle.',
  DELETE: 'What was to be removed stays: the identity provider reports a failure and tries again.',
  GET: 'The identity provider cannot see what is there, and stops or acts on a guess.',
}

/**
 * What a finding means for the identity provider and its administrator: the check's words about this story. Words
 * without a story are about what is done wrongly or not at all; of a refusal they would often say the opposite.
 */
export function consequenceOf(
  consequence: Consequence | undefined,
  story: Story,
  telling: Exchange | undefined,
): string | undefined {
  if (typeof consequence === 'object') return consequence[story] ?? consequence.wrong ?? consequence.ignored
  if (story === 'refused') return refused[telling?.request.method ?? ''] ?? consequence
  return consequence
}
