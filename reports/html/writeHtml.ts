import { join } from 'node:path'
import type { Report } from '../../src/verdict/Report.js'
import { writePrivately } from '../../src/verdict/writePrivately.js'
import { allNeededExchanges } from './exchanges/neededExchanges.js'
import { readExchanges } from './exchanges/readExchanges.js'
import { renderHtml } from './renderHtml.js'

/** Writes report.html with the exchanges that it shows. */
export async function writeHtml(report: Report, directory: string, exchangesFile: string): Promise<string> {
  const path = join(directory, 'report.html')
  const exchanges = await readExchanges(exchangesFile, allNeededExchanges(report))
  await writePrivately(path, renderHtml(report, exchanges))
  return path
}
