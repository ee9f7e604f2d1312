import type { RunEvent } from '../verdict/RunEvent.js'
import { exitCodes } from './exitCodes.js'

/** Ctrl-C during a run. */
export interface Interruption {
  /** Aborted by the first Ctrl-C: the run stops and cleans up. */
  signal: AbortSignal
  /** Follows the run, to be able to say where it stood. */
  watch(event: RunEvent): void
  end(): void
}

/** First Ctrl-C (or SIGTERM): stop and clean up. Second: stop at once, and say how to remove what is left. */
export function interruption(out: string): Interruption {
  const controller = new AbortController()
  let cleaning = 0
  const onSignal = () => {
    if (!controller.signal.aborted) {
      process.stderr.write(
        '\nStopping: deleting what this run created. Press Ctrl-C again to stop at once.\n',
      )
      controller.abort()
      return
    }
    const what = cleaning ? `Up to ${cleaning} resources` : 'Resources'
    process.stderr.write(
      `\nStopped at once. ${what} of this run are left on the provider; remove them with:\n  npx scim-conform sweep --out ${out} --url …\n`,
    )
    process.exit(exitCodes.interrupted)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    signal: controller.signal,
    watch(event) {
      if (event.type === 'cleanup-started') cleaning = event.resources
    },
    end() {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}
