import { duration } from '../../text/numbers.js'
import type { ShownExchange } from '../exchanges/ShownExchange.js'
import { html, type Markup } from '../html.js'
import { body } from './body.js'

/** One request and its answer, folded under its request line. */
export function exchangeView(shown: ShownExchange, base: string, faulty: boolean, open: boolean): Markup {
  const { id, request, response, error, attempt, durationMs, sentAt } = shown.exchange
  return html`<details class="exchange" id="exchange-${id}"${open && html` open`}>
<summary>${line(shown, base)} <span class="number">${duration(durationMs)}</span>${
    attempt > 1 && html` <span class="tag">attempt ${attempt}</span>`
  }${faulty && html` <span class="tag bad">shows the fault</span>`}</summary>
<div class="sides">
<section><h5>Request <time>${sentAt}</time></h5>
<p class="url">${request.method} ${request.url}</p>
${headerList(request.headers)}
${body(shown.requestBody, 'Request body', false)}</section>
<section><h5>Answer</h5>
${
  response
    ? html`<p class="url">${response.status}</p>${headerList(response.headers)}${body(shown.responseBody, 'Response body', response.truncated)}`
    : html`<p class="url">none</p>`
}${error && html`<p>${error.code}: ${error.message}</p>`}</section>
</div>
</details>`
}

/** An exchange that several checks judge stands on the page once; the others refer to it. */
export function exchangeReference(shown: ShownExchange, base: string, faulty: boolean): Markup {
  return html`<p class="exchange again"><a href="#exchange-${shown.exchange.id}">${line(shown, base)}</a>${faulty && html` <span class="tag bad">shows the fault</span>`}</p>`
}

function line({ exchange: { id, request, response, error } }: ShownExchange, base: string): Markup {
  const below = request.url.startsWith(base) ? request.url.slice(base.length) || '/' : request.url
  return html`<span class="number">${id}</span> <span class="line"><b>${request.method}</b> ${below}</span> <span class="arrow" aria-hidden="true">→</span> <b class="${statusClass(response?.status)}">${response ? response.status : (error?.code ?? 'no answer')}</b>`
}

function headerList(headers: Record<string, string>): Markup {
  const entries = Object.entries(headers)
  if (entries.length === 0) return html`<p class="none">no headers</p>`
  return html`<ul class="headers">${entries.map(([name, value]) => html`<li><span class="k">${name}:</span> ${value}</li>`)}</ul>`
}

function statusClass(status: number | undefined): string {
  if (status === undefined || status >= 500) return 'v-failed'
  return status >= 400 ? 'v-warned' : 'v-passed'
}
