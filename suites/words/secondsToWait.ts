import type { Answer } from '../../src/kit/Answer.js'

const days = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const months = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'

/** An HTTP date in the one form that is still sent, or in the two that must still be read (RFC 9110 §5.6.7). */
export const httpDate = new RegExp(
  `^(${days}, \\d{2} ${months} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT` +
    `|\\w+day, \\d{2}-${months}-\\d{2} \\d{2}:\\d{2}:\\d{2} GMT` +
    `|${days} ${months} [ \\d]\\d \\d{2}:\\d{2}:\\d{2} \\d{4})$`,
)

/**
 * The seconds that Retry-After asks to wait: negative for a date in the past by the provider's own clock.
 * @returns `undefined` when it is absent or cannot be read
 */
export function secondsToWait(answer: Answer): number | undefined {
  const text = answer.header('retry-after')?.trim() ?? ''
  if (/^-?\d+$/.test(text)) return Number(text)
  const now = Date.parse(answer.header('date') ?? answer.exchange.sentAt)
  const seconds = httpDate.test(text) ? (Date.parse(text) - now) / 1000 : Number.NaN
  return Number.isFinite(seconds) ? seconds : undefined
}
