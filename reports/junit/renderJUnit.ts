import type { CheckResult, Report } from '../../src/verdict/Report.js'
import { groupBySuite } from '../text/groupBySuite.js'
import { element, type XmlElement } from './element.js'
import { type Outcome, outcomeOf, testCase } from './testCase.js'

/** The report as JUnit XML, as Jenkins, GitLab, Azure DevOps and GitHub actions read it. */
export function renderJUnit(report: Report): string {
  const suites = groupBySuite(report).map(({ id, title, checks }) => testSuite(report, id, title, checks))
  const root = element(
    'testsuites',
    { name: 'scim-conform', ...counts(report.checks), time: seconds(report.run.durationMs) },
    suites,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.lines.join('\n')}\n`
}

function testSuite(report: Report, id: string, title: string, checks: CheckResult[]): XmlElement {
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
      ...checks.map((check) => testCase(check, report.requirements.texts)),
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
