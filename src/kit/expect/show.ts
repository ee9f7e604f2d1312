import type { Json } from '../../scim/types.js'

/** A value as a message shows it: JSON, cut to what a line can carry; `absent` for none. */
export const show = (value: Json | undefined): string => {
  const text = value === undefined ? 'absent' : JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 197)}…` : text
}
