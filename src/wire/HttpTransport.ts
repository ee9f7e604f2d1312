import type { Exchange } from '../scim/Exchange.js'
import type { WireRequest } from '../scim/types.js'
import type { BaseUrl } from './BaseUrl.js'
import type { Carrier } from './Carrier.js'
import { type Fetch, FetchCarrier } from './FetchCarrier.js'
import { SocketCarrier, type SocketOptions } from './SocketCarrier.js'

/** How to reach the provider. */
export interface TransportOptions extends SocketOptions {
  baseUrl: BaseUrl
  /** Headers of every request: credentials and the caller's own. */
  headers?: Record<string, string>
  /** For one request from start to last byte, in milliseconds. */
  timeoutMs?: number
  /** Bytes of a response body that are read. */
  maxResponseBytes?: number
  /** Takes the requests instead of a socket. */
  fetch?: Fetch
}

/** What came of one request. */
export type Outcome = Pick<Exchange, 'request' | 'response' | 'error' | 'sentAt' | 'durationMs'>

/**
 * Sends requests exactly as written: no header is added but the configured ones, no redirect is followed, nothing is
 * retried, no body is decoded. Never throws for what the network or the provider does.
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

  /** Sends one request. `withoutCredentials` leaves out Authorization and the configured headers. */
  async send(request: WireRequest, { withoutCredentials = false } = {}): Promise<Outcome> {
    const headers = withoutCredentials ? request.headers : { ...this.options.headers, ...request.headers }
    const url = this.options.baseUrl.href(request.path)
    const sent = { method: request.method, url, headers, body: request.body }
    const start = performance.now()
    const outcome = { request: sent, sentAt: new Date().toISOString() }
    try {
      const response = await this.exchange(request, headers)
      return { ...outcome, response, error: null, durationMs: performance.now() - start }
    } catch (error) {
      return { ...outcome, response: null, error: this.explain(error), durationMs: performance.now() - start }
    }
  }

  /** Closes all sockets. */
  close(): Promise<void> {
    return this.carrier.close()
  }

  private async exchange(request: WireRequest, headers: Record<string, string>) {
    const { baseUrl } = this.options
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), this.timeoutMs)
    try {
      const target = baseUrl.target(request.path)
      const { signal } = abort
      const { body, ...head } = await this.carrier.carry({
        ...request,
        headers,
        origin: baseUrl.origin,
        target,
        signal,
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
