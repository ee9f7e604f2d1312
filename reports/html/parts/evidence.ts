import type { CheckResult } from '../../../src/verdict/Report.js'
import { count } from '../../text/numbers.js'
import { neededExchanges } from '../exchanges/neededExchanges.js'
import { html, type Part } from '../html.js'
import type { View } from '../renderHtml.js'
import { exchangeReference, exchangeView } from './exchange.js'

/** The exchanges of a check. The first that shows the fault is open. */
export function evidence(check: CheckResult, { report, exchanges, placed }: View): Part {
  const total = new Set([...check.exchanges, ...(check.faulty ?? [])]).size
  if (total === 0) return ''
  const shown = neededExchanges(check).flatMap((id) => exchanges.get(id) ?? [])
  const faulty = new Set(check.faulty)
  const opened = shown.find(({ exchange }) => faulty.has(exchange.id))
  const missing = total - shown.length
  const base = report.target.url.replace(/\/$/, '')
  return html`<section class="evidence"><h4>Exchanges</h4>
${shown.map((each) => {
  const { id } = each.exchange
  if (placed.has(id)) return exchangeReference(each, base, faulty.has(id))
  placed.add(id)
  return exchangeView(each, base, faulty.has(id), each === opened)
})}
${missing > 0 && html`<p class="none">${count(missing)} more in ${report.exchanges.file}.</p>`}</section>`
}
