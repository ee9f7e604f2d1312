import type { Exchange } from '../../scim/Exchange.js'
import type { Json } from '../../scim/types.js'
import type { Level } from '../../verdict/Report.js'
import { Answer } from '../Answer.js'
import { AnswerExpectation } from './expectAnswer.js'
import { ValueExpectation } from './expectValue.js'
import type { Findings } from './Findings.js'

interface Expecting {
  (answer: Answer): AnswerExpectation
  /** @param label names the value in the reader's words, e.g. `active after the PATCH` */
  (value: Json | undefined, label: string, ...evidence: (Answer | Exchange)[]): ValueExpectation
}

/** The word `expect` of a check. */
export interface Expect extends Expecting {
  /** A recommendation beside the check's point: a breach is a warning and the check goes on. */
  should: Expecting
  /** Judged by the level that the profile gives this requirement; below MUST the check goes on. */
  under(requirement: string): Expecting
}

/**
 * @param findings where lesser shortcomings go
 * @param levelOf how binding a requirement is; `OFF` ones are not judged
 */
export function makeExpect(findings: Findings, levelOf: (requirement: string) => Level | 'OFF'): Expect {
  const at = (level?: Level | 'OFF'): Expecting => {
    const report = (details: Parameters<Findings['report']>[0]) => {
      if (level !== 'OFF') findings.report(details, level)
    }
    return ((
      subject: Answer | Json | undefined,
      label: string | undefined,
      ...evidence: (Answer | Exchange)[]
    ) =>
      subject instanceof Answer
        ? new AnswerExpectation(subject, report)
        : new ValueExpectation(subject, label ?? 'the value', evidence.map(exchangeOf), report)) as Expecting
  }
  return Object.assign(at(), {
    should: at('SHOULD'),
    under: (requirement: string) => {
      const level = levelOf(requirement)
      return at(level === 'MUST' ? undefined : level)
    },
  })
}

const exchangeOf = (evidence: Answer | Exchange): Exchange =>
  evidence instanceof Answer ? evidence.exchange : evidence
