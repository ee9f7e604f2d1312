import type { Exchange } from '../../scim/Exchange.js'
import type { Json } from '../../scim/types.js'
import type { Level } from '../../verdict/Report.js'
import { Answer } from '../Answer.js'
import { isRefusal } from '../isRefusal.js'
import { AnswerExpectation } from './AnswerExpectation.js'
import { type Findings, type Sink, silent } from './Findings.js'
import { isStep, type Step, StepExpectation } from './StepExpectation.js'
import { ValueExpectation } from './ValueExpectation.js'

/** Where a sentence about the provider begins. */
export interface Expecting {
  /** A write and what a read shows afterwards. */
  (step: Step): StepExpectation
  (answer: Answer): AnswerExpectation
  /** @param label names the value in the reader's words, e.g. `active after the PATCH` */
  (value: Json | undefined, label: string, ...evidence: (Answer | Exchange)[]): ValueExpectation
}

/** The word `expect` of a check: speaks for the requirement that the check proves. */
export interface Expect extends Expecting {
  /** A recommendation beside the check's point: a breach is a warning and the check goes on. */
  should: Expecting
  /**
   * Speaks for another requirement, at the level that the profile gives it; below MUST the check goes on.
   * @param ceiling the level is never higher than this, for what the requirement only recommends here
   */
  under(requirement: string, ceiling?: Level): Expecting
  /**
   * An answer that the provider may refuse in the open: a clean refusal (400 or 501 with a SCIM error) is a warning,
   * "not supported", and nothing more is stated; whatever is answered instead is judged.
   */
  unlessRefused(answer: Answer): AnswerExpectation
}

/** Makes the word `expect` of one check. @param findings where breaches go */
export function makeExpect(findings: Findings): Expect {
  const expecting = (sink: Sink): Expecting =>
    ((subject: Step | Answer | Json | undefined, label?: string, ...evidence: (Answer | Exchange)[]) => {
      if (subject instanceof Answer) return new AnswerExpectation(subject, sink)
      if (label === undefined && isStep(subject)) return new StepExpectation(subject, sink)
      return new ValueExpectation(
        subject as Json | undefined,
        label ?? 'the value',
        evidence.map(exchangeOf),
        sink,
      )
    }) as Expecting
  const recommended = findings.about(findings.proves, 'SHOULD')
  const plain = expecting(findings.own())
  return Object.assign(plain.bind(undefined) as Expecting, {
    should: expecting(recommended),
    under: (requirement: string, ceiling?: Level) => expecting(findings.about(requirement, ceiling)),
    unlessRefused(answer: Answer) {
      if (!isRefusal(answer)) return plain(answer)
      const fail: Sink['fail'] = (details) =>
        recommended.fail({ ...details, message: `${details.message}: not supported` })
      new AnswerExpectation(answer, { ...recommended, fail }).toSucceed()
      return new AnswerExpectation(answer, silent)
    },
  })
}

const exchangeOf = (evidence: Answer | Exchange): Exchange =>
  evidence instanceof Answer ? evidence.exchange : evidence
