import { ConfigError } from '../settings/ConfigError.js'
import { mask } from '../verdict/Redactor.js'

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

  /** Path and query on the wire for a path below the base, e.g. `/Users?count=1`: exactly as written. */
  target(path: string): string {
    return this.path + withQuery(path, this.query)
  }

  /** The absolute URL for a path below the base as it may be shown: without the values of the base URL's query. */
  shown(path: string): string {
    const query = parametersIn(this.query).map(([text, value]) => text + (value && mask))
    return this.origin + this.path + withQuery(path, query.join('&'))
  }

  /** Values of the query, which hosts of functions take for credentials (`?code=…`); a bare flag is none. */
  get secrets(): string[] {
    const values = parametersIn(this.query).flatMap(([, value]) => value || [])
    return values.flatMap((value) => [value, new URLSearchParams(`v=${value}`).get('v') ?? ''])
  }

  /** As it may be shown. */
  toString(): string {
    return this.shown('')
  }
}

const withQuery = (path: string, query: string): string =>
  query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path

/** Each parameter of a query: its text up to the value, and the value as it is written. */
const parametersIn = (query: string): [text: string, value: string][] =>
  query.split('&').map((one) => {
    const at = one.indexOf('=') + 1
    return at === 0 ? [one, ''] : [one.slice(0, at), one.slice(at)]
  })

function parse(text: string): URL {
  // Its query may hold a secret.
  const shown = text.split('?')[0]
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new ConfigError(
      `"${shown}" is not a URL. Give the base of the SCIM service, e.g. https://host.example/scim/v2`,
    )
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ConfigError(`"${shown}" has the scheme ${url.protocol} Only http and https are spoken.`)
  if (url.username || url.password)
    throw new ConfigError(
      'The URL holds a user name or password. Give them with --basic user:password instead.',
    )
  if (url.hash)
    throw new ConfigError(`"${shown}" has a fragment (${url.hash}), which is never sent. Remove it.`)
  return url
}
