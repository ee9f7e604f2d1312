/** Where a path below the base points to, decoded: `/Users/a%2Fb?x` is `a/b` in `Users`. */
export interface Place {
  collection: string
  id?: string
  /** Further segments. */
  rest: string[]
}

/**
 * Where a path below the base points to.
 * @returns `undefined` where a provider might see it elsewhere: dot segments, backslashes, encoded separators
 */
export function placeOf(path: string): Place | undefined {
  const segments = (path.split('?')[0] ?? '').split('/').filter(Boolean).map(decoded)
  const [collection = '', id, ...rest] = segments
  if (segments.some((one) => one === '.' || one === '..' || one.includes('\\'))) return undefined
  if (!/^[\w.$:~-]*$/.test(collection)) return undefined
  return { collection, rest, ...(id === undefined ? {} : { id }) }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
