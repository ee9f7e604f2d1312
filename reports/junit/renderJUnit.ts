import type { CheckResult, Report } from '../../src/verdict/Report.js'
import { causeByCheck } from '../text/causeByCheck.js'
import { causesOf, type ToldCause } from '../text/causesOf.js'
import { groupBySuite, type SuiteGroup } from '../text/groupBySuite.js'
import { element, type XmlElement } from './element.js'
import { type Outcome, outcomeOf, testCase } from './testCase.js'

/** The report as JUnit XML, as Jenkins, GitLab, Azure DevOps and GitHub actions read it. */
export function renderJUnit(report: Report): string {
  const causes = causeByCheck(causesOf(report))
  const suites = groupBySuite(report).map((group) => testSuite(report, group, causes))
  const root = element(
    'testsuites',
    { name: 'scim-conform', ...counts(report.checks), time: seconds(report.run.durationMs) },
    suites,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.lines.join('\n')}\n`
}

function testSuite(
  report: Report,
  { id, title, checks }: SuiteGroup,
  causes: Map<string, ToldCause>,
): XmlElement {
  return element(
    'testsuite',
    {
      name: title,
      ...counts(checks),
      time: seconds(checks.reduce((sum, check) => sum + check.durationMs, 0)),
      timestamp: report.run.startedAt.replace(/\.\d+Z$|Z$/, ''),
      hostname: hostOf(report.target.url),
    },
    [
      element('properties', {}, [
        element('property', { name: 'suite', value: id }),
        element('property', { name: 'target', value: report.target.url }),
        element('property', { name: 'profile', value: report.target.profile }),
        element('property', { name: 'seed', value: report.run.seed }),
      ]),
      ...checks.map((check) => testCase(check, causes.get(check.id), report.requirements.texts)),
    ],
  )
}

function counts(checks: CheckResult[]): Record<string, number> {
  const of = (outcome: Outcome) => checks.filter((check) => outcomeOf(check) === outcome).length
  return { tests: checks.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
