import type { Redactor } from './Redactor.js'

/** How a value is told: without secrets where the provider, or whoever gave the secrets, may be quoted in it. */
export type Rule<T> = (value: T, redactor: Redactor) => T

/** A rule for each field. A field that is added to a type has to be added here, or nothing compiles. */
export type Rules<T> = { [K in keyof T]-?: Rule<Exclude<T[K], undefined>> }

/** The harness's own: ids, verdicts, titles of checks, requirements, numbers. A password may be a word in them. */
export const own = <T>(value: T): T => value

/** Free text. */
export const text: Rule<string> = (value, redactor) => redactor.text(value)

/** An id that is made of words of the provider, perhaps. */
export const words: Rule<string> = (value, redactor) => redactor.words(value)

/** Anything that the provider or chance has made. */
export const foreign = <T>(value: T, redactor: Redactor): T => redactor.deep(value)

/** Headers, some of which are secret by their names. */
export const headers: Rule<Record<string, string>> = (value, redactor) => redactor.headers(value)

/** A list. */
export const each =
  <T>(rule: Rule<T>): Rule<T[]> =>
  (values, redactor) =>
    values.map((value) => rule(value, redactor))

/** What may be `null`. */
export const maybe =
  <T>(rule: Rule<T>): Rule<T | null> =>
  (value, redactor) =>
    value === null ? null : rule(value, redactor)

/** An object. What no rule knows, since it came from elsewhere, is searched through and through. */
export const fields = <T extends object>(rules: Rules<T>): Rule<T> => {
  const known = new Map(Object.entries(rules) as [string, Rule<unknown>][])
  return (value, redactor) =>
    Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        inner === undefined ? inner : (known.get(name) ?? foreign)(inner, redactor),
      ]),
    ) as T
}
