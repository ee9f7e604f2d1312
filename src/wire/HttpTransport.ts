import { Agent, type Dispatcher, ProxyAgent } from 'undici'
import type { Exchange } from '../scim/Exchange.js'
import type { WireRequest } from '../scim/types.js'
import type { BaseUrl } from './BaseUrl.js'

/** How to reach the provider. */
export interface TransportOptions {
  baseUrl: BaseUrl
  /** Headers of every request: credentials and the caller's own. */
  headers?: Record<string, string>
  /** For one request from start to last byte, in milliseconds. */
  timeoutMs?: number
  /** Bytes of a response body that are read. */
  maxResponseBytes?: number
  /** PEM text of a certificate authority to trust. */
  ca?: string
  /** Accept any certificate. */
  insecure?: boolean
  /** URL of an HTTP proxy. */
  proxy?: string
  /** Sockets held open at most. */
  connections?: number
}

type Outcome = Pick<Exchange, 'request' | 'response' | 'error' | 'sentAt' | 'durationMs'>

/**
 * Sends requests exactly as written: no header is added but the configured ones, no redirect is followed, nothing is
 * retried, no body is decoded. Never throws for what the network or the provider does.
 */
export class HttpTransport {
  private readonly dispatcher: Dispatcher
  private readonly timeoutMs: number
  private readonly maxBytes: number

  constructor(private readonly options: TransportOptions) {
    this.timeoutMs = options.timeoutMs ?? 10_000
    this.maxBytes = options.maxResponseBytes ?? 5 * 1024 * 1024
    const tls = { ca: options.ca, rejectUnauthorized: !options.insecure }
    const pool = { connections: options.connections ?? 64, pipelining: 1, keepAliveTimeout: 10_000 }
    this.dispatcher = options.proxy
      ? new ProxyAgent({ uri: options.proxy, requestTls: tls, ...pool })
      : new Agent({ ...pool, connect: { ...tls, timeout: this.timeoutMs } })
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
  async close(): Promise<void> {
    await this.dispatcher.destroy()
  }

  private async exchange(request: WireRequest, headers: Record<string, string>) {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), this.timeoutMs)
    try {
      const answer = await this.dispatcher.request({
        origin: this.options.baseUrl.origin,
        path: this.options.baseUrl.target(request.path),
        method: request.method as Dispatcher.HttpMethod,
        headers,
        body: request.body,
        signal: abort.signal,
        headersTimeout: 0,
        bodyTimeout: 0,
      })
      return {
        status: answer.statusCode,
        headers: flatten(answer.headers),
        ...(await this.read(answer.body)),
      }
    } finally {
      clearTimeout(timer)
    }
  }

  private async read(stream: Dispatcher.ResponseData['body']): Promise<{ body: string; truncated: boolean }> {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > this.maxBytes) {
        stream.destroy()
        return { body: Buffer.concat(chunks).toString('utf8', 0, this.maxBytes), truncated: true }
      }
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

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
}
