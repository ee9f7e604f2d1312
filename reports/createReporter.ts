import { dotReporter } from './console/dotReporter.js'
import { treeReporter } from './console/treeReporter.js'
import { jsonReporter } from './json/jsonReporter.js'
import type { Output, Reporter, ReporterFactory, ReporterOptions } from './Reporter.js'

/** The reporters by the name that `--reporter` takes. */
export const reporters = {
  tree: treeReporter,
  dot: dotReporter,
  json: jsonReporter,
} satisfies Record<string, ReporterFactory>

export type ReporterName = keyof typeof reporters

/** Makes the reporter of that name. */
export function createReporter(name: ReporterName, out: Output, options: ReporterOptions = {}): Reporter {
  return reporters[name](out, options)
}
