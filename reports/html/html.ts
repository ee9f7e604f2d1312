import { inert } from '../text/inert.js'

/** Markup that is known to be safe: made by the `html` tag, or vouched for by `trusted`. */
export class Markup {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text
  }
}

/** What may stand in a template. Text is escaped, markup is not, lists are joined, `false` and nothing vanish. */
export type Part = string | number | Markup | false | null | undefined | readonly Part[]

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes for element content and quoted attributes alike, and makes control characters visible. */
export function escapeHtml(text: string): string {
  return inert(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** Lets text through as it is. Only for constants of this project; never for anything that came in. */
export function trusted(text: string): Markup {
  return new Markup(text)
}

/** Template tag that escapes by default. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let text = strings[0] ?? ''
  for (const [index, part] of parts.entries()) text += render(part) + (strings[index + 1] ?? '')
  return new Markup(text)
}

function render(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (part instanceof Markup) return part.toString()
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return part.map(render).join('')
}
