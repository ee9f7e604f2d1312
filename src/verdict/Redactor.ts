const mask = '[redacted]'

/** Shorter secrets are hidden in headers only: hiding every "1" or "true" would ruin the evidence. */
const shortest = 6

const secretHeaders = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-api-key'])

/**
 * Hides secrets in everything that leaves the engine: header values, and each secret wherever it turns up, also
 * where a provider echoes it, in its plain, JSON-escaped, percent-encoded or base64 form.
 */
export class Redactor {
  private readonly forms: string[]
  private readonly headers: Set<string>

  /**
   * @param secrets tokens, passwords, values of custom headers
   * @param headerNames custom headers, whose values are hidden whatever they are
   */
  constructor(secrets: string[], headerNames: string[] = []) {
    this.headers = new Set([...secretHeaders, ...headerNames.map((name) => name.toLowerCase())])
    const all = secrets.filter((secret) => secret.length >= shortest).flatMap(formsOf)
    // Longest first, so that a secret inside another does not leave the rest of it behind.
    this.forms = [...new Set(all)].sort((a, b) => b.length - a.length)
  }

  /** A text without secrets. */
  text(text: string): string {
    const plain = this.forms.reduce((rest, form) => rest.replaceAll(form, mask), text)
    return plain.replace(/("password"\s*:\s*)"(?:[^"\\]|\\.)*"/gi, `$1"${mask}"`)
  }

  /** A copy of a value without secrets in any of its strings. */
  deep<T>(value: T, key = ''): T {
    if (typeof value === 'string') return this.text(value) as T
    if (Array.isArray(value)) return value.map((one) => this.deep(one)) as T
    if (typeof value !== 'object' || value === null) return value
    const inHeaders = key === 'headers'
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        inHeaders ? name : this.text(name),
        inHeaders && this.headers.has(name.toLowerCase()) ? hide(inner) : this.deep(inner, name),
      ]),
    ) as T
  }
}

function formsOf(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  return [secret, json, encodeURIComponent(secret.toWellFormed()), Buffer.from(secret).toString('base64')]
}

/** Keeps the scheme of an Authorization header, since curl lines and readers need to know it. */
function hide(value: unknown): string {
  const scheme = /^(Bearer|Basic) /i.exec(String(value))?.[0] ?? ''
  return scheme + mask
}
