import { CheckFailure } from '../kit/CheckFailure.js'
import type { Consequence } from '../kit/check.js'
import type { Breach, Findings } from '../kit/expect/Findings.js'
import { GivenFailure } from '../kit/GivenFailure.js'
import { NoAnswer } from '../kit/NoAnswer.js'
import { PreconditionFailure } from '../kit/PreconditionFailure.js'
import { Unsupported } from '../kit/Unsupported.js'
import { gravity } from '../requirements/Level.js'
import type { Exchange } from '../scim/Exchange.js'
import { curl } from '../verdict/curl.js'
import type { CheckResult, Finding, Level, Verdict } from '../verdict/Report.js'
import { Interrupted } from '../wire/Interrupted.js'
import { consequenceOf } from './consequenceOf.js'

/** A finding with the breach that it was made of, for the search for causes. */
export interface Sighting extends Breach {
  finding: Finding
}

/** What follows from how a check ended. */
export interface Judgement {
  verdict: Verdict
  /** Why the verdict is `unsupported`, `skipped` or `error`. */
  reason?: string
  /** Every breach, worst first. */
  sightings: Sighting[]
  /** The answer because of which the check could not begin or could not tell. */
  obstacle?: Exchange
  /** The exchanges that were seen to do what they ask for. */
  proven?: Iterable<Exchange>
  /** Verdict of a check that could not begin where no cause explains the obstacle. */
  otherwise?: Verdict
}

const verdictOf: Record<Level, Verdict> = { MUST: 'failed', SHOULD: 'warned', MAY: 'info' }

/** What the verdict of a check depends on besides how it ended. */
export interface Judged {
  level: Level
  consequence?: Consequence
  /** It measured something, which counts as having said something. */
  measured?: boolean
  /** Names the check that settles whether a given can be set up. */
  ownerOf?(kind: 'user' | 'group'): string | undefined
}

/**
 * The verdict of a check that ended.
 * @param thrown what its body threw, `undefined` if it came to its end
 */
export function judge(thrown: unknown, findings: Findings, check: Judged): Judgement {
  const breaches = [...findings.collected]
  if (thrown instanceof CheckFailure) {
    const requirement = thrown.requirement ?? findings.proves
    const level = findings.levelOf(requirement)
    breaches.push({ requirement, level: level === 'OFF' ? check.level : level, details: thrown.details })
  }
  const sightings = distinct(breaches)
    .map((breach) => ({ ...breach, finding: findingOf(breach, check.consequence) }))
    .sort((a, b) => gravity(b.level) - gravity(a.level))
  const [worst] = sightings
  const ended = thrown === undefined || thrown instanceof CheckFailure
  // What was seen to be broken counts, however the check ended afterwards; an error in it counts more.
  if (worst && (ended || thrown instanceof PreconditionFailure || thrown instanceof Unsupported))
    return { verdict: verdictOf[worst.level], sightings }
  if (!ended) return { ...unfinished(thrown, check), sightings }
  if (findings.stated.size === 0 && !check.measured)
    return { verdict: 'unsupported', reason: 'there was nothing to judge', sightings }
  return { verdict: 'passed', sightings }
}

function unfinished(thrown: unknown, check: Judged): Omit<Judgement, 'sightings'> {
  if (thrown instanceof Unsupported) return { verdict: 'unsupported', reason: thrown.message }
  if (thrown instanceof Interrupted) return { verdict: 'skipped', reason: thrown.message }
  if (thrown instanceof PreconditionFailure) {
    const owner = thrown instanceof GivenFailure ? check.ownerOf?.(thrown.kind) : undefined
    return {
      verdict: 'skipped',
      reason: thrown.message + (owner ? `; ${owner} judges that` : ''),
      obstacle: thrown.answer.exchange,
      otherwise: thrown.otherwise,
    }
  }
  if (thrown instanceof NoAnswer)
    return { verdict: 'error', reason: thrown.message, obstacle: thrown.exchange }
  return {
    verdict: 'error',
    reason: `the check itself broke: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
  }
}

/** The fields of a result that tell a judgement; those of 0.1.0 are of the worst finding. */
export function resultOf({ verdict, reason, sightings, obstacle }: Judgement): Partial<CheckResult> & {
  verdict: Verdict
} {
  const [worst] = sightings
  const evidence = worst?.details.evidence ?? (obstacle ? [obstacle] : [])
  const rest = sightings.slice(1).map(({ finding }) => finding.message)
  return {
    verdict,
    ...(reason ? { reason } : {}),
    ...(worst
      ? {
          message: worst.finding.message,
          expected: worst.finding.expected,
          actual: worst.finding.actual,
          consequence: worst.finding.consequence,
          findings: sightings.map(({ finding }) => finding),
        }
      : {}),
    ...(rest.length ? { notes: [...new Set(rest)] } : {}),
    ...(worst?.finding.counterexample ? { counterexample: worst.finding.counterexample } : {}),
    ...(evidence.length
      ? { faulty: evidence.map(({ id }) => id), curl: evidence.slice(-3).map((one) => curl(one)) }
      : {}),
  }
}

function findingOf({ requirement, level, details }: Breach, consequence: Consequence | undefined): Finding {
  const { message, expected, actual, story = 'wrong', evidence = [], counterexample } = details
  return {
    requirement,
    level,
    story,
    message,
    expected,
    actual,
    consequence: consequenceOf(consequence, story, evidence.at(-1)),
    faulty: evidence.map(({ id }) => id),
    ...(counterexample ? { counterexample } : {}),
  }
}

/** The same breach seen over and over, in a loop over evidence, is one. */
function distinct(breaches: Breach[]): Breach[] {
  const key = ({ requirement, level, details: { message, evidence = [] } }: Breach) =>
    JSON.stringify([requirement, level, message, evidence.map(({ id }) => id)])
  return [...new Map(breaches.map((one) => [key(one), one])).values()]
}
