import type { Report } from '../../../src/verdict/Report.js'
import { count } from '../../text/numbers.js'
import { html, type Part } from '../html.js'

/** The requirements about which this run says nothing, and why, grouped by the reason. */
export function notCovered({ requirements }: Report): Part {
  if (requirements.notCovered.length === 0) return ''
  const byReason = new Map<string, string[]>()
  for (const { id, why } of requirements.notCovered) byReason.set(why, [...(byReason.get(why) ?? []), id])
  return html`<section class="block"><details class="fold" id="not-covered"><summary><h2>Not covered by this run</h2> <span class="tally">${count(requirements.notCovered.length)} of ${count(requirements.total)} requirements</span></summary>
<dl class="reasons">${[...byReason].map(
    ([why, ids]) =>
      html`<div><dt>${why}</dt><dd>${ids.map((id, index) => html`${index > 0 && ', '}<code>${id}</code>`)}</dd></div>`,
  )}</dl></details></section>`
}
