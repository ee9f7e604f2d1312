import { formats, namesOf, reporters } from '../../../reports/registry.js'
import { ConfigError } from '../../settings/ConfigError.js'
import { didYouMean } from '../../settings/didYouMean.js'

/** Formats and reporters of a configuration file must be there. @throws ConfigError that names the nearest right one */
export function assertFormats(
  file: string,
  { report, reporter }: { report?: unknown; reporter?: unknown },
): void {
  const asked = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat())
  assertAll(file, 'report', asked(report), namesOf(formats))
  assertAll(file, 'reporter', asked(reporter), namesOf(reporters))
}

function assertAll(file: string, key: string, values: unknown[], known: string[]): void {
  const wrong = values.find((one) => !known.includes(String(one)))
  if (wrong !== undefined)
    throw new ConfigError(
      `${file}: ${key}: "${wrong}" is not one of ${known.join(', ')}${didYouMean(String(wrong), known)}`,
    )
}
