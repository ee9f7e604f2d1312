import type { CheckResult, Report, RequirementSummary } from '../../src/verdict/Report.js'

/** A requirement that the provider does not keep, and the checks which show it. */
export interface BrokenRequirement {
  id: string
  /** Absent when the report carries no text for it. */
  text?: RequirementSummary
  /** Whether a check failed for it; otherwise checks only warned. */
  binding: boolean
  checks: CheckResult[]
}

/** The violated requirements of a report with their evidence, binding ones first. */
export function brokenRequirements(report: Report): BrokenRequirement[] {
  const short = report.checks.filter((check) => check.verdict === 'failed' || check.verdict === 'warned')
  const broken = report.requirements.violated.map((id) => {
    const checks = short.filter((check) => breaks(check, id))
    return {
      id,
      text: report.requirements.texts[id],
      binding: checks.some((check) => check.verdict === 'failed'),
      checks,
    }
  })
  return [...broken.filter((entry) => entry.binding), ...broken.filter((entry) => !entry.binding)]
}

/** Whether a check shows that a requirement is not kept. Reports of 0.1.0 tell no findings. */
const breaks = ({ findings, verifies }: CheckResult, id: string): boolean =>
  findings?.length ? findings.some(({ requirement }) => requirement === id) : verifies.includes(id)
