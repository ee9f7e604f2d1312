import type { CheckResult, Report } from '../../src/verdict/Report.js'
import type { RunEvent } from '../../src/verdict/RunEvent.js'
import type { Output, Reporter, ReporterOptions } from '../Reporter.js'
import { inertForConsole } from '../text/inert.js'
import { duration } from '../text/numbers.js'
import { LiveLine } from './LiveLine.js'
import { Page } from './Page.js'
import { Progress } from './Progress.js'
import type { RequirementTexts } from './printFinding.js'
import { printHead } from './printHead.js'
import { printOutcome } from './printOutcome.js'
import { isShort, printSuite, printSuiteLine } from './printSuite.js'
import { SuiteQueue } from './SuiteQueue.js'

/** Shorter waits are not worth a line in a CI log. */
const noteworthyWait = 10_000
/** A run of no more suites than this has a line for each. */
const fewSuites = 12
/** Of more suites, so many in which something falls short have a line where no live line shows how far it is. */
const mostShort = 4
const mostWaits = 3

/**
 * The report that a person reads while the run goes on and when it is over: a few lines of progress, then what is
 * broken, worst first, the summary last. In a terminal a line at the bottom shows how far it is; elsewhere the output
 * only grows. Verbose: suites in reading order as they complete, all that fell short in them in full.
 */
export function treeReporter(out: Output, options: ReporterOptions = {}): Reporter {
  return new Tree(out, options)
}

class Tree implements Reporter {
  private readonly page: Page
  private readonly progress: Progress
  private readonly live: LiveLine | undefined
  private queue = new SuiteQueue([], [])
  private texts: RequirementTexts = {}
  private isSmall = true
  private short = 0
  private waits = 0

  constructor(
    out: Output,
    private readonly options: ReporterOptions,
  ) {
    const now = options.now ?? Date.now
    this.page = new Page(out, options)
    this.progress = new Progress(now)
    const canRedraw = out.isTTY === true && process.env.TERM !== 'dumb' && !options.quiet
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
      this.isSmall = event.suites.length <= fewSuites
      if (!this.options.quiet) printHead(this.page, event)
    } else if (event.type === 'check-finished') {
      for (const suite of this.queue.add(event.result)) this.print(suite.title, suite.results)
    } else if (event.type === 'notice') {
      this.note(event.message)
    } else if (event.type === 'throttled' && !this.live && event.waitMs >= noteworthyWait) {
      this.waits += 1
      if (this.waits <= mostWaits || this.options.verbose)
        this.note(`The provider asked for a pause of ${duration(event.waitMs)} (429).`)
    }
    this.live?.draw(() => this.progress.text())
  }

  private finish(report: Report): void {
    for (const suite of this.queue.rest()) this.print(suite.title, suite.results)
    this.live?.erase()
    this.page.gap()
    printOutcome(this.page, report, this.options)
  }

  private print(title: string, results: CheckResult[]): void {
    if (this.options.quiet) return
    if (this.options.verbose || this.isSmall) this.live?.erase()
    if (this.options.verbose) printSuite(this.page, title, results, this.texts)
    else if (this.isSmall) printSuiteLine(this.page, title, results)
    else if (!this.live && isShort(results)) this.printShort(title, results)
  }

  /** On a pipe nothing moves, so a few lines tell early that something is wrong. */
  private printShort(title: string, results: CheckResult[]): void {
    this.short += 1
    if (this.short <= mostShort) printSuiteLine(this.page, title, results)
    if (this.short === mostShort + 1) this.page.line(this.page.palette.dim('  and more, told at the end'))
  }

  private note(message: string): void {
    if (this.options.quiet) return
    this.live?.erase()
    this.page.hanging(0, 'note: ', 6, inertForConsole(message), this.page.palette.dim)
  }
}
