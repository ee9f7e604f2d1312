import type { Verdict } from '../../../src/verdict/Report.js'
import { verdictWords } from '../../text/verdictWords.js'
import { html, type Markup } from '../html.js'

/** The mark of a verdict, with its word for those who do not see the mark. */
export function verdictMark(verdict: Verdict): Markup {
  return html`<span class="mark v-${verdict}" title="${verdict}: ${verdictWords[verdict].meaning}"><span aria-hidden="true">${verdictWords[verdict].mark}</span><span class="sr">${verdict}: </span></span>`
}
