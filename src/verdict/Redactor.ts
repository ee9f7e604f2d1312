import { secretPattern } from './secretForms.js'

/** What stands in the place of a secret. */
export const mask = '[redacted]'

/**
 * Shorter secrets are hidden where the harness itself puts them, in headers and in the query of the base URL, and
 * nowhere else: hiding every "1" or "true" would ruin the evidence. So an answer that repeats one shows it.
 */
const shortest = 6

const secretHeaders = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-api-key'])

/**
 * Hides secrets in what leaves the engine: header values, and each secret wherever it turns up, also where a provider
 * echoes it in another form (see {@link secretPattern}) or a message cuts it short. `redactEvent` knows where to look.
 */
export class Redactor {
  private secrets: string[] = []
  private pattern: RegExp | undefined
  private readonly hidden: Set<string>

  /**
   * @param secrets tokens, passwords, values of custom headers
   * @param headerNames custom headers, whose values are hidden whatever they are
   */
  constructor(secrets: string[], headerNames: string[] = []) {
    this.hidden = new Set([...secretHeaders, ...headerNames.map((name) => name.toLowerCase())])
    this.learn(secrets)
  }

  /** Hides further secrets from here on, such as a token that was renewed. */
  learn(secrets: string[]): void {
    // Longest first, so that a secret inside another does not leave the rest of it behind.
    this.secrets = [...new Set([...this.secrets, ...secrets])]
      .filter((secret) => secret.length >= shortest)
      .sort((a, b) => b.length - a.length)
    if (this.secrets.length) this.pattern = new RegExp(this.secrets.map(secretPattern).join('|'), 'g')
  }

  /** Whether a secret is too short to be hidden wherever it turns up. */
  static isTooShort(secret: string): boolean {
    return secret.length < shortest
  }

  /** A text without secrets. */
  text(text: string): string {
    const plain = this.pattern ? this.withoutCutSecrets(text.replace(this.pattern, mask)) : text
    return plain.replace(/("password"\s*:\s*)"(?:[^"\\]|\\.)*"/gi, `$1"${mask}"`)
  }

  /** Headers without secrets, and without the values of those that carry credentials. */
  headers(headers: Record<string, string>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        this.text(name),
        this.hidden.has(name.toLowerCase()) ? hide(value) : this.text(value),
      ]),
    )
  }

  /** An id of words in lower case, of which some may be a secret that was nothing but letters. */
  words(id: string): string {
    return this.secrets
      .map((secret) => secret.toLowerCase().replace(/[^a-z]+/g, '-'))
      .filter((words) => words.length >= shortest)
      .reduce((shown, words) => shown.replaceAll(words, 'redacted'), this.text(id))
  }

  /** A copy of a value without secrets in any of its strings and keys. */
  deep<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T
    if (Array.isArray(value)) return value.map((one) => this.deep(one)) as T
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [this.text(name), this.deep(inner)]),
    ) as T
  }

  /** Messages are cut short, perhaps in the middle of a secret: what is left of it at the end is hidden too. */
  private withoutCutSecrets(text: string): string {
    return text
      .split('…')
      .map((part) => this.withoutCutEnd(part))
      .join('…')
  }

  private withoutCutEnd(text: string): string {
    for (const secret of this.secrets)
      for (let length = Math.min(secret.length - 1, text.length); length >= shortest; length--)
        if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + mask
    return text
  }
}

/** The values of headers that are known to be secret, and what stands behind the scheme of an Authorization. */
export const secretsIn = (headers: Record<string, string>): string[] =>
  Object.entries(headers)
    .filter(([name]) => secretHeaders.has(name.toLowerCase()))
    .flatMap(([, value]) => [value, /^\S+ +(.+)$/.exec(value)?.[1] ?? value])

/** Hides the value of a header, but for the scheme of an Authorization, which curl lines and readers need to know. */
export function hide(value: unknown): string {
  const scheme = /^(Bearer|Basic) /i.exec(String(value))?.[0] ?? ''
  return scheme + mask
}
