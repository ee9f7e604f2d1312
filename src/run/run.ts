import { setMaxListeners } from 'node:events'
import type { Report } from '../verdict/Report.js'
import { Forgotten } from './Forgotten.js'
import type { RunOptions } from './RunOptions.js'
import { Session } from './Session.js'

/**
 * Runs the checks against a provider, cleans up, and reports.
 * @throws TargetError when the target cannot be tested; ConfigError when an option cannot be used
 */
export async function run(options: RunOptions): Promise<Report> {
  const session = new Session(options)
  const { signal } = options
  const stop = () => session.stop()
  if (signal?.aborted) stop()
  // As many checks as wait at once listen to it; Node would take that for a leak, and say so amid the output.
  if (signal) setMaxListeners(0, signal)
  signal?.addEventListener('abort', stop)
  const unlisten = Forgotten.listen()
  try {
    return await session.run()
  } finally {
    await session.close()
    unlisten()
    signal?.removeEventListener('abort', stop)
  }
}
