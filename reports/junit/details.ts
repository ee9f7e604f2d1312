import type { CheckResult, Finding, Report } from '../../src/verdict/Report.js'
import type { ToldCause } from '../text/causesOf.js'
import { causeText } from '../text/causeText.js'
import { inertJson } from '../text/inert.js'
import { quantity } from '../text/numbers.js'

type Texts = Report['requirements']['texts']

/** All that is known of a check, a line each: what CI shows of a failure. */
export function details(check: CheckResult, cause: ToldCause | undefined, texts: Texts): string {
  const lines = [`check: ${check.id}`]
  const add = (label: string, text: string | undefined) => {
    if (text) lines.push(`${label}: ${text}`)
  }
  add('cause', cause && causeText(cause))
  add('message', check.message)
  add('reason', check.reason)
  for (const answer of check.expected ?? []) add('expected', answer)
  add('got', check.actual)
  add('consequence', check.consequence)
  const others = check.findings?.slice(1) ?? []
  for (const finding of others) lines.push(...furtherFinding(finding, texts))
  const said = new Set(others.map(({ message }) => message))
  for (const note of check.notes ?? []) if (!said.has(note)) add('note', note)
  for (const { name, value, unit } of check.measurements ?? [])
    add('measured', `${name} ${quantity(value, unit)}`)
  if (check.counterexample) {
    const { seed, path, value } = check.counterexample
    add('example', `${inertJson(value)} (seed ${seed}, path ${path})`)
  }
  for (const id of check.verifies) add('requirement', requirementText(id, texts))
  for (const command of check.curl ?? []) add('curl', command)
  add('replay', check.replay)
  return lines.join('\n')
}

function furtherFinding(finding: Finding, texts: Texts): string[] {
  const { message, expected, actual, consequence, requirement } = finding
  return [
    `also: ${message}`,
    ...expected.map((answer) => `  expected: ${answer}`),
    `  got: ${actual}`,
    ...(consequence ? [`  consequence: ${consequence}`] : []),
    ...(requirement ? [`  requirement: ${requirementText(requirement, texts)}`] : []),
  ]
}

function requirementText(id: string, texts: Texts): string {
  const text = texts[id]
  return text ? `${id} ${text.level} ${text.statement} (${text.source})` : id
}
