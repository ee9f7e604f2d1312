import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { endStream } from '../../reports/endStream.js'
import type { Reporter } from '../../reports/Reporter.js'
import { readEvents } from '../../reports/readEvents.js'
import { inertJson } from '../../reports/text/inert.js'
import { suites } from '../../suites/index.js'
import { withCurrentIds } from '../run/checkIds.js'
import { eventsName } from '../run/RunFiles.js'
import { ConfigError } from '../settings/ConfigError.js'
import { readConfigJson } from '../settings/readConfigJson.js'
import type { Baseline } from '../verdict/Baseline.js'
import type { Report } from '../verdict/Report.js'
import { updateBaseline } from '../verdict/updateBaseline.js'
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
  if (options.reporter !== 'json' && !options.quiet) process.stdout.write(`\n${shownFiles(files, out)}\n`)
  if (options.open) open(files.find((file) => file.endsWith('.html')))
}

/** The page for people by its path, the others by their names beside it. */
function shownFiles(files: string[], out: string): string {
  const first = files.find((file) => file.endsWith('.html')) ?? files[0] ?? out
  const others = files.filter((file) => file !== first).map((file) => basename(file))
  return `Report: ${first}${others.length ? `, beside it ${others.join(', ')}` : ''}`
}

function writeBaseline(file: string, report: Report): void {
  const old = existsSync(file) ? withCurrentIds(readConfigJson(file) as Baseline, suites) : undefined
  try {
    writeFileSync(file, `${inertJson(updateBaseline(old, report), 2)}\n`)
  } catch (error) {
    throw new ConfigError(`--baseline ${file} cannot be written: ${(error as Error).message}`)
  }
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
