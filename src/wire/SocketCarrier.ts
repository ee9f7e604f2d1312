import type { Socket } from 'node:net'
import { Agent, buildConnector, type Dispatcher, errors, ProxyAgent } from 'undici'
import { type Arrived, type Carried, type Carrier, StaleConnection } from './Carrier.js'

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
  private readonly pool: Dispatcher
  /** Errors of connections that had carried an answer before. */
  private readonly ofKept = new WeakSet<Error>()

  constructor(private readonly options: SocketOptions) {
    this.pool = this.dispatcher()
  }

  async carry({ origin, target, method, headers, body, signal, fresh }: Carried): Promise<Arrived> {
    const dispatcher = fresh ? this.dispatcher() : this.pool
    try {
      const answer = await dispatcher.request({
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
    } catch (error) {
      throw error instanceof Error && this.isOfKept(error) ? new StaleConnection(error) : error
    } finally {
      // It closes when the body has been read.
      if (fresh) void dispatcher.close()
    }
  }

  /** Closes all sockets. */
  async close(): Promise<void> {
    await this.pool.destroy()
  }

  private dispatcher(): Dispatcher {
    const { ca, insecure, proxy, timeoutMs, connections = 64 } = this.options
    const tls = { ca, rejectUnauthorized: !insecure }
    const pool = { connections, pipelining: 1, keepAliveTimeout: 10_000 }
    if (proxy) return new ProxyAgent({ uri: proxy, requestTls: tls, proxyTls: tls, ...pool })
    const connect = buildConnector({ ...tls, timeout: timeoutMs })
    return new Agent({
      ...pool,
      connect: (options, callback) =>
        connect(options, (...outcome) => {
          if (outcome[1]) this.watch(outcome[1])
          callback(...outcome)
        }),
    })
  }

  /** Remembers of an error, before undici hears of it, whether the socket had carried anything. */
  private watch(socket: Socket): void {
    socket.prependListener('error', (error) => {
      if (socket.bytesRead > 0) this.ofKept.add(error)
    })
  }

  private isOfKept(error: Error): boolean {
    if (error instanceof errors.SocketError) return (error.socket?.bytesRead ?? 0) > 0
    return this.ofKept.has(error)
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
