import type { Reporter } from './Reporter.js'
import { formats, type ReportFormat } from './registry.js'

/** Readers that leave the formats asked for in a directory, each under its fixed name. */
export async function openReports(asked: Iterable<ReportFormat>, directory: string): Promise<Reporter[]> {
  const factories = await Promise.all([...new Set(asked)].map((format) => formats[format].load()))
  return factories.map((make) => make(directory))
}
