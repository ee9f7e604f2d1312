import { Agent, type Dispatcher, ProxyAgent } from 'undici'
import type { Arrived, Carried, Carrier } from './Carrier.js'

/** How to connect. */
export interface SocketOptions {
  /** For the connection, in milliseconds. */
  timeoutMs?: number
  /** PEM text of a certificate authority to trust. */
  ca?: string
  /** Accept any certificate. */
  insecure?: boolean
  /** URL of an HTTP proxy. */
  proxy?: string
  /** Sockets held open at most. */
  connections?: number
}

/** Carries requests over sockets, by a pool of kept connections. */
export class SocketCarrier implements Carrier {
  private readonly dispatcher: Dispatcher

  constructor({ ca, insecure, proxy, timeoutMs, connections = 64 }: SocketOptions) {
    const tls = { ca, rejectUnauthorized: !insecure }
    const pool = { connections, pipelining: 1, keepAliveTimeout: 10_000 }
    this.dispatcher = proxy
      ? new ProxyAgent({ uri: proxy, requestTls: tls, ...pool })
      : new Agent({ ...pool, connect: { ...tls, timeout: timeoutMs } })
  }

  async carry({ origin, target, method, headers, body, signal }: Carried): Promise<Arrived> {
    const answer = await this.dispatcher.request({
      origin,
      path: target,
      method: method as Dispatcher.HttpMethod,
      headers,
      body,
      signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    return { status: answer.statusCode, headers: flatten(answer.headers), body: answer.body }
  }

  /** Closes all sockets. */
  async close(): Promise<void> {
    await this.dispatcher.destroy()
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
