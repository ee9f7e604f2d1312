import { html, type Markup } from '../html.js'

/** A command line with a button that copies it. The button appears only where it can work. */
export function command(label: string, text: string): Markup {
  return html`<div class="command"><span class="label">${label}</span><pre tabindex="0" aria-label="${label}"><code>${text}</code></pre><button type="button" class="copy" hidden>Copy</button></div>`
}
