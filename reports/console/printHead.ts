import type { RunEvent } from '../../src/verdict/RunEvent.js'
import { inertForConsole, oneLine } from '../text/inert.js'
import { count, plural } from '../text/numbers.js'
import type { Page } from './Page.js'

/** Writes what is going to be tested and what the preflight found. */
export function printHead(page: Page, event: Extract<RunEvent, { type: 'run-started' }>): void {
  const { bold, dim } = page.palette
  const run = event.checks.filter((check) => check.runs).length
  const all = event.checks.length
  const suites = new Set(event.checks.map((check) => check.suite)).size
  page.line(`${bold('scim-conform')}  ${oneLine(event.url)}`)
  const facts = [
    `profile ${oneLine(event.profile)}`,
    `${run === all ? '' : `${count(run)} of `}${plural(all, 'check')} in ${plural(suites, 'suite')}`,
    event.rate === null ? 'no rate limit' : `at most ${plural(event.rate, 'request')} a second`,
    `seed ${event.seed}`,
  ]
  page.line(dim(facts.join(' · ')))
  for (const sentence of event.preflight) page.hanging(2, '', 0, inertForConsole(sentence))
  page.line()
}
