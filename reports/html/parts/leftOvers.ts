import type { Report } from '../../../src/verdict/Report.js'
import { plural } from '../../text/numbers.js'
import { sweepAdvice } from '../../text/sweepAdvice.js'
import { html, type Part } from '../html.js'

/** What the run could not delete: loud, since it stands on somebody's server. */
export function leftOvers({ cleanup }: Report): Part {
  if (cleanup.left.length === 0) return ''
  return html`<section class="alarm" id="left" aria-labelledby="left-title"><h2 id="left-title">${plural(cleanup.left.length, 'resource')} left on the server</h2>
<p>${sweepAdvice.text} <code>${sweepAdvice.command}</code>.</p>
<ul>${cleanup.left.map(({ location, why }) => html`<li><code>${location}</code> ${why}</li>`)}</ul></section>`
}
