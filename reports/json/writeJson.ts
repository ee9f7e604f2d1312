import { join } from 'node:path'
import type { Report } from '../../src/verdict/Report.js'
import { writePrivately } from '../../src/verdict/writePrivately.js'
import { inertJson } from '../text/inert.js'

/** Writes report.json. Control characters are escaped so that `cat` is safe; the parsed value is the same. */
export async function writeJson(report: Report, directory: string): Promise<string> {
  const path = join(directory, 'report.json')
  await writePrivately(path, `${inertJson(report, 2)}\n`)
  return path
}
