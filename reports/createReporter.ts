import type { Output, Reporter, ReporterOptions } from './Reporter.js'
import { type ReporterName, reporters } from './registry.js'

/** Makes the reporter of that name. */
export async function createReporter(
  name: ReporterName,
  out: Output,
  options: ReporterOptions = {},
): Promise<Reporter> {
  const make = await reporters[name].load()
  return make(out, options)
}
