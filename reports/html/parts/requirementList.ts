import type { CheckResult, Report } from '../../../src/verdict/Report.js'
import { html, type Markup } from '../html.js'
import { sourceLinks } from './sourceLinks.js'

/** The requirements that a check verifies: id, level, statement, source. */
export function requirementList(check: CheckResult, texts: Report['requirements']['texts']): Markup {
  return html`<ul class="requirements">${check.verifies.map((id) => {
    const text = texts[id]
    return html`<li><code>${id}</code> <span class="level">${text?.level ?? check.level}</span> ${text?.statement}${
      text ? html` <span class="source">${sourceLinks(text.source)}</span>` : ''
    }</li>`
  })}</ul>`
}
