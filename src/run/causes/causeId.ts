/** Which keys name a cause best: what is broken for all checks before a feature, that before a requirement. */
const naming = [
  /^refused\/[a-z]/,
  /^not-/,
  /^unusable\//,
  /^error\//,
  /^no-answer\//,
  /^[a-z]+\/(RFC|ENTRA|FUZE)/,
  /^(?!exchange|refused-group|broken)/,
]

/**
 * The id of a cause, the same in every run that shows it.
 * @param keys what its findings have in common
 * @param check id of the check that shows it best
 */
export function causeId(keys: string[], check: string): string {
  if (keys.some((key) => key.startsWith('broken/'))) return 'harness/the-check-itself-broke'
  for (const kind of naming) {
    const key = keys.find((one) => kind.test(one))
    if (key !== undefined) return key
  }
  return `check/${check}`
}
