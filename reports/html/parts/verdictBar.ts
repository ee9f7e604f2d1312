import type { Report } from '../../../src/verdict/Report.js'
import { tallyPhrases } from '../../text/tally.js'
import { html, type Part } from '../html.js'

/** A thin bar with the share of each verdict. SVG, since the page's policy forbids style attributes. */
export function verdictBar(summary: Report['summary']): Part {
  const phrases = tallyPhrases(summary)
  const total = phrases.reduce((sum, { verdict }) => sum + summary[verdict], 0)
  if (total === 0) return ''
  let x = 0
  const pieces = phrases.map(({ verdict }) => {
    // A single failure among hundreds must still be seen.
    const width = Math.max(6, (summary[verdict] / total) * 1000)
    const piece = html`<rect class="fill-${verdict}" x="${x}" y="0" width="${width}" height="8"/>`
    x += width + 2
    return piece
  })
  return html`<svg class="bar" viewBox="0 0 ${x - 2} 8" preserveAspectRatio="none" role="img" aria-label="${phrases.map(({ phrase }) => phrase).join(', ')}">${pieces}</svg>`
}
