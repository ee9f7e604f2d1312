import type { CheckResult, Finding, Report } from '../../../src/verdict/Report.js'
import { html, type Part } from '../html.js'
import { requirementList } from './requirementList.js'
import { answers, got, row } from './story.js'

type Texts = Report['requirements']['texts']

/** What a check saw: each breach with its own requirement, expectation and consequence. */
export function findings(check: CheckResult, texts: Texts): Part {
  const all = findingsOf(check)
  if (all.length < 2) return all.map((finding) => html`<dl class="story">${facts(finding, texts)}</dl>`)
  return html`<ol class="findings">${all.map(
    (finding) =>
      html`<li><p class="message">${finding.message}</p><dl class="story">${facts(finding, texts)}</dl></li>`,
  )}</ol>`
}

/** Those of a report of 0.1.0 are in the check itself, and of no single requirement. */
export function findingsOf(check: CheckResult): Finding[] {
  const { message, level, expected = [], actual, consequence, faulty = [] } = check
  if (check.findings?.length) return check.findings
  if (message === undefined || actual === undefined) return []
  return [{ requirement: '', level, story: 'wrong', message, expected, actual, consequence, faulty }]
}

const facts = ({ expected, actual, level, consequence, requirement, seen }: Finding, texts: Texts): Part => [
  row('Expected', answers(expected)),
  row('Got', got(actual, level)),
  row('Seen in', seen && `${seen.broken} of ${seen.judged} exchanges`),
  row('Consequence', consequence),
  row('Requirement', requirement && requirementList([requirement], level, texts)),
]
