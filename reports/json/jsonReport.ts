import { reportFile } from '../reportFile.js'
import { inertJson } from '../text/inert.js'

/** report.json. Control characters are escaped so that `cat` is safe; the parsed value is the same. */
export const jsonReport = reportFile('report.json', (report) => `${inertJson(report, 2)}\n`)
