import type { CheckResult } from '../../../src/verdict/Report.js'
import { html, type Part } from '../html.js'
import type { View } from '../renderHtml.js'
import { checkCard } from './checkCard.js'

/** With more failures than this they start folded, so that the page can be surveyed. */
const mostOpen = 3

/** The failed checks, ahead of everything else; those that the baseline accepts come after the others. */
export function brokenChecks(view: View): Part {
  const all = view.report.checks.filter((check) => check.verdict === 'failed')
  const accepted = (check: CheckResult) => check.baseline !== undefined
  const failed = [...all.filter((check) => !accepted(check)), ...all.filter(accepted)]
  if (failed.length === 0) return ''
  return html`<section id="broken" class="block"><h2>What is broken</h2>
<div class="list">${failed.map((check) => checkCard(check, view, failed.length <= mostOpen))}</div></section>`
}
