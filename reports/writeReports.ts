import type { Report } from '../src/verdict/Report.js'
import type { RunEvent } from '../src/verdict/RunEvent.js'
import { endStream } from './endStream.js'
import { openReports } from './openReports.js'
import { readExchanges } from './readEvents.js'
import type { ReportFormat } from './registry.js'

/**
 * Writes the formats asked for under their fixed names (`report.html`, `report.json`, …) when the run is long over.
 * @param exchangesFile the run's exchanges.ndjson
 * @returns the paths
 */
export async function writeReports(
  formats: readonly ReportFormat[],
  report: Report,
  directory: string,
  exchangesFile: string,
): Promise<string[]> {
  const finished: RunEvent = { type: 'run-finished', report }
  const readers = await openReports(formats, directory)
  for (const reader of readers) reader.onEvent(finished)
  return endStream(readers, async function* () {
    yield* readExchanges(exchangesFile)
    yield finished
  })
}
