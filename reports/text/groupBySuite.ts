import type { CheckResult, Report } from '../../src/verdict/Report.js'

/** A suite with its checks, as the report orders them. */
export interface SuiteGroup {
  id: string
  title: string
  checks: CheckResult[]
}

/** The checks of a report by suite, in reading order; suites without checks are left out. */
export function groupBySuite(report: Report): SuiteGroup[] {
  const groups = new Map<string, SuiteGroup>()
  for (const { id, title } of report.suites) groups.set(id, { id, title, checks: [] })
  for (const check of report.checks) {
    const group = groups.get(check.suite) ?? { id: check.suite, title: check.suite, checks: [] }
    group.checks.push(check)
    groups.set(check.suite, group)
  }
  return [...groups.values()].filter((group) => group.checks.length > 0)
}
