import { nearest } from './nearest.js'

/** End of an error message: `; did you mean "entra"?`, or a full stop if no candidate is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const match = nearest(word, candidates)
  return match === undefined ? '.' : `; did you mean "${match}"?`
}
