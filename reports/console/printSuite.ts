import type { CheckResult, Verdict } from '../../src/verdict/Report.js'
import { shortVerdicts } from '../text/causesOf.js'
import { inertForConsole, oneLine } from '../text/inert.js'
import { plural, quantity } from '../text/numbers.js'
import { tally, tallyPhrases } from '../text/tally.js'
import { verdictWords } from '../text/verdictWords.js'
import type { Page } from './Page.js'
import { printFinding, type RequirementTexts } from './printFinding.js'
import { shorten } from './wrap.js'

/** Whether something in a suite falls short. */
export const isShort = (checks: CheckResult[]): boolean =>
  checks.some(({ verdict }) => shortVerdicts.includes(verdict))

/** Writes the line of a suite: its gravest verdict and its counts. */
export function printSuiteLine(page: Page, title: string, checks: CheckResult[]): void {
  const { bold, dim, verdict } = page.palette
  const worst = worstOf(checks)
  const counts = tallyPhrases(tally(checks))
    .map(({ verdict: each, phrase }) => (each === 'passed' ? phrase : verdict(each, phrase)))
    .join(', ')
  const name = worst === 'unsupported' || worst === 'skipped' ? dim : bold
  page.line(`${verdict(worst, verdictWords[worst].mark)} ${name(oneLine(title))}  ${counts}`)
}

/** Writes a suite: its line, then what did not pass. */
export function printSuite(page: Page, title: string, checks: CheckResult[], texts: RequirementTexts): void {
  printSuiteLine(page, title, checks)
  for (const check of checks)
    if (check.verdict === 'failed' || check.verdict === 'warned') printFinding(page, check, texts)
  for (const check of checks) if (check.verdict === 'info') printObservation(page, check)
  for (const check of checks) if (check.verdict === 'passed') printRemarks(page, check)
  printReasons(page, checks, 'error', 3)
  printReasons(page, checks, 'unsupported', 0)
  printReasons(page, checks, 'skipped', 0)
}

/** The verdict that a suite's mark shows: the gravest, else passed if anything passed. */
function worstOf(checks: CheckResult[]): Verdict {
  const grave: Verdict[] = ['failed', 'error', 'warned', 'passed', 'info', 'unsupported']
  return grave.find((each) => checks.some((check) => check.verdict === each)) ?? 'skipped'
}

function printObservation(page: Page, check: CheckResult): void {
  const mark = page.palette.verdict('info', verdictWords.info.mark)
  const found = [check.message, check.actual && check.actual !== check.message ? check.actual : undefined]
    .filter((text) => text !== undefined && text !== '')
    .concat(measured(check))
    .join('; ')
  const text = found ? `${check.title}: ${found}` : check.title
  page.hanging(2, `${mark} `, 2, oneLine(shorten(text, 400)))
}

/** Passed checks say nothing, but what they measured is worth a line. */
function printRemarks(page: Page, check: CheckResult): void {
  const numbers = measured(check)
  if (numbers.length === 0) return
  page.hanging(2, '  ', 2, oneLine(`${check.title}: ${numbers.join(', ')}`), page.palette.dim)
}

function measured(check: CheckResult): string[] {
  return (check.measurements ?? []).map(({ name, value, unit }) => `${name} ${quantity(value, unit)}`)
}

/** One entry per distinct reason, so that a missing feature takes a line and not one for each of its checks. */
function printReasons(page: Page, checks: CheckResult[], verdict: Verdict, titles: number): void {
  const byReason = new Map<string, CheckResult[]>()
  for (const check of checks) {
    if (check.verdict !== verdict) continue
    const reason = check.reason ?? check.message ?? 'no reason given'
    byReason.set(reason, [...(byReason.get(reason) ?? []), check])
  }
  const { mark } = verdictWords[verdict]
  const style = (text: string) => page.palette.verdict(verdict, text)
  for (const [reason, same] of byReason) {
    const what = `${plural(same.length, 'check')} ${verdict === 'error' ? 'could not be decided' : verdict}`
    page.hanging(2, `${style(mark)} `, 2, `${what}: ${inertForConsole(shorten(reason, 400))}`)
    for (const check of same.slice(0, titles)) page.hanging(6, '', 0, oneLine(check.title), page.palette.dim)
    if (titles > 0 && same.length > titles)
      page.line(page.palette.dim(`      and ${same.length - titles} more`))
    const replay = titles > 0 ? same.find((check) => check.replay)?.replay : undefined
    if (replay) page.line(`      ${page.palette.dim('replay')}  ${oneLine(replay)}`)
  }
}
