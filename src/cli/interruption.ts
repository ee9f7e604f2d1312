import type { RunEvent } from '../verdict/RunEvent.js'
import { exitCodes } from './exitCodes.js'
import { reportCrash } from './reportCrash.js'

/** Ctrl-C during a run. */
export interface Interruption {
  /** Aborted by the first Ctrl-C, or by a crash of ours: the run stops and cleans up. */
  signal: AbortSignal
  /** Whether scim-conform itself broke meanwhile. */
  readonly isCrash: boolean
  /** Follows the run, to be able to say where it stood. */
  watch(event: RunEvent): void
  end(): void
}

/**
 * First Ctrl-C (or SIGTERM): stop and clean up. Second: stop at once, and say how to remove what is left. An error that
 * nobody caught does the same.
 * @param secrets that the message about a crash must not show
 */
export function interruption(out: string, secrets: string[] = []): Interruption {
  const controller = new AbortController()
  let cleaning = 0
  let isCrash = false
  const stopAtOnce = (code: number) => {
    const what = cleaning ? `Up to ${cleaning} resources` : 'Resources'
    process.stderr.write(
      `\nStopped at once. ${what} of this run are left on the provider; remove them with:\n  npx scim-conform sweep --out ${out} --url …\n`,
    )
    process.exit(code)
  }
  const onSignal = () => {
    if (controller.signal.aborted) stopAtOnce(isCrash ? exitCodes.broken : exitCodes.interrupted)
    process.stderr.write('\nStopping: deleting what this run created. Press Ctrl-C again to stop at once.\n')
    controller.abort()
  }
  const onCrash = (error: unknown) => {
    reportCrash(error, secrets)
    if (isCrash) stopAtOnce(exitCodes.broken)
    isCrash = true
    controller.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  process.on('uncaughtException', onCrash)
  return {
    signal: controller.signal,
    get isCrash() {
      return isCrash
    },
    watch(event) {
      if (event.type === 'cleanup-started') cleaning = event.resources
    },
    end() {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
      process.off('uncaughtException', onCrash)
    },
  }
}
