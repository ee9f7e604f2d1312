import type { Exchange } from '../scim/Exchange.js'
import type { WireRequest } from '../scim/types.js'
import { hide, Redactor } from '../verdict/Redactor.js'
import type { BaseUrl } from './BaseUrl.js'
import { type Carrier, StaleConnection } from './Carrier.js'
import { type Fetch, FetchCarrier } from './FetchCarrier.js'
import { SocketCarrier, type SocketOptions } from './SocketCarrier.js'

/** How requests travel. */
export interface TransportSettings extends SocketOptions {
  /** For one request from start to last byte, in milliseconds. */
  timeoutMs?: number
  /** Bytes of a response body that are read. */
  maxResponseBytes?: number
  /** Takes the requests instead of a socket. */
  fetch?: Fetch
}

/** How to reach the provider. */
export interface TransportOptions extends TransportSettings {
  baseUrl: BaseUrl
  /** Hides further secrets in what is recorded of a request. */
  redactor?: Redactor
}

/** How one request is sent. */
export interface Sending {
  /** Headers besides those of the request itself, which win over them. */
  credentials?: Record<string, string>
  /** On a connection of its own. */
  fresh?: boolean
}

const noSecrets = new Redactor([])

/** What came of one request. */
export interface Outcome extends Pick<Exchange, 'request' | 'response' | 'error' | 'sentAt' | 'durationMs'> {
  /** A kept connection turned out to be closed: that says nothing about the provider. */
  stale?: boolean
}

/**
 * Sends requests exactly as written: no header is added but the credentials, no redirect is followed, nothing is
 * retried, no body is decoded. Never throws for what the network or the provider does. Records no credentials.
 */
export class HttpTransport {
  private readonly carrier: Carrier
  private readonly timeoutMs: number
  private readonly maxBytes: number

  constructor(private readonly options: TransportOptions) {
    this.timeoutMs = options.timeoutMs ?? 10_000
    this.maxBytes = options.maxResponseBytes ?? 5 * 1024 * 1024
    this.carrier = options.fetch
      ? new FetchCarrier(options.fetch)
      : new SocketCarrier({ ...options, timeoutMs: this.timeoutMs })
  }

  /** Sends one request. */
  async send(request: WireRequest, { credentials = {}, fresh }: Sending = {}): Promise<Outcome> {
    const added = without(credentials, request.headers)
    const start = performance.now()
    const outcome = { request: this.recorded(request, added), sentAt: new Date().toISOString() }
    try {
      const response = await this.exchange(request, { ...added, ...request.headers }, fresh)
      return { ...outcome, response, error: null, durationMs: performance.now() - start }
    } catch (reason) {
      const durationMs = performance.now() - start
      const stale = reason instanceof StaleConnection
      const error = this.explain(stale ? reason.cause : reason)
      return { ...outcome, response: null, error, durationMs, ...(stale ? { stale } : {}) }
    }
  }

  /** Closes all sockets. */
  close(): Promise<void> {
    return this.carrier.close()
  }

  /** The request as it is kept: whoever gets hold of it, a check, a message or a crash, learns no secret. */
  private recorded({ method, path, headers, body }: WireRequest, added: Record<string, string>) {
    const { baseUrl, redactor = noSecrets } = this.options
    const shown = Object.entries(added).map(([name, value]) => [name, hide(value)])
    const own = Object.entries(headers).map(([name, value]) => [name, redactor.text(value)])
    const url = redactor.text(baseUrl.shown(path))
    return { method, url, headers: Object.fromEntries([...shown, ...own]), body }
  }

  private async exchange(request: WireRequest, headers: Record<string, string>, fresh?: boolean) {
    const { baseUrl } = this.options
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), this.timeoutMs)
    try {
      const { body, ...head } = await this.carrier.carry({
        ...request,
        headers,
        origin: baseUrl.origin,
        target: baseUrl.target(request.path),
        signal: abort.signal,
        fresh,
      })
      return { ...head, ...(await this.read(body)) }
    } finally {
      clearTimeout(timer)
    }
  }

  /** Reads a body up to the permitted size; leaving the loop ends the stream. */
  private async read(body: AsyncIterable<Uint8Array>): Promise<{ body: string; truncated: boolean }> {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of body) {
      chunks.push(chunk)
      size += chunk.length
      if (size > this.maxBytes)
        return { body: Buffer.concat(chunks).toString('utf8', 0, this.maxBytes), truncated: true }
    }
    return { body: Buffer.concat(chunks).toString('utf8'), truncated: false }
  }

  private explain(error: unknown): { code: string; message: string } {
    const { name, code, message, cause } = error as Error & { code?: string; cause?: { code?: string } }
    if (name === 'AbortError' || code === 'UND_ERR_ABORTED' || code === 'UND_ERR_CONNECT_TIMEOUT')
      return { code: 'TIMEOUT', message: `no answer within ${this.timeoutMs / 1000} s` }
    return { code: code ?? cause?.code ?? name ?? 'ERROR', message: message || 'the connection failed' }
  }
}

/** Headers whose names, in whatever case, are not among the others. */
function without(headers: Record<string, string>, others: Record<string, string>): Record<string, string> {
  const names = new Set(Object.keys(others).map((name) => name.toLowerCase()))
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name.toLowerCase())))
}
