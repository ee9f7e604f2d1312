import { count } from '../../text/numbers.js'
import type { ShownBody } from '../exchanges/ShownExchange.js'
import { html, type Markup, type Part } from '../html.js'

const member = /^(\s*)("(?:[^"\\]|\\.)*")(: .*)$/

/** A message body; the member names of JSON are set off. */
export function body(shown: ShownBody, label: string, truncated: boolean): Markup {
  if (!shown.text) return html`<p class="none">no body</p>`
  const lines: Part[] = shown.text.split('\n').map((line, index) => {
    const [, blanks, name, rest] = member.exec(line) ?? []
    const separator = index === 0 ? '' : '\n'
    return name === undefined
      ? [separator, line]
      : [separator, blanks, html`<span class="k">${name}</span>`, rest]
  })
  return html`<pre class="body" tabindex="0" aria-label="${label}"><code>${lines}</code></pre>${
    shown.cut > 0 &&
    html`<p class="none">Cut here: ${count(shown.cut)} more characters in the exchanges file.</p>`
  }${truncated && html`<p class="none">The answer was longer than permitted and was not read to its end.</p>`}`
}
