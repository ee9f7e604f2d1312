import type { Report } from '../../src/verdict/Report.js'
import { causesOf } from './causesOf.js'
import { plural } from './numbers.js'

/** `3 causes, 61 checks fall short`; empty where nothing does. */
export function shortfall(report: Report): string {
  const { failed, error, warned } = report.summary
  const checks = failed + error + warned
  if (checks === 0) return ''
  return `${plural(causesOf(report).length, 'cause')}, ${plural(checks, 'check')} ${checks === 1 ? 'falls' : 'fall'} short`
}
