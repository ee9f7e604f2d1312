import type { Report } from '../verdict/Report.js'
import type { RunOptions } from './RunOptions.js'
import { Session } from './Session.js'

/**
 * Runs the checks against a provider, cleans up, and reports.
 * @throws TargetError when the target cannot be tested; ConfigError when an option cannot be used
 */
export async function run(options: RunOptions): Promise<Report> {
  const session = new Session(options)
  try {
    return await session.run()
  } finally {
    await session.close()
  }
}
