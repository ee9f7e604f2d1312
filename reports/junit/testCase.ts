import type { CheckResult, Report } from '../../src/verdict/Report.js'
import type { ToldCause } from '../text/causesOf.js'
import { causeText } from '../text/causeText.js'
import { details } from './details.js'
import { element, type XmlElement } from './element.js'

/** How a check counts in JUnit's smaller vocabulary. */
export type Outcome = 'passed' | 'failure' | 'error' | 'skipped'

/** A failure that the baseline accepts counts as skipped: the gate lets it pass, and CI should not show it red. */
export function outcomeOf(check: CheckResult): Outcome {
  if (check.verdict === 'failed') return check.baseline === undefined ? 'failure' : 'skipped'
  if (check.verdict === 'error') return check.baseline === undefined ? 'error' : 'skipped'
  return check.verdict === 'skipped' || check.verdict === 'unsupported' ? 'skipped' : 'passed'
}

/** One check as a `<testcase>`. @param cause why it falls short or could not begin */
export function testCase(
  check: CheckResult,
  cause: ToldCause | undefined,
  texts: Report['requirements']['texts'],
): XmlElement {
  const outcome = outcomeOf(check)
  const children: XmlElement[] = []
  const message = check.message ?? check.reason ?? check.title
  const text = () => details(check, cause, texts)
  if (outcome === 'failure') children.push(element('failure', { message, type: check.level }, text()))
  if (outcome === 'error') children.push(element('error', { message, type: 'error' }, text()))
  if (outcome === 'skipped') children.push(element('skipped', { message: skipMessage(check, cause) }))
  // JUnit has no word for a warning: what was noticed stands in the output of a test that passed.
  const noticed = check.verdict === 'warned' || check.verdict === 'info' || hasRemarks(check)
  if (outcome === 'passed' && noticed) children.push(element('system-out', {}, `${check.verdict}\n${text()}`))
  return element(
    'testcase',
    { name: check.title, classname: check.id, time: (check.durationMs / 1000).toFixed(3) },
    children,
  )
}

function skipMessage(
  { baseline, verdict, message, reason }: CheckResult,
  cause: ToldCause | undefined,
): string {
  if (baseline !== undefined) return `accepted by the baseline: ${baseline}${message ? ` (${message})` : ''}`
  const why = `${verdict}: ${reason ?? message ?? 'no reason given'}`
  return cause ? `${why}; cause: ${causeText(cause)}` : why
}

function hasRemarks(check: CheckResult): boolean {
  return (check.notes?.length ?? 0) + (check.measurements?.length ?? 0) > 0
}
