import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** A server that answers with exactly these bytes, and remembers what it was sent. */
export interface RawServer {
  origin: string
  /** What came in, by connection. */
  received: string[]
  close(): Promise<void>
}

/** @param handle is called once a request's head and body have come; it writes what it likes to the socket */
export async function rawServer(handle: (socket: Socket, request: string) => void): Promise<RawServer> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const index = received.push('') - 1
    let pending = ''
    sockets.add(socket)
    socket.setEncoding('utf8')
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (text: string) => {
      received[index] += text
      pending += text
      const end = pending.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(pending)?.[1] ?? 0)
      if (end < 0 || Buffer.byteLength(pending.slice(end + 4)) < length) return
      const request = pending
      pending = ''
      handle(socket, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
