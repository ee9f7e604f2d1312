import type { Report } from '../../src/verdict/Report.js'
import { causesOf } from '../text/causesOf.js'
import { plural } from '../text/numbers.js'
import type { Draft, Page } from './Page.js'
import { printCause, printCauseLine } from './printCause.js'

/** So many are told in a line where not all can be told in full, if there is room. */
const wantedLines = 4

/**
 * Writes the causes into so many rows: the worst in full, further ones in a line each, of the rest their number.
 * @param room rows; `Infinity` for all of them in full
 */
export function printCauses(page: Page, report: Report, room: number): void {
  const causes = causesOf(report)
  const { texts } = report.requirements
  const draft = (commandRows: number) =>
    causes.map((cause) => page.draft((aside) => printCause(aside, cause, texts, commandRows)))
  const generous = draft(24)
  const full = total(generous) <= room ? generous : draft(6)
  const inFull = fitting(full, room)
  for (const draft of full.slice(0, inFull)) page.paste(draft)
  const others = causes.slice(inFull)
  if (others.length === 0) return
  const left = room - total(full.slice(0, inFull)) - 1
  const lines = others.length <= left ? others.length : Math.max(0, left - 1)
  for (const cause of others.slice(0, lines)) printCauseLine(page, cause)
  if (lines < others.length)
    page.line(page.palette.dim(`  and ${plural(others.length - lines, 'more cause')} in the report`))
  page.line()
}

const total = (drafts: Draft[]): number => drafts.reduce((sum, { rows }) => sum + rows, 0)

/** How many of the drafts, from the first on, fit while the others still have their lines. At least one. */
function fitting(drafts: Draft[], room: number): number {
  let used = 0
  for (const [index, { rows }] of drafts.entries()) {
    used += rows
    const others = drafts.length - index - 1
    const reserved = others === 0 ? 0 : Math.min(others, wantedLines) + 2
    if (index > 0 && used + reserved > room) return index
  }
  return drafts.length
}
