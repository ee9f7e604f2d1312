export { createReporter } from './createReporter.js'
export { endStream } from './endStream.js'
export { openReports } from './openReports.js'
export type { Output, Reporter, ReporterFactory, ReporterOptions, Stream } from './Reporter.js'
export { readEvents } from './readEvents.js'
export {
  formats,
  helpOf,
  namesOf,
  type ReporterName,
  type ReportFormat,
  reporters,
} from './registry.js'
export { inert, inertForConsole, oneLine } from './text/inert.js'
export { type VerdictSentence, verdictSentence } from './text/verdictSentence.js'
export { writeReports } from './writeReports.js'
