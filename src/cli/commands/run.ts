import { createReporter } from '../../../reports/createReporter.js'
import { openReports } from '../../../reports/openReports.js'
import { defaultReporter, formats, namesOf } from '../../../reports/registry.js'
import { ConfigError } from '../../settings/ConfigError.js'
import { askBeforeWriting } from '../askBeforeWriting.js'
import { engineOptions } from '../engineOptions.js'
import { exitCodes } from '../exitCodes.js'
import { finishRun } from '../finishRun.js'
import { interruption } from '../interruption.js'
import { openTarget } from '../openTarget.js'
import { type CliOptions, defaultOut } from '../options/CliOptions.js'
import { resolveOptions } from '../options/resolveOptions.js'

/**
 * `scim-conform run`: the checks, the reports, the gate.
 * @returns the exit code
 */
export async function runCommand(given: CliOptions): Promise<number> {
  const options = await resolveOptions(given)
  if (options.updateBaseline && !options.baseline)
    throw new ConfigError('--update-baseline needs --baseline <file> to write to')
  return perform(options)
}

/** Runs with resolved options. `ids` restricts to exactly these checks. */
export async function perform(options: CliOptions, ids?: string[]): Promise<number> {
  const out = options.out ?? defaultOut
  // Everything that can be wrong with the options is found before anything is opened or sent.
  const prepared = await engineOptions(options, out, ids)
  const target = await openTarget(options)
  const interrupt = interruption(out, target.secrets)
  try {
    await askBeforeWriting(target.url, options)
    const { run } = await import('../../run/run.js')
    const { reporter = defaultReporter, quiet, verbose, color } = options
    const live = await createReporter(reporter, process.stdout, { quiet, verbose, color })
    // report.json is what --failed and replay go by, so it is there in any case.
    const files = await openReports([...(options.report ?? namesOf(formats)), 'json'], out)
    const report = await run({
      ...prepared,
      url: target.url,
      headers: target.headers,
      grant: target.grant,
      secrets: target.secrets,
      signal: interrupt.signal,
      replay: (id, seed, counterexample) => target.replay(id, seed, counterexample?.path),
      onEvent: (event) => {
        for (const reader of [live, ...files]) reader.onEvent(event)
        interrupt.watch(event)
      },
    })
    await finishRun(report, [live, ...files], options, out)
    if (interrupt.isCrash) return exitCodes.broken
    if (report.run.interrupted) return exitCodes.interrupted
    return report.summary.conformant ? exitCodes.conforms : exitCodes.doesNotConform
  } finally {
    interrupt.end()
    await target.close()
  }
}
