import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endStream } from '../../reports/endStream.js'
import type { Reporter } from '../../reports/Reporter.js'
import { readEvents } from '../../reports/readEvents.js'
import { inertJson } from '../../reports/text/inert.js'
import { eventsName } from '../run/RunFiles.js'
import { ConfigError } from '../settings/ConfigError.js'
import { readConfigJson } from '../settings/readConfigJson.js'
import type { Baseline } from '../verdict/Baseline.js'
import type { Report } from '../verdict/Report.js'
import type { CliOptions } from './options/CliOptions.js'

/**
 * Ends a run: readers write their files, and the baseline is written where asked for.
 * @param readers of the run's stream
 * @param out output directory
 */
export async function finishRun(
  report: Report,
  readers: Reporter[],
  options: CliOptions,
  out: string,
): Promise<void> {
  const again = () => readEvents(join(out, eventsName))
  const files = await endStream(readers, again).catch((error: Error) => {
    throw new ConfigError(`the reports cannot be written to ${out}: ${error.message}`)
  })
  if (options.updateBaseline && options.baseline) writeBaseline(options.baseline, report)
  if (options.reporter !== 'json' && !options.quiet) process.stdout.write(`\nReports: ${files.join('  ')}\n`)
  if (options.open) open(files.find((file) => file.endsWith('.html')))
}

function writeBaseline(file: string, report: Report): void {
  const accepted = (verdict: string): verdict is 'failed' | 'warned' | 'error' =>
    ['failed', 'warned', 'error'].includes(verdict)
  const fresh: Baseline['entries'] = report.checks.flatMap(({ id, verdict, message, reason, baseline }) =>
    accepted(verdict)
      ? [{ check: id, verdict, reason: baseline ?? `To be explained. Seen: ${message ?? reason ?? verdict}` }]
      : [],
  )
  const content: Baseline = {
    target: report.target.url,
    profile: report.target.profile,
    entries: [...untouched(file, report), ...fresh],
  }
  try {
    writeFileSync(file, `${inertJson(content, 2)}\n`)
  } catch (error) {
    throw new ConfigError(`--baseline ${file} cannot be written: ${(error as Error).message}`)
  }
}

/** Entries about checks that this run did not decide about, because it was asked for others only. */
function untouched(file: string, { checks }: Report): Baseline['entries'] {
  if (!existsSync(file)) return []
  const decided = new Set(checks.filter(({ verdict }) => verdict !== 'skipped').map(({ id }) => id))
  return (readConfigJson(file) as Baseline).entries.filter(({ check }) => !decided.has(check))
}

function open(file: string | undefined): void {
  if (!file) return
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[
    process.platform as string
  ] ?? ['xdg-open']
  const child = spawn(command as string, [...args, file], { detached: true, stdio: 'ignore' })
  child.on('error', () => process.stderr.write(`${file} could not be opened: there is no ${command} here\n`))
  child.unref()
}
