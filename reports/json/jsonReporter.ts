import type { ReporterFactory } from '../Reporter.js'
import { inertJson } from '../text/inert.js'

/** Every event as one line of JSON, safe to show in a terminal. Quiet: failures, errors and the finished run. */
export const jsonReporter: ReporterFactory = (out, options = {}) => ({
  onEvent(event) {
    if (options.quiet && event.type !== 'run-finished') {
      if (event.type !== 'check-finished') return
      if (event.result.verdict !== 'failed' && event.result.verdict !== 'error') return
    }
    out.write(`${inertJson(event)}\n`)
  },
})
