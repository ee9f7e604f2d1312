import type { Report } from '../../src/verdict/Report.js'
import { type BrokenRequirement, brokenRequirements } from '../text/brokenRequirements.js'
import { inertForConsole, oneLine } from '../text/inert.js'
import { count, decimal, duration, plural, quantity } from '../text/numbers.js'
import { sweepAdvice } from '../text/sweepAdvice.js'
import { tallyPhrases } from '../text/tally.js'
import { verdictSentence } from '../text/verdictSentence.js'
import type { Page } from './Page.js'

const labelWidth = 12

/** Writes the end of the output: the verdict in words, then the numbers, then the requirements that are broken. */
export function printSummary(page: Page, report: Report): void {
  const { bold, dim, good, bad, open, verdict } = page.palette
  const { run, requirements, cleanup, baseline } = report
  const row = (label: string, text: string, style?: (line: string) => string) =>
    page.hanging(2, dim(label.padEnd(labelWidth)), labelWidth, text, style)

  const sentence = verdictSentence(report)
  const tone = { good, bad, open }[sentence.tone]
  page.line(dim('─'.repeat(Math.min(page.width, 72))))
  page.line()
  page.hanging(0, '', 0, oneLine(sentence.text), (line) => bold(tone(line)))
  for (const but of sentence.but) page.hanging(0, '', 0, but)
  page.line()
  const counts = tallyPhrases(report.summary).map(({ verdict: each, phrase }) => verdict(each, phrase))
  page.line(`  ${dim('checks'.padEnd(labelWidth))}${counts.join(' · ') || 'none'}`)
  row(
    'verified',
    `${count(requirements.verified)} of ${plural(requirements.testable, 'testable requirement')}`,
  )
  row('requests', `${count(run.requests)} in ${duration(run.durationMs)}`)
  row('rate', rateText(run.rate))
  if (run.throttled > 0) row('throttled', `${plural(run.throttled, 'answer')} 429 obeyed`)
  row('latency', `p50 ${quantity(Math.round(run.latency.p50), 'ms')}, p95 ${Math.round(run.latency.p95)} ms`)
  row('clean-up', `${count(cleanup.created)} created, ${count(cleanup.deleted)} deleted`)
  if (baseline) {
    row('baseline', `${count(baseline.accepted)} accepted in ${oneLine(baseline.file)}`)
    if (baseline.new.length > 0) row('', `new: ${oneLine(baseline.new.join(', '))}`, bad)
    if (baseline.stale.length > 0) row('', `stale, to be removed: ${oneLine(baseline.stale.join(', '))}`, bad)
  }
  row('seed', String(run.seed))
  printLeftOvers(page, cleanup.left)
  printBroken(page, brokenRequirements(report))
}

function rateText(rate: Report['run']['rate']): string {
  const parts = [
    rate.asked === null ? 'no limit asked for' : `${decimal(rate.asked)}/s permitted`,
    `${decimal(rate.kept)}/s kept`,
    `peak ${decimal(rate.peakPerSecond)} in a second`,
  ]
  if (rate.burstPeakPerSecond > 0)
    parts.push(`${decimal(rate.burstPeakPerSecond)} in the bursts sent on purpose`)
  return parts.join(', ')
}

function printLeftOvers(page: Page, left: Report['cleanup']['left']): void {
  if (left.length === 0) return
  const { bold, bad } = page.palette
  page.line()
  page.line(bold(bad(`${plural(left.length, 'resource')} left on the server`)))
  for (const { location, why } of left)
    page.hanging(2, '', 0, `${oneLine(location)}: ${inertForConsole(why)}`)
  page.hanging(2, '', 0, `${sweepAdvice.text}:`)
  page.line(`    ${sweepAdvice.command}`)
}

function printBroken(page: Page, broken: BrokenRequirement[]): void {
  if (broken.length === 0) return
  const { bold, dim } = page.palette
  page.line()
  page.line(bold('Requirements broken'))
  for (const { id, text, binding, checks } of broken) {
    const mark = page.palette.verdict(binding ? 'failed' : 'warned', binding ? '✗' : '!')
    const statement = text ? `${text.level} ${text.statement} (${text.source})` : ''
    page.hanging(2, `${mark} `, 2, inertForConsole(`${id} ${statement}`.trim()))
    for (const check of checks) page.hanging(4, '', 0, oneLine(check.id), dim)
  }
}
