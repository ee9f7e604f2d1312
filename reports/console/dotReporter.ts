import type { RunEvent } from '../../src/verdict/RunEvent.js'
import type { Output, Reporter, ReporterOptions } from '../Reporter.js'
import { verdictWords } from '../text/verdictWords.js'
import { Page } from './Page.js'
import { printFinding } from './printFinding.js'
import { printSummary } from './printSummary.js'

/** One character a check, then the failures and the summary. */
export function dotReporter(out: Output, options: ReporterOptions = {}): Reporter {
  const page = new Page(out, options)
  const perLine = Math.min(page.width, 80)
  let column = 0

  const dot = (verdict: keyof typeof verdictWords) => {
    out.write(page.palette.verdict(verdict, verdictWords[verdict].dot))
    column += 1
    if (column === perLine) {
      out.write('\n')
      column = 0
    }
  }

  return {
    onEvent(event: RunEvent) {
      if (event.type === 'check-finished' && !options.quiet) dot(event.result.verdict)
      if (event.type !== 'run-finished') return
      if (column > 0) page.line()
      if (!options.quiet) page.line()
      const { checks, requirements } = event.report
      for (const check of checks)
        if (check.verdict === 'failed' || check.verdict === 'error')
          printFinding(page, check, requirements.texts)
      printSummary(page, event.report)
    },
  }
}
