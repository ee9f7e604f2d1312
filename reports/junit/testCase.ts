import type { CheckResult, Report } from '../../src/verdict/Report.js'
import { inertJson } from '../text/inert.js'
import { quantity } from '../text/numbers.js'
import { element, type XmlElement } from './element.js'

/** How a check counts in JUnit's smaller vocabulary. */
export type Outcome = 'passed' | 'failure' | 'error' | 'skipped'

/** A failure that the baseline accepts counts as skipped: the gate lets it pass, and CI should not show it red. */
export function outcomeOf(check: CheckResult): Outcome {
  if (check.verdict === 'failed') return check.baseline === undefined ? 'failure' : 'skipped'
  if (check.verdict === 'error') return 'error'
  return check.verdict === 'skipped' || check.verdict === 'unsupported' ? 'skipped' : 'passed'
}

/** One check as a `<testcase>`. */
export function testCase(check: CheckResult, texts: Report['requirements']['texts']): XmlElement {
  const outcome = outcomeOf(check)
  const children: XmlElement[] = []
  const message = check.message ?? check.reason ?? check.title
  if (outcome === 'failure')
    children.push(element('failure', { message, type: check.level }, details(check, texts)))
  if (outcome === 'error') children.push(element('error', { message, type: 'error' }, details(check, texts)))
  if (outcome === 'skipped') children.push(element('skipped', { message: skipMessage(check) }))
  // JUnit has no word for a warning: what was noticed stands in the output of a test that passed.
  const noticed = check.verdict === 'warned' || check.verdict === 'info' || hasRemarks(check)
  if (outcome === 'passed' && noticed)
    children.push(element('system-out', {}, `${check.verdict}\n${details(check, texts)}`))
  return element(
    'testcase',
    { name: check.title, classname: check.id, time: (check.durationMs / 1000).toFixed(3) },
    children,
  )
}

function skipMessage(check: CheckResult): string {
  if (check.baseline !== undefined)
    return `accepted by the baseline: ${check.baseline}${check.message ? ` (${check.message})` : ''}`
  return `${check.verdict}: ${check.reason ?? check.message ?? 'no reason given'}`
}

function hasRemarks(check: CheckResult): boolean {
  return (check.notes?.length ?? 0) + (check.measurements?.length ?? 0) > 0
}

function details(check: CheckResult, texts: Report['requirements']['texts']): string {
  const lines = [`check: ${check.id}`]
  const add = (label: string, text: string | undefined) => {
    if (text) lines.push(`${label}: ${text}`)
  }
  add('message', check.message)
  add('reason', check.reason)
  for (const answer of check.expected ?? []) add('expected', answer)
  add('got', check.actual)
  add('consequence', check.consequence)
  for (const note of check.notes ?? []) add('note', note)
  for (const { name, value, unit } of check.measurements ?? [])
    add('measured', `${name} ${quantity(value, unit)}`)
  if (check.counterexample) {
    const { seed, path, value } = check.counterexample
    add('example', `${inertJson(value)} (seed ${seed}, path ${path})`)
  }
  for (const id of check.verifies) {
    const text = texts[id]
    add('requirement', text ? `${id} ${text.level} ${text.statement} (${text.source})` : id)
  }
  for (const command of check.curl ?? []) add('curl', command)
  add('replay', check.replay)
  return lines.join('\n')
}
