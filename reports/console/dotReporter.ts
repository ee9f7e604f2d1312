import type { RunEvent } from '../../src/verdict/RunEvent.js'
import type { Output, Reporter, ReporterOptions } from '../Reporter.js'
import { verdictWords } from '../text/verdictWords.js'
import { Page } from './Page.js'
import { printFinding } from './printFinding.js'
import { printOutcome } from './printOutcome.js'

/** One character a check, then the causes and the summary. Verbose: the findings of each check before them. */
export function dotReporter(out: Output, options: ReporterOptions = {}): Reporter {
  const page = new Page(out, options)
  const perLine = Math.min(page.width, 80)
  let column = 0

  const dot = (verdict: keyof typeof verdictWords) => {
    out.write(page.palette.verdict(verdict, verdictWords[verdict].dot))
    column += 1
    if (column === perLine) endRow()
  }
  const endRow = () => {
    if (column > 0) page.line()
    column = 0
  }

  return {
    onEvent(event: RunEvent) {
      if (event.type === 'check-finished' && !options.quiet) dot(event.result.verdict)
      if (event.type !== 'run-finished') return
      endRow()
      if (!options.quiet) page.line()
      const { checks, requirements } = event.report
      if (options.verbose)
        for (const check of checks)
          if (check.verdict === 'failed' || check.verdict === 'error')
            printFinding(page, check, requirements.texts)
      printOutcome(page, event.report, options)
    },
  }
}
