import type { Report } from '../../src/verdict/Report.js'
import { oneLine } from '../text/inert.js'
import { count, decimal, duration, plural } from '../text/numbers.js'
import { sweepAdvice } from '../text/sweepAdvice.js'
import { tallyPhrases } from '../text/tally.js'
import { verdictSentence } from '../text/verdictSentence.js'
import type { Page } from './Page.js'

const labelWidth = 12
/** Of what was left on the server, so many are named; the report has all. */
const mostNamed = 3

/** Writes the end of the output: the verdict in words, then the numbers, then what is left on the server. */
export function printSummary(page: Page, report: Report): void {
  const { bold, dim, good, bad, open, verdict } = page.palette
  const { run, requirements, cleanup, baseline } = report
  const row = (label: string, text: string, style?: (line: string) => string, most = 2) =>
    page.hanging(2, dim(label.padEnd(labelWidth)), labelWidth, text, style, most)

  const sentence = verdictSentence(report)
  const tone = { good, bad, open }[sentence.tone]
  page.line(dim('─'.repeat(Math.min(page.width, 72))))
  page.hanging(0, '', 0, oneLine(sentence.text), (line) => bold(tone(line)))
  for (const but of sentence.but) page.hanging(0, '', 0, but)
  page.line()
  const counts = tallyPhrases(report.summary).map(({ verdict: each, phrase }) => verdict(each, phrase))
  row('checks', counts.join(' · ') || 'none', undefined, Number.POSITIVE_INFINITY)
  row(
    'verified',
    `${count(requirements.verified)} of ${plural(requirements.testable, 'testable requirement')}`,
  )
  const { p50, p95 } = run.latency
  row(
    'requests',
    `${count(run.requests)} in ${duration(run.durationMs)}, answered in ${duration(p50)} (p50) to ${duration(p95)} (p95)`,
  )
  row('rate', rateText(run))
  row('clean-up', `${count(cleanup.created)} created, ${count(cleanup.deleted)} deleted`)
  if (baseline) {
    row('baseline', `${count(baseline.accepted)} accepted in ${oneLine(baseline.file)}`)
    if (baseline.new.length > 0) row('', `new: ${oneLine(baseline.new.join(', '))}`, bad, 1)
    if (baseline.stale.length > 0)
      row('', `stale, to be removed: ${oneLine(baseline.stale.join(', '))}`, bad, 1)
  }
  row('seed', String(run.seed))
  printLeftOvers(page, cleanup.left)
}

function rateText({ rate, throttled }: Report['run']): string {
  const parts = [
    rate.asked === null ? 'no limit asked for' : `${decimal(rate.asked)}/s permitted`,
    `${decimal(rate.kept)}/s kept`,
    `peak ${decimal(rate.peakPerSecond)} in a second`,
  ]
  if (rate.burstPeakPerSecond > 0)
    parts.push(`${decimal(rate.burstPeakPerSecond)} in the bursts sent on purpose`)
  if (throttled > 0) parts.push(`${plural(throttled, 'answer')} 429 obeyed`)
  return parts.join(', ')
}

function printLeftOvers(page: Page, left: Report['cleanup']['left']): void {
  if (left.length === 0) return
  const { bold, bad } = page.palette
  page.line()
  page.line(bold(bad(`${plural(left.length, 'resource')} left on the server`)))
  for (const { location, why } of left.slice(0, mostNamed))
    page.hanging(2, '', 0, oneLine(`${location}: ${why}`), undefined, 1)
  if (left.length > mostNamed)
    page.line(page.palette.dim(`  and ${count(left.length - mostNamed)} more in the report`))
  page.hanging(2, '', 0, `${sweepAdvice.text} ${sweepAdvice.command}`)
}
