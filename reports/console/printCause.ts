import type { Report } from '../../src/verdict/Report.js'
import { withoutIds } from '../../src/verdict/withoutIds.js'
import type { ToldCause } from '../text/causesOf.js'
import { inertForConsole, oneLine } from '../text/inert.js'
import { count, plural } from '../text/numbers.js'
import { verdictWords } from '../text/verdictWords.js'
import type { Page } from './Page.js'
import { clip, rowsOf } from './wrap.js'

const labelWidth = 13

/**
 * Writes a cause with all that a reader needs: what, why it matters, what it explains, how to see it again.
 * @param mostCommandRows longer command lines are not cut, which would make them useless, but left to the report
 */
export function printCause(
  page: Page,
  cause: ToldCause,
  texts: Report['requirements']['texts'],
  mostCommandRows: number,
): void {
  const { bold, dim, verdict } = page.palette
  const { mark } = verdictWords[cause.verdict]
  const [headline = '', more] = sentencesOf(cause)
  page.hanging(0, `${verdict(cause.verdict, mark)} `, 2, headline, bold, 2)
  if (more) page.hanging(2, '', 0, more, undefined, 2)
  const field = (label: string, text = '', rows = 2, style?: (line: string) => string) => {
    if (text) page.hanging(2, dim(label.padEnd(labelWidth)), labelWidth, oneLine(text), style, rows)
  }
  field('requirement', requirementOf(cause, texts), 3)
  field('expected', cause.expected.join(', or '))
  field('got', cause.actual, 2, (line) => verdict(cause.verdict, line))
  field('consequence', cause.consequence, 3)
  field('explains', explained(cause))
  if (cause.accepted) field('baseline', `accepted: ${cause.best?.baseline ?? ''}`)
  printCommand(page, 'curl', cause.curl, mostCommandRows)
  printCommand(page, 'replay', cause.replay, mostCommandRows)
  page.line()
}

/** Writes a cause in a line. */
export function printCauseLine(page: Page, cause: ToldCause): void {
  const { dim, verdict } = page.palette
  const all = cause.checks.length + cause.skipped.length
  const tail = `  ${plural(all, 'check')}${cause.accepted ? ', accepted' : ''}`
  const sentence = clip(sentencesOf(cause).join(': '), page.width - 2 - tail.length)
  page.line(`${verdict(cause.verdict, verdictWords[cause.verdict].mark)} ${sentence}${dim(tail)}`)
}

/** What is broken. A cause that has no words of its own is told by the check that shows it best. */
function sentencesOf({ title, message, best }: ToldCause): string[] {
  const sentence = oneLine(withoutIds(title))
  return title === message && best ? [oneLine(best.title), sentence] : [sentence]
}

function requirementOf({ requirement, level }: ToldCause, texts: Report['requirements']['texts']): string {
  if (!requirement) return ''
  const text = texts[requirement]
  return `${requirement} ${level}${text ? ` ${text.statement} (${text.source})` : ''}`
}

function explained({ checks, skipped }: ToldCause): string {
  const parts = [
    checks.length > 1 ? plural(checks.length - 1, 'more check') : '',
    skipped.length > 0 ? `${plural(skipped.length, 'check')} that could not begin` : '',
  ]
  return parts.filter(Boolean).join(' and ')
}

function printCommand(page: Page, label: string, command: string | undefined, most: number): void {
  if (!command) return
  const lead = `  ${page.palette.dim(label.padEnd(labelWidth))}`
  const lines = inertForConsole(command).split('\n')
  const rows = lines.reduce((sum, line) => sum + rowsOf(`${lead}${line}`, page.width), 0)
  if (rows > most) page.line(`${lead}in the report (${count(command.length)} characters)`)
  else
    for (const [index, line] of lines.entries())
      page.line(`${index === 0 ? lead : ' '.repeat(labelWidth + 2)}${line}`)
}
