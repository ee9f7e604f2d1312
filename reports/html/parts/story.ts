import type { Level } from '../../../src/verdict/Report.js'
import { html, type Part } from '../html.js'

/** A labelled row of a card; nothing where there is nothing to say. */
export const row = (label: string, content: Part): Part =>
  content ? html`<div><dt>${label}</dt><dd>${content}</dd></div>` : ''

/** A list, or nothing. */
export const list = (items: string[] = []): Part =>
  items.length > 0 && html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

/** The answers that would have been right. */
export function answers(expected: string[] = []): Part {
  if (expected.length < 2) return expected[0]
  return html`Any of:${list(expected)}`
}

const shades: Record<Level, string> = { MUST: 'v-failed', SHOULD: 'v-warned', MAY: 'v-info' }

/** What came instead, in the colour of what it breaks. */
export const got = (actual: string | undefined, level: Level): Part =>
  actual && html`<span class="got ${shades[level]}">${actual}</span>`
