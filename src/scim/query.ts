/**
 * How a query value is written on the wire. Entra has been seen to send a space as `+` (ENTRA-A2);
 * most libraries send `%20`; both must be read alike (ENTRA-B4).
 */
export type QueryEncoding = 'percent' | 'plus' | 'quotes-raw'

/** A query parameter; `null` is a bare flag such as `aadOptscim062020`. */
export type QueryValue = string | number | boolean | null

/** Writes query parameters in the given order, without the leading question mark. */
export function writeQuery(
  parameters: Record<string, QueryValue | undefined>,
  encoding: QueryEncoding = 'percent',
): string {
  return Object.entries(parameters)
    .filter((entry): entry is [string, QueryValue] => entry[1] !== undefined)
    .map(([name, value]) =>
      value === null
        ? encodeURIComponent(name)
        : `${encodeURIComponent(name)}=${encodeValue(String(value), encoding)}`,
    )
    .join('&')
}

function encodeValue(value: string, encoding: QueryEncoding): string {
  // encodeURIComponent throws on half of a surrogate pair; such a value cannot be sent as UTF-8 at all.
  const percent = encodeURIComponent(value.toWellFormed()).replace(/'/g, '%27')
  if (encoding === 'plus') return percent.replaceAll('%20', '+')
  if (encoding === 'quotes-raw') return percent.replaceAll('%22', '"')
  return percent
}
