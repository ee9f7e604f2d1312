import type { CheckResult, Report } from '../../src/verdict/Report.js'
import { causeByCheck } from './causeByCheck.js'
import { causesOf } from './causesOf.js'
import { causeText } from './causeText.js'
import { inertForConsole } from './inert.js'

/** What a failed test of somebody's own runner shows: a check that falls short, in the words of the report. */
export function failureText(report: Report, check: CheckResult): string {
  const { id, verdict, message, reason, expected = [], actual, consequence, curl, replay } = check
  const cause = causeByCheck(causesOf(report)).get(id)
  const others = check.findings?.slice(1) ?? []
  const { texts } = report.requirements
  const requirement = check.findings?.[0]?.requirement || check.proves || check.verifies.join(', ')
  const text = texts[requirement]
  const isShared = cause && cause.checks.length + cause.skipped.length > 1
  const lines: [string, string | undefined][] = [
    ['cause', isShared ? causeText(cause) : undefined],
    ...expected.map((one): [string, string] => ['expected', one]),
    ['actual', actual],
    ['means', consequence],
    ['verifies', text ? `${requirement} ${text.level} ${text.statement} (${text.source})` : requirement],
    ...others.map((one): [string, string] => ['also', `${one.message} (${one.requirement})`]),
    ['repeat', curl?.[0]],
    ['replay', replay],
  ]
  const told = lines
    .filter(([, value]) => value)
    .map(([label, value]) => `  ${`${label}:`.padEnd(10)}${value}`)
  return inertForConsole([`${id}: ${message ?? reason ?? verdict}`, ...told].join('\n'))
}
