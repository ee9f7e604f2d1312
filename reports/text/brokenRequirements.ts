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
  const findings = report.checks.filter((check) => check.verdict === 'failed' || check.verdict === 'warned')
  const broken = report.requirements.violated.map((id) => {
    const checks = findings.filter((check) => check.verifies.includes(id))
    return {
      id,
      text: report.requirements.texts[id],
      binding: checks.some((check) => check.verdict === 'failed'),
      checks,
    }
  })
  return [...broken.filter((entry) => entry.binding), ...broken.filter((entry) => !entry.binding)]
}
