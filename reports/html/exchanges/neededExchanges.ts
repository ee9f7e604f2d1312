import type { CheckResult, Report } from '../../../src/verdict/Report.js'

const mostPerFinding = 12
const mostPerPass = 2

/** Ids of the exchanges that the report shows for a check: those with the fault come first, then the others. */
export function neededExchanges(check: CheckResult): number[] {
  const most = check.verdict === 'passed' ? mostPerPass : mostPerFinding
  const chosen = new Set([...(check.faulty ?? []), ...check.exchanges].slice(0, most * 2))
  return [...chosen].slice(0, most).sort((a, b) => a - b)
}

/** Ids of all exchanges that a report shows. */
export function allNeededExchanges(report: Report): Set<number> {
  const telling = (report.causes ?? []).flatMap(({ exchange }) => exchange ?? [])
  return new Set([...telling, ...report.checks.flatMap(neededExchanges)])
}
