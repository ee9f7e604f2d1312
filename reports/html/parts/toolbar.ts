import type { Report } from '../../../src/verdict/Report.js'
import { count } from '../../text/numbers.js'
import { verdictOrder, verdictWords } from '../../text/verdictWords.js'
import { html, type Markup } from '../html.js'

/** The counts, which filter the checks, and the search field. Without JavaScript they are only counts. */
export function toolbar(report: Report): Markup {
  const { summary } = report
  return html`<nav class="toolbar" aria-label="Filter the checks">
<div class="counts" role="group" aria-label="By verdict">${verdictOrder
    .filter((verdict) => summary[verdict] > 0)
    .map(
      (verdict) =>
        html`<button type="button" class="count v-${verdict}" data-filter="${verdict}" aria-pressed="false" title="${verdictWords[verdict].meaning}" disabled><b>${count(summary[verdict])}</b> ${verdict}</button>`,
    )}</div>
<div class="search" hidden><input id="search" type="search" placeholder="Search checks, requirements, exchanges" aria-label="Search checks, requirements and exchanges" autocomplete="off" spellcheck="false"><span id="shown" role="status"></span></div>
</nav>`
}
