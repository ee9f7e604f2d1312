import type { Json } from '../scim/types.js'

/**
 * A value with each `{placeholder}` in its texts filled in; what has a quote behind its brace is JSON text
 * and so no placeholder.
 * @param of whose placeholders they are, for the message
 * @throws Error for a placeholder that is not given; one that is not used is none
 */
export function fill<T extends Json>(value: T, placeholders: Record<string, string>, of: string): T {
  const text = (one: string) =>
    one.replace(/\{([A-Za-z]\w*)\}/g, (_, key: string) => {
      const filled = placeholders[key]
      if (filled === undefined) throw new Error(`${of} needs a value for {${key}}`)
      return filled
    })
  const whole = (one: Json): Json => {
    if (typeof one === 'string') return text(one)
    if (Array.isArray(one)) return one.map(whole)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, inner === undefined ? inner : whole(inner)]),
    )
  }
  return whole(value) as T
}
