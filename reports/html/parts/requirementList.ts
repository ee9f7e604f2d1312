import type { Level, Report } from '../../../src/verdict/Report.js'
import { html, type Markup } from '../html.js'
import { sourceLinks } from './sourceLinks.js'

/**
 * Requirements: id, level, statement, source.
 * @param level of those whose text the report does not have
 */
export function requirementList(ids: string[], level: Level, texts: Report['requirements']['texts']): Markup {
  return html`<ul class="requirements">${ids.map((id) => {
    const text = texts[id]
    return html`<li><code>${id}</code> <span class="level">${text?.level ?? level}</span> ${text?.statement}${
      text ? html` <span class="source">${sourceLinks(text.source)}</span>` : ''
    }</li>`
  })}</ul>`
}
