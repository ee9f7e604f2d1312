import { join } from 'node:path'
import type { Report } from '../../src/verdict/Report.js'
import { writePrivately } from '../../src/verdict/writePrivately.js'
import { renderJUnit } from './renderJUnit.js'

/** Writes junit.xml. */
export async function writeJUnit(report: Report, directory: string): Promise<string> {
  const path = join(directory, 'junit.xml')
  await writePrivately(path, renderJUnit(report))
  return path
}
