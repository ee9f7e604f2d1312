import type { CheckResult } from '../../../src/verdict/Report.js'
import { count } from '../../text/numbers.js'
import { neededExchanges } from '../exchanges/neededExchanges.js'
import type { ShownExchange } from '../exchanges/ShownExchange.js'
import { html, type Markup, type Part } from '../html.js'
import type { View } from '../View.js'
import { exchangeReference, exchangeView } from './exchange.js'

/** The exchanges of a check. The first that shows the fault is open. */
export function evidence(check: CheckResult, view: View): Part {
  const total = new Set([...check.exchanges, ...(check.faulty ?? [])]).size
  if (total === 0) return ''
  const { report, exchanges } = view
  const shown = neededExchanges(check).flatMap((id) => exchanges.get(id) ?? [])
  const faulty = new Set(check.faulty)
  const opened = shown.find(({ exchange }) => faulty.has(exchange.id))
  const missing = total - shown.length
  return html`<section class="evidence"><h4>Exchanges</h4>
${shown.map((each) => place(view, each, faulty.has(each.exchange.id), each === opened))}
${missing > 0 && html`<p class="none">${count(missing)} more in ${report.exchanges.file}.</p>`}</section>`
}

/** The exchange that shows a fault. */
export function exchangeIn(view: View, id: number): Part {
  const shown = view.exchanges.get(id)
  return shown && html`<section class="evidence"><h4>Exchange</h4>${place(view, shown, true, true)}</section>`
}

/** An exchange stands on the page once; other places refer to it. */
function place({ report, placed }: View, shown: ShownExchange, faulty: boolean, open: boolean): Markup {
  const { id } = shown.exchange
  const base = report.target.url.replace(/\/$/, '')
  if (placed.has(id)) return exchangeReference(shown, base, faulty)
  placed.add(id)
  return exchangeView(shown, base, faulty, open)
}
