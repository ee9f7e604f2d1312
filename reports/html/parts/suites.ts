import type { Verdict } from '../../../src/verdict/Report.js'
import { groupBySuite, type SuiteGroup } from '../../text/groupBySuite.js'
import { tally, tallyPhrases } from '../../text/tally.js'
import { html, type Markup } from '../html.js'
import type { View } from '../View.js'
import { checkCard } from './checkCard.js'
import { verdictMark } from './verdictMark.js'

const grave: Verdict[] = ['failed', 'error', 'warned']

/** All checks by suite, in reading order. Suites in which something is wrong are open. */
export function suites(view: View): Markup {
  return html`<section id="suites" class="block"><h2>All checks</h2>
${groupBySuite(view.report).map((group) => suite(group, view))}
<p id="nothing" class="none" hidden>No check matches.</p></section>`
}

function suite({ id, title, checks }: SuiteGroup, view: View): Markup {
  const found = tally(checks)
  const worst = [...grave, 'passed' as const, 'info' as const, 'unsupported' as const].find(
    (verdict) => found[verdict] > 0,
  )
  const open = grave.some((verdict) => found[verdict] > 0)
  return html`<details class="suite" id="suite:${id}"${open && html` open`}>
<summary>${verdictMark(worst ?? 'skipped')}<h3>${title}</h3><span class="tally">${tallyPhrases(found).map(
    ({ verdict, phrase }, index) => html`${index > 0 && ' · '}<span class="v-${verdict}">${phrase}</span>`,
  )}</span></summary>
<div class="list">${checks.map((check) => checkCard(check, view))}</div>
</details>`
}
