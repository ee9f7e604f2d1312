import { CheckFailure, type FailureDetails } from '../kit/CheckFailure.js'
import type { Findings } from '../kit/expect/Findings.js'
import { GivenFailure } from '../kit/GivenFailure.js'
import { NoAnswer } from '../kit/NoAnswer.js'
import { Unsupported } from '../kit/Unsupported.js'
import { curl } from '../verdict/curl.js'
import type { CheckResult, Level, Verdict } from '../verdict/Report.js'
import { Interrupted } from '../wire/Interrupted.js'

/** The part of a result that follows from how a check ended. */
export type Judgement = Pick<
  CheckResult,
  'verdict' | 'message' | 'expected' | 'actual' | 'reason' | 'notes' | 'faulty' | 'curl' | 'counterexample'
>

const verdictOf: Record<Level, Verdict> = { MUST: 'failed', SHOULD: 'warned', MAY: 'info' }

/**
 * The verdict of a check that ended.
 * @param thrown what its body threw, `undefined` if it came to its end
 * @param level of the requirements that it verifies; lesser findings have their own, but never more than this
 * @param ownerOf names the check that settles whether a given can be set up
 */
export function judge(
  thrown: unknown,
  findings: Findings,
  level: Level,
  ownerOf: (what: 'user' | 'group') => string | undefined = () => undefined,
): Judgement {
  const lesser = findings.collected.map((one) => ({ ...one, level: weaker(one.level, level) }))
  if (thrown instanceof CheckFailure)
    return shortcoming(
      verdictOf[level],
      thrown.details,
      lesser.map(({ details }) => details.message),
    )
  if (thrown === undefined) {
    const worst = lesser.toSorted((a, b) => rank(b.level) - rank(a.level))[0]
    if (!worst) return { verdict: 'passed' }
    const rest = lesser.filter((one) => one !== worst).map(({ details }) => details.message)
    return shortcoming(verdictOf[worst.level], worst.details, rest)
  }
  if (thrown instanceof Unsupported) return { verdict: 'unsupported', reason: thrown.message }
  if (thrown instanceof Interrupted) return { verdict: 'skipped', reason: thrown.message }
  if (thrown instanceof GivenFailure) {
    const owner = ownerOf(thrown.what)
    const exchange = thrown.answer.exchange
    return {
      verdict: 'error',
      reason: thrown.message + (owner ? `; ${owner} judges that` : ''),
      faulty: [exchange.id],
      curl: [curl(exchange)],
    }
  }
  if (thrown instanceof NoAnswer)
    return {
      verdict: 'error',
      reason: thrown.message,
      faulty: [thrown.exchange.id],
      curl: [curl(thrown.exchange)],
    }
  return {
    verdict: 'error',
    reason: `the check itself broke: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
  }
}

function shortcoming(verdict: Verdict, details: FailureDetails, rest: string[]): Judgement {
  const { message, expected, actual, evidence = [], counterexample } = details
  return {
    verdict,
    message,
    expected,
    actual,
    ...(rest.length ? { notes: [...new Set(rest)] } : {}),
    ...(counterexample ? { counterexample } : {}),
    faulty: evidence.map(({ id }) => id),
    curl: evidence.slice(-3).map(curl),
  }
}

const rank = (level: Level) => ({ MUST: 2, SHOULD: 1, MAY: 0 })[level]

const weaker = (one: Level, other: Level): Level => (rank(one) < rank(other) ? one : other)
