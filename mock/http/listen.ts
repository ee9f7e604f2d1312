import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ListenOptions {
  /** 0, the default, takes any free port. */
  port?: number
  host?: string
}

export interface Listening {
  url: string
  close(): Promise<void>
}

/** Opens a socket for a request listener; `url` ends in the base path. */
export async function listen(
  listener: RequestListener,
  basePath: string,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<Listening> {
  const server = createServer(listener)
  // Longer than clients keep a connection in their pool, so that none is closed while it is being taken out.
  server.keepAliveTimeout = 75_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${address.port}${basePath}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeIdleConnections()
      }),
  }
}
