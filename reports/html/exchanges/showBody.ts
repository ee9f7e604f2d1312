import { formatJson } from './formatJson.js'
import type { ShownBody } from './ShownExchange.js'

const longest = 20_000

/** Cuts a body to what a page can carry and lays it out where it is JSON. */
export function showBody(body: string | null): ShownBody {
  if (body === null || body === '') return { text: '', cut: 0 }
  const cut = Math.max(0, body.length - longest)
  const text = cut > 0 ? body.slice(0, longest) : body
  if (isJson(body)) return { text: layOut(text), cut }
  // Ordinary layout of other texts; anything else unusual is made visible when it is escaped.
  return { text: text.replaceAll('\r\n', '\n').replaceAll('\t', '  '), cut }
}

/** A hostile body of brackets would grow many times over; it stays as it came. */
function layOut(text: string): string {
  const laidOut = formatJson(text)
  return laidOut.length > 3 * longest ? text : laidOut
}

function isJson(text: string): boolean {
  if (!/^\s*[{["]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
