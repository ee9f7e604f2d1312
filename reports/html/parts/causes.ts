import { html, type Part } from '../html.js'
import type { View } from '../View.js'
import { causeCard } from './causeCard.js'

/** With more causes than this they start folded, so that the page can be surveyed. */
const mostOpen = 3

/** What is behind all that falls short, worst first, ahead of everything else. */
export function causes(view: View): Part {
  const all = view.causes
  if (all.length === 0) return ''
  return html`<section id="causes" class="block"><h2>What is broken</h2>
<div class="list">${all.map((cause) => causeCard(cause, view, all.length <= mostOpen))}</div></section>`
}
