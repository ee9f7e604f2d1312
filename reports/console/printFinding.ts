import type { CheckResult, RequirementSummary } from '../../src/verdict/Report.js'
import { inertForConsole, inertJson, oneLine } from '../text/inert.js'
import { quantity } from '../text/numbers.js'
import { verdictWords } from '../text/verdictWords.js'
import type { Page } from './Page.js'
import { shorten } from './wrap.js'

const labelWidth = 13
/** Answers can be megabytes long; the report has all of it. */
const longest = 800

/** Texts of the requirements, by id, as far as they are known while the run goes on. */
export type RequirementTexts = Record<string, RequirementSummary>

/** Writes all that a reader needs about a check that did not pass: what, why it matters, how to see it again. */
export function printFinding(page: Page, check: CheckResult, texts: RequirementTexts): void {
  const { bold, dim, verdict } = page.palette
  const mark = `${verdict(check.verdict, verdictWords[check.verdict].mark)} `
  page.hanging(2, mark, 2, oneLine(check.title), bold)

  const field = (label: string, text: string | undefined, style?: (line: string) => string) => {
    if (!text) return
    page.hanging(4, dim(label.padEnd(labelWidth)), labelWidth, inertForConsole(shorten(text, longest)), style)
  }

  if (check.message) page.hanging(4, '', 0, inertForConsole(shorten(check.message, longest)))
  field('reason', check.reason)
  for (const [index, answer] of (check.expected ?? []).entries())
    field(index === 0 ? 'expected' : '  or', answer)
  field('got', check.actual, (line) => verdict(check.verdict, line))
  field('consequence', check.consequence)
  for (const note of check.notes ?? []) field('note', note)
  for (const { name, value, unit } of check.measurements ?? [])
    field('measured', `${name} ${quantity(value, unit)}`)
  if (check.counterexample) {
    const { seed, path, value } = check.counterexample
    field('example', `${inertJson(value)} (seed ${seed}, path ${path})`)
  }
  for (const id of check.verifies) {
    const text = texts[id]
    field(
      'requirement',
      text ? `${id} ${text.level} ${text.statement}\n${text.source}` : `${id} (${check.level})`,
    )
  }
  if (check.baseline !== undefined) field('baseline', `accepted: ${check.baseline}`)
  // Command lines are never wrapped or cut: they are there to be copied.
  for (const command of check.curl ?? []) printCommand(page, 'curl', command)
  if (check.replay) printCommand(page, 'replay', check.replay)
  page.line()
}

function printCommand(page: Page, label: string, command: string): void {
  for (const [index, line] of inertForConsole(command).split('\n').entries())
    page.line(`    ${page.palette.dim((index === 0 ? label : '').padEnd(labelWidth))}${line}`)
}
