#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import { inertForConsole, oneLine } from '../../reports/text/inert.js'
import { exitCodes } from './exitCodes.js'
import { program } from './program.js'
import { reportCrash } from './reportCrash.js'

/** The executable: parses, runs one command, and turns whatever it throws into one clear message and an exit code. */
async function main(): Promise<number> {
  let code: number = exitCodes.conforms
  const version = (
    JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  ).version
  try {
    await program(version, (result) => {
      code = result
    }).parseAsync()
    return code
  } catch (error) {
    return explain(error)
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has printed its own messages; ours come with a code of their own.
    if (error.code === 'scim-conform.command') process.stderr.write(`${error.message}\n`)
    return error.exitCode === 0 ? exitCodes.conforms : exitCodes.usage
  }
  const name = error instanceof Error ? error.name : 'Error'
  // A message may quote the provider, whose texts must not act on the terminal.
  const message = inertForConsole(error instanceof Error ? error.message : String(error))
  if (name === 'ConfigError') {
    process.stderr.write(`scim-conform: ${message}\n`)
    return exitCodes.usage
  }
  if (name === 'TargetError') {
    process.stderr.write(`scim-conform: ${oneLine(message)}\n`)
    return exitCodes.target
  }
  if (name === 'Interrupted') {
    process.stderr.write('scim-conform: interrupted before the first check; nothing was created.\n')
    return exitCodes.interrupted
  }
  reportCrash(error)
  return exitCodes.broken
}

// A reader that goes away (`| head`) is no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
// Node would print the error with all that it holds. While a run is under way, that run ends first; see `interruption`.
process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return
  reportCrash(error)
  process.exit(exitCodes.broken)
})
process.exitCode = await main()
