import { mkdir } from 'node:fs/promises'
import type { Report } from '../src/verdict/Report.js'
import { writeHtml } from './html/writeHtml.js'
import { writeJson } from './json/writeJson.js'
import { writeJUnit } from './junit/writeJUnit.js'

/** Writes one report file and returns its path. `exchangesFile` is the run's exchanges.ndjson. */
export type Writer = (report: Report, directory: string, exchangesFile: string) => Promise<string>

/** The writers by the name that `--report` takes. */
export const writers = {
  html: writeHtml,
  json: writeJson,
  junit: writeJUnit,
} satisfies Record<string, Writer>

export type ReportFormat = keyof typeof writers

/** Writes the formats asked for under their fixed names (report.html, report.json, junit.xml); returns the paths. */
export async function writeReports(
  formats: readonly ReportFormat[],
  report: Report,
  directory: string,
  exchangesFile: string,
): Promise<string[]> {
  await mkdir(directory, { recursive: true })
  const paths: string[] = []
  for (const format of new Set(formats)) paths.push(await writers[format](report, directory, exchangesFile))
  return paths
}
