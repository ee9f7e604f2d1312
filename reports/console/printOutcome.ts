import type { Report } from '../../src/verdict/Report.js'
import type { ReporterOptions } from '../Reporter.js'
import { brokenRequirements } from '../text/brokenRequirements.js'
import { inertForConsole, oneLine } from '../text/inert.js'
import type { Page } from './Page.js'
import { printCauses } from './printCauses.js'
import { printSummary } from './printSummary.js'

/** However bad the provider is, the output has so many rows; the report has everything. */
const mostRows = 60
/** What the command line adds below: where the reports are. */
const footer = 3

/** Writes what came of a run: the causes, worst first, then the summary. Verbose: all of them, and requirements. */
export function printOutcome(page: Page, report: Report, { verbose }: ReporterOptions): void {
  const summary = page.draft((aside) => printSummary(aside, report))
  const room = mostRows - page.rows - summary.rows - footer
  printCauses(page, report, verbose ? Number.POSITIVE_INFINITY : room)
  page.paste(summary)
  if (verbose) printBroken(page, report)
}

function printBroken(page: Page, report: Report): void {
  const broken = brokenRequirements(report)
  if (broken.length === 0) return
  const { bold, dim, verdict } = page.palette
  page.line()
  page.line(bold('Requirements broken'))
  for (const { id, text, binding, checks } of broken) {
    const mark = verdict(binding ? 'failed' : 'warned', binding ? '✗' : '!')
    const statement = text ? `${text.level} ${text.statement} (${text.source})` : ''
    page.hanging(2, `${mark} `, 2, inertForConsole(`${id} ${statement}`.trim()))
    for (const check of checks) page.hanging(4, '', 0, oneLine(check.id), dim)
  }
}
