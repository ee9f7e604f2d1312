/**
 * How long a Retry-After header asks to wait, in ms: seconds or an HTTP date (RFC 9110 §10.2.3).
 * @returns `undefined` when it is absent or neither
 */
export function retryAfter(header: string | undefined, now = Date.now()): number | undefined {
  const text = header?.trim()
  if (!text) return undefined
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // Date.parse alone would take "-1" or "5.5" for years.
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
