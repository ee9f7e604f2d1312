import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../src/verdict/Report.js'
import { writePrivately } from '../src/verdict/writePrivately.js'
import type { FileFactory, Stream } from './Reporter.js'

/**
 * A format that is made of the finished report.
 * @param name of the file, always the same
 * @param render may read the stream once more for exchanges, which no report has
 */
export const reportFile =
  (name: string, render: (report: Report, again: Stream) => string | Promise<string>): FileFactory =>
  (directory) => {
    let report: Report | undefined
    return {
      onEvent(event) {
        if (event.type === 'run-finished') report = event.report
      },
      async onEnd(again) {
        if (!report) return []
        const path = join(directory, name)
        await mkdir(directory, { recursive: true })
        await writePrivately(path, await render(report, again))
        return [path]
      },
    }
  }
