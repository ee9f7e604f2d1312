import { ConfigError } from '../settings/ConfigError.js'

/**
 * The provider's base URL. It may hold any path and a query string, which then stays on every request, as Entra
 * keeps `?aadOptscim062020` (ENTRA-A10, ENTRA-D13).
 */
export class BaseUrl {
  readonly origin: string
  readonly path: string
  readonly query: string

  /** @throws ConfigError with a remedy when `text` is no absolute http(s) URL */
  constructor(text: string) {
    const url = parse(text)
    this.origin = url.origin
    this.path = url.pathname.replace(/\/+$/, '')
    this.query = url.search.replace(/^\?/, '')
  }

  /** Whether the host is this machine. */
  get isLoopback(): boolean {
    const { hostname } = new URL(this.origin)
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
  }

  /** Path and query on the wire for a path below the base, e.g. `/Users?count=1`. */
  target(path: string): string {
    const [before = '', ...rest] = path.split('?')
    const query = [...rest, ...(this.query ? [this.query] : [])].join('&')
    return `${this.path}${before}${query ? `?${query}` : ''}`
  }

  /** The absolute URL for a path below the base. */
  href(path: string): string {
    return this.origin + this.target(path)
  }

  toString(): string {
    return this.href('')
  }
}

function parse(text: string): URL {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new ConfigError(
      `"${text}" is not a URL. Give the base of the SCIM service, e.g. https://host.example/scim/v2`,
    )
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ConfigError(`"${text}" has the scheme ${url.protocol} Only http and https are spoken.`)
  if (url.username || url.password)
    throw new ConfigError(
      'The URL holds a user name or password. Give them with --basic user:password instead.',
    )
  if (url.hash)
    throw new ConfigError(`"${text}" has a fragment (${url.hash}), which is never sent. Remove it.`)
  return url
}
