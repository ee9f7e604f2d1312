import type { Report } from '../../../src/verdict/Report.js'
import { brokenRequirements } from '../../text/brokenRequirements.js'
import { html, type Part } from '../html.js'
import { fragment } from './fragment.js'
import { sourceLinks } from './sourceLinks.js'

/** The requirements that are not kept, with the checks that show it. */
export function requirementsBroken(report: Report): Part {
  const broken = brokenRequirements(report)
  if (broken.length === 0) return ''
  return html`<section class="block"><details class="fold" id="requirements-broken"><summary><h2>Requirements broken</h2> <span class="tally">${broken.length}</span></summary>
<ul class="requirements long">${broken.map(
    ({ id, text, binding, checks }) =>
      html`<li><code>${id}</code> <span class="level ${binding ? 'v-failed' : 'v-warned'}">${text?.level}</span> ${text?.statement}${
        text ? html` <span class="source">${sourceLinks(text.source)}</span>` : ''
      }<br>${checks.map((check, index) => html`${index > 0 && ', '}<a href="${fragment(check.id)}">${check.id}</a>`)}</li>`,
  )}</ul></details></section>`
}
