import type { CheckResult, Report } from '../../src/verdict/Report.js'
import type { RunEvent } from '../../src/verdict/RunEvent.js'
import type { Output, Reporter, ReporterOptions } from '../Reporter.js'
import { inertForConsole } from '../text/inert.js'
import { duration } from '../text/numbers.js'
import { LiveLine } from './LiveLine.js'
import { Page } from './Page.js'
import { Progress } from './Progress.js'
import { printFinding, type RequirementTexts } from './printFinding.js'
import { printHead } from './printHead.js'
import { printSuite } from './printSuite.js'
import { printSummary } from './printSummary.js'
import { SuiteQueue } from './SuiteQueue.js'

/** Shorter waits are not worth a line in a CI log. */
const noteworthyWait = 10_000

/**
 * The report that a person reads while the run goes on: suites in reading order as they complete, failures in full,
 * the summary last. In a terminal a line at the bottom shows how far it is; elsewhere the output only grows.
 */
export function treeReporter(out: Output, options: ReporterOptions = {}): Reporter {
  return new Tree(out, options)
}

class Tree implements Reporter {
  private readonly page: Page
  private readonly progress: Progress
  private readonly live: LiveLine | undefined
  private readonly quiet: boolean
  private queue = new SuiteQueue([], [])
  private texts: RequirementTexts = {}

  constructor(out: Output, options: ReporterOptions) {
    const now = options.now ?? Date.now
    this.page = new Page(out, options)
    this.progress = new Progress(now)
    this.quiet = options.quiet === true
    const canRedraw = out.isTTY === true && process.env.TERM !== 'dumb' && !this.quiet
    this.live = canRedraw ? new LiveLine(out, now) : undefined
  }

  onEvent(event: RunEvent): void {
    this.progress.onEvent(event)
    if (event.type === 'run-finished') {
      this.finish(event.report)
      return
    }
    if (event.type === 'run-started') {
      this.queue = new SuiteQueue(event.suites, event.checks)
      this.texts = event.texts
      if (!this.quiet) printHead(this.page, event)
    } else if (event.type === 'check-finished') {
      for (const suite of this.queue.add(event.result)) this.print(suite.title, suite.results)
    } else if (event.type === 'notice') {
      this.note(event.message)
    } else if (event.type === 'throttled' && !this.live && event.waitMs >= noteworthyWait) {
      this.note(`The provider asked for a pause of ${duration(event.waitMs)} (429).`)
    }
    this.live?.draw(() => this.progress.text())
  }

  private finish(report: Report): void {
    for (const suite of this.queue.rest()) this.print(suite.title, suite.results)
    this.live?.erase()
    if (!this.quiet) this.page.line()
    printSummary(this.page, report)
  }

  private print(title: string, results: CheckResult[]): void {
    this.live?.erase()
    if (!this.quiet) {
      printSuite(this.page, title, results, this.texts)
      return
    }
    for (const check of results)
      if (check.verdict === 'failed' || check.verdict === 'error') printFinding(this.page, check, this.texts)
  }

  private note(message: string): void {
    if (this.quiet) return
    this.live?.erase()
    this.page.hanging(0, 'note: ', 6, inertForConsole(message), this.page.palette.dim)
  }
}
